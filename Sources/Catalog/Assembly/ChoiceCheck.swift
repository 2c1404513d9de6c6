internal import Foundations

/// Holds choices against the words that they quote: `binding` against *a non-binding memorandum*.
struct ChoiceCheck {
  let note: Note

  /// A warning of a value against which quoted words go by the kind's own account; nil where none do, and where they say
  /// the value as well: *the letter of intent became definitive*.
  func finding(on claim: Claim, in field: Field) -> ClaimFinding? {
    guard claim.isCurrent, case .choice(let index) = claim.value, field.choices.indices.contains(index),
      let phrases = field.wordsAgainst[field.choices[index]]
    else { return nil }
    for quote in claim.citations.compactMap(\.foundQuote) where quote.utf8.count <= Self.longestQuote {
      let quoted = words(of: quote)
      guard let phrase = phrases.first(where: { quoted.firstRange(of: words(of: $0)) != nil }),
        !states(field.choices[index], quoted, besides: phrases)
      else { continue }
      let diagnostic = note.text.source.diagnostic(
        .wordsAgainstChoice, at: claim.position, length: max(1, claim.display.unicodeScalars.count),
        "“\(field.name)” says “\(claim.display)”, the quoted words “\(phrase)”",
        fix: "correct the value, or quote the words that state it")
      return ClaimFinding(diagnostic: diagnostic, doubt: .wordsAgainstChoice)
    }
    return nil
  }

  /// Longer ones are whole passages, which speak of more than the value.
  private static let longestQuote = 2_000

  /// Whether words hold one of the names of a value apart from the phrases.
  private func states(_ choice: String, _ quote: [String], besides phrases: [String]) -> Bool {
    var rest = quote
    for phrase in phrases {
      let phrase = words(of: phrase)
      while !phrase.isEmpty, let place = rest.firstRange(of: phrase) { rest.replaceSubrange(place, with: ["…"]) }
    }
    return choice.split(separator: " or ").contains { rest.firstRange(of: words(of: String($0))) != nil }
  }

  private func words(of text: String) -> [String] {
    foldedName(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
