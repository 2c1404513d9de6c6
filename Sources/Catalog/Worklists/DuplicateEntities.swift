internal import Foundations

extension Catalog {
  /// Notes of one kind with names that are the same but for a legal form, dots and accents: `RareX` and `RareX Limited`.
  ///
  /// Names that are quite the same are left to the report on ambiguous names.
  func likelyDuplicates() -> [Worklist.Item] {
    var order: [PlainName] = []
    var bearers: [PlainName: [(entity: Entity, name: EntityName)]] = [:]
    for entity in entities where entity.makesClaims {
      for name in entity.names where name.role != .former {
        let plain = PlainName(kind: entity.kind.name, words: plainWords(of: name.text))
        guard bearers[plain]?.last?.entity.id != entity.id else { continue }
        if bearers[plain] == nil { order.append(plain) }
        bearers[plain, default: []].append((entity, name))
      }
    }
    return order.compactMap { plain in
      guard let sharing = bearers[plain], sharing.count > 1 else { return nil }
      let spellings = Set(sharing.map { foldedName($0.name.text) })
      return spellings.count > 1 ? duplicate(sharing) : nil
    }
  }

  private func duplicate(_ sharing: [(entity: Entity, name: EntityName)]) -> Worklist.Item {
    let (first, name) = sharing[0]
    let others = sharing.dropFirst()
    return first.item(
      .likelyDuplicate, at: name.position, subject: first.kind.label, words: sharing.map(\.entity.name),
      "“\(name.text)” and \(others.map { "“\($0.name.text)”" }.joined(separator: ", ")) may be one \(first.kind.label.lowercased())",
      fix: "merge the notes, or tell the names apart",
      notes: others.map { $0.entity.note.source.note(at: $0.name.position, "the other is here") })
  }
}

private struct PlainName: Hashable {
  let kind: String
  let words: [String]
}

/// The words of a name without marks and accents, an article before it and legal forms behind it.
func plainWords(of name: String) -> [String] {
  var words: [String] = []
  for piece in name.split(whereSeparator: { $0.isWhitespace || $0 == "-" || $0 == "–" || $0 == "/" }) {
    var word = ""
    for scalar in foldedName(String(piece)).unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      word += latinBase(scalar) ?? String(scalar)
    }
    if word == "and" || word.isEmpty { continue }
    words.append(word)
  }
  if words.count > 1, words[0] == "the" { words.removeFirst() }
  while words.count > 1, let last = words.last, LegalForms.all.contains(last) { words.removeLast() }
  return words
}
