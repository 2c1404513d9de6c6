internal import Foundations

/// Decides whom a name in one document means.
struct MentionResolver {
  let index: NameIndex
  /// The document's own entity, which it does not link to.
  let own: EntityID?
  /// The document's day, for names that held for a time; nil accepts all.
  let day: Int?
  /// The document's whole text, in which names that need company look for it.
  let text: SourceText

  /// The entity that a match means; nil for the document's own, for one of several, and for words that mean none.
  func target(of match: NameMatch) -> EntityID? {
    var target: EntityID?
    for bearer in match.entry.bearers {
      guard NameBearing.holds(bearer.name, on: day) else { continue }
      guard let entity = bearer.entity else { return nil }
      guard bearer.name.company.isEmpty || keepsCompany(bearer.name.company) else { continue }
      if let known = target, known != entity { return nil }
      target = entity
    }
    return target == own ? nil : target
  }

  /// Whether the document holds one of the words, as a whole word in any case.
  private func keepsCompany(_ words: [String]) -> Bool {
    text.bytes.withUnsafeBufferPointer { bytes in
      let names = words.map {
        (entity: EntityID?.none, name: EntityName(text: $0, role: .alias, match: .folded))
      }
      return !NameIndex(names).matches(in: bytes).isEmpty
    }
  }
}
