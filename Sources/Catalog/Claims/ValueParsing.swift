internal import Foundations

/// A claim's words parsed as its field's type.
func parse(
  _ words: String, as field: Field, _ custom: NumberCustom = .pointParts
) throws(ValueProblem) -> ClaimValue {
  switch field.type {
  case .text, .quotation, .milestones: .text
  case .number: .number(try ParsedNumber(words, custom))
  case .date: .date(try DateValue(parsing: words))
  case .money: .money(try Money(words, custom))
  case .quantity: .quantity(try Quantity(words, unit: field.unit, custom))
  case .percent: .percent(try Percent(words, custom))
  case .coordinates: .coordinates(try Coordinates(words))
  case .url: .url(try webAddress(words))
  case .choice: .choice(try choice(words, of: field.choices))
  case .link: .link(nil)
  }
}

private func webAddress(_ words: String) throws(ValueProblem) -> String {
  if isWebAddress(words) { return words }
  throw ValueProblem(
    "“\(words)” is no web address", fix: "write it like https://example.org/", at: 0..<words.utf8.count)
}

/// The index of the choice that the words name.
func choice(_ words: String, of choices: [String]) throws(ValueProblem) -> Int {
  if let index = choices.firstIndex(of: words) { return index }
  let wanted = foldedName(words)
  if let index = choices.firstIndex(where: { foldedName($0) == wanted }) { return index }
  // `MOU or letter of interest` is one choice with two names.
  let either = choices.indices.filter { index in
    foldedName(choices[index]).split(separator: " or ").contains { $0 == wanted }
  }
  if either.count == 1 { return either[0] }
  throw ValueProblem(
    "“\(words)” is none of \(choices.joined(separator: ", "))",
    fix: didYouMean(words, among: choices) ?? shortened(wanted, among: choices).map { didYouMean($0) },
    at: 0..<words.utf8.count)
}

/// The one choice that goes on where some words end: `feasibility` of a study, `no` of *non-binding*.
private func shortened(_ folded: String, among choices: [String]) -> String? {
  let longer = folded.isEmpty ? [] : choices.filter { foldedName($0).hasPrefix(folded) }
  return longer.count == 1 ? longer[0] : nil
}
