internal import Foundations

/// Holds the notes to which relations lead against the words that they quote: `RareX` against *Lynas owns the mine*.
struct NamedCheck {
  let note: Note
  let lookup: NoteLookup

  /// A warning of a relation whose quoted words name another note of a kind that it may lead to, and neither the one to
  /// which it leads nor, beside the other, this one; nil for any other, as for words that name none.
  func problem(with claim: Claim, in field: Field) -> Diagnostic? {
    let quotes = claim.citations.compactMap(\.foundQuote)
    guard claim.isCurrent, case .link(let target?) = claim.value, !quotes.isEmpty,
      !quotes.contains(where: { $0.utf8.count > Self.longestQuote || Self.holds($0, claim.target) })
    else { return nil }
    var other: String?
    for quote in quotes {
      for words in Self.runs(of: quote) {
        switch lookup.find(words) {
        case .none: continue
        case .several: return nil
        case .one(target): return nil
        case .one(let id):
          let isOfKind = field.targets.contains(lookup.kinds[id.index].name)
          if isOfKind, other == nil, !note.names.contains(where: { $0.text == words }) { other = words }
        }
      }
    }
    guard let other else { return nil }
    return note.text.source.diagnostic(
      .otherNamed, at: claim.position, length: max(1, claim.display.unicodeScalars.count),
      "“\(field.name)” leads to “\(claim.display)”, the quoted words name “\(other)”",
      fix: "quote the words that name it, or add the name that they use to its aliases")
  }

  private static func holds(_ quote: String, _ name: String) -> Bool {
    var (quote, name) = (quote, name)
    return quote.withUTF8 { quote in name.withUTF8 { offset(of: $0, in: quote) != nil } }
  }

  /// Longer ones speak of more than the relation.
  private static let longestQuote = 300
  /// Words of the longest name that is looked for.
  private static let longestName = 5

  /// Runs of words that may be a name, those that begin with a capital; of one start, the longest first.
  private static func runs(of quote: String) -> [String] {
    let words = quote.split { !$0.isLetter && !$0.isNumber && !"-&.’'".contains($0) }
    return words.indices.filter { words[$0].first?.isUppercase == true }.flatMap { start in
      (1...longestName).reversed().filter { start + $0 <= words.count }.map { length in
        words[start..<start + length].joined(separator: " ")
      }
    }
  }
}
