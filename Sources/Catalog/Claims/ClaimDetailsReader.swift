internal import Foundations
internal import YAML

/// Reads what a claim says beside its value: how sure, of what, as of when, by whom.
struct ClaimDetailsReader {
  private static let qualifiers = ["share", "role", "from", "until", "speaker", "attribution"]
  private static let known =
    ["value", "to", "hedge", "basis", "as-of", "step", "cite", "quote", "note", "withdrawn"] + qualifiers

  /// Keys that people write for those that are read.
  private static let otherWords = [
    "source": "cite", "sources": "cite", "citation": "cite", "article": "cite", "words": "quote", "date": "as-of",
    "status": "step",
  ]

  /// Whether a key is read, or is like one that is.
  static func mayRead(_ key: String) -> Bool {
    known.contains(key) || otherWords[key] != nil || closestMatch(to: key, among: known) != nil
  }

  /// Nil where the entries say nothing but a value and its citations, as most do.
  func read(_ entries: [YAMLEntry], _ front: inout NoteFields) -> ClaimDetails? {
    if entries.indices.allSatisfy({ Self.isPlain(entries[$0].key.text) }) { return nil }
    var words = ClaimDetails.Words()
    words.hedge = text("hedge", entries)
    words.basis = text("basis", entries)
    words.step = text("step", entries)
    words.note = text("note", entries)
    words.withdrawn = withdrawn(entries, &front)
    words.qualifiers = Self.qualifiers.compactMap { key in
      text(key, entries).map { Claim.Qualifier(label: key, value: $0) }
    }
    var day: DateValue?
    var relativeDay: RelativeWords?
    switch front.statedDate("as-of", entries) {
    case .known(let date): day = date
    case .relative(let words): relativeDay = words
    case nil: break
    }
    checkAttribution(entries, &front)
    front.reportUnknown(entries, of: "a claim", besides: Self.known) { key in
      Self.otherWords[key] ?? closestMatch(to: key, among: Self.known)
    }
    return ClaimDetails(words, asOf: day, relativeAsOf: relativeDay)
  }

  /// The reason, empty where it is not given; nil where the value still stands.
  private func withdrawn(_ entries: [YAMLEntry], _ front: inout NoteFields) -> String? {
    guard let scalar = entries["withdrawn"]?.scalar, let words = text("withdrawn", entries) else { return nil }
    guard let answer = yesOrNo(words) else { return words }
    guard answer else { return nil }
    front.report(
      .wrongType, at: scalar.position, length: scalar.columns, "“withdrawn” takes the reason, not “\(words)”",
      fix: "say why: “withdrawn: replaced by the study of 2025”")
    return ""
  }

  private static func isPlain(_ key: String) -> Bool {
    switch key {
    case "value", "cite", "quote", "to": true
    default: false
    }
  }

  private func checkAttribution(_ entries: [YAMLEntry], _ front: inout NoteFields) {
    guard let scalar = entries["attribution"]?.scalar, !["stated", "implied"].contains(trimmed(scalar.text)) else {
      return
    }
    front.report(
      .wrongType, at: scalar.position, length: scalar.columns,
      "“attribution” is “stated” or “implied”, not “\(scalar.text)”",
      fix: "write “implied” where the article does not name the speaker beside the words")
  }

  private func text(_ key: String, _ entries: [YAMLEntry]) -> String? {
    guard let scalar = entries[key]?.scalar, !scalar.isNull else { return nil }
    let text = trimmed(scalar.text)
    return text.isEmpty ? nil : text
  }
}

/// The citations of a claim or milestone: `cite` names one article or several, `quote` holds the words of the first.
func readCitations(
  _ entries: [YAMLEntry], cite: String = "cite", quote: String = "quote", _ front: inout NoteFields
) -> [Citation] {
  // By place, since a node that is handed on is copied with all its parts.
  guard let place = entries.indices.first(where: { entries[$0].key.text == cite }) else { return [] }
  let words = words(under: quote, entries)
  if case .scalar(let scalar) = entries[place].value, !scalar.isNull { return [Citation(scalar, words)] }
  var citations: [Citation] = []
  let node = entries[place].value
  for item in node.items ?? [node] {
    guard let scalar = item.scalar, !scalar.isNull else {
      front.report(.wrongType, at: item.position, "“\(cite)” takes the id of an article, not \(item.shapeName)")
      continue
    }
    citations.append(Citation(scalar, citations.isEmpty ? words : nil))
  }
  return citations
}

private func words(under key: String, _ entries: [YAMLEntry]) -> (words: String, position: SourcePosition)? {
  guard let place = entries.indices.first(where: { entries[$0].key.text == key }),
    case .scalar(let words) = entries[place].value, !words.isNull
  else { return nil }
  return (trimmed(words.text), words.position)
}

extension Citation {
  /// One that names an article by its id, with or without the `@` of citations in prose.
  fileprivate convenience init(_ scalar: YAMLScalar, _ quote: (words: String, position: SourcePosition)?) {
    let id = trimmed(scalar.text)
    let isMarked = id.utf8.first == UInt8(ascii: "@")
    self.init(
      source: isMarked ? String(id.dropFirst()) : id, quote: quote?.words, position: scalar.position,
      quotePosition: quote?.position)
  }
}
