internal import Catalog

/// What stands beside an empty field of a new note: what readers see it as, and what it takes, with an example.
struct FieldHint {
  let field: Field
  /// Whether the kind's notes are deals, whose amounts stand on steps of a ladder.
  let isOfDeal: Bool

  var text: String {
    let label = field.label.lowercased() == field.name.replacing("-", with: " ") ? nil : field.label
    let parts = [values, field.isMany && field.type != .milestones ? "several stand below, one a line" : nil, step]
    let words = [label, parts.compactMap { $0 }.joined(separator: "; ")].compactMap { $0 }.joined(separator: ": ")
    // A label may hold anything, and the end of a line would end the comment.
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private var values: String {
    switch field.type {
    case .text: "text"
    case .number: "a number: 520, more than 500 jobs"
    case .date: "a date: 31 October 2025, early 2026, Q3 2027"
    case .url: "a web address: https://example.org/"
    case .link: "the name of a " + (field.targets.isEmpty ? "note" : either(field.targets))
    case .money: "an amount as the source has it: $5 million, A$1.7–1.8bn"
    case .quantity: "a number with its unit: 5.6 Mt, 2,000 t/yr, 10 years"
    case .percent: "a percentage: 35 %"
    case .choice: "one of " + field.choices.joined(separator: ", ")
    case .coordinates: "latitude, longitude: -19.29, 127.10"
    case .quotation: "words that were said, exactly"
    case .milestones: "below, one a line: - {what: first ore, due: early 2026, cite: article-id}"
    }
  }

  /// `company, agency or person`
  private func either(_ kinds: [String]) -> String {
    let last = kinds.suffix(2).joined(separator: " or ")
    return (kinds.dropLast(2) + [last]).joined(separator: ", ")
  }

  private var step: String? {
    isOfDeal && field.type == .money ? "in full {value: $5 million, step: announced, cite: article-id}" : nil
  }
}
