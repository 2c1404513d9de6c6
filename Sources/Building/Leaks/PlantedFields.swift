internal import Articles
internal import Catalog
internal import Foundations
internal import YAML

/// Front matter with markers in what is not for some readers.
struct PlantedFields {
  let readership: Readership
  /// Ids of the articles that are left out, on which a claim may rest.
  let withheldArticles: Set<String>
  private(set) var items: [LeakItem] = []
  private let path: String
  private var nextNumber: Int

  init(path: String, readership: Readership, withheldArticles: Set<String>, firstNumber: Int) {
    self.path = path
    self.readership = readership
    self.withheldArticles = withheldArticles
    nextNumber = firstNumber
  }

  mutating func item(_ what: String, at position: SourcePosition) -> LeakMarker {
    defer { nextNumber += 1 }
    let marker = LeakMarker(nextNumber)
    items.append(LeakItem(marker: marker, what: what, path: path, position: position))
    return marker
  }

  /// Plants what is marked, and what rests on withheld articles alone, in the value of a field.
  mutating func planted(_ node: YAMLNode, of field: String) -> YAMLNode {
    switch node {
    case .scalar(let scalar):
      guard let bracket = scalar.text.firstRange(of: "[@"), restsOnWithheld(scalar.text[bracket.upperBound...]) else {
        return node
      }
      let marker = item("the value of “\(field)”", at: scalar.position)
      return .scalar(
        scalar.with("\(scalar.text[..<bracket.lowerBound])\(marker.word) \(scalar.text[bracket.lowerBound...])"))
    case .sequence(let items, let position):
      return .sequence(items.map { planted($0, of: field) }, position)
    case .mapping(let entries, let position):
      guard isWithheld(entries) || restsOnWithheld(entries["cite"]) else {
        return .mapping(entries.map { YAMLEntry(key: $0.key, value: planted($0.value, of: field)) }, position)
      }
      let marker = item("the value of “\(field)”", at: position)
      return .mapping(Self.marked(entries, with: marker), position)
    }
  }

  private func isWithheld(_ entries: [YAMLEntry]) -> Bool {
    entries.contains { entry in
      AudienceMark.isMeant(by: entry.key.text)
        && !readership.admits(part: AudienceMark(entry.value.scalar?.text, under: entry.key.text).audience)
    }
  }

  private func restsOnWithheld(_ cited: YAMLNode?) -> Bool {
    guard let cited else { return false }
    let ids = (cited.items ?? [cited]).compactMap { $0.scalar?.text }
    return !ids.isEmpty && ids.allSatisfy { withheldArticles.contains(slug($0)) }
  }

  /// `id, "words"]` of a value that cites one article behind its words.
  private func restsOnWithheld(_ citation: Substring) -> Bool {
    !citation.contains("@") && withheldArticles.contains(slug(String(citation.prefix { $0 != "," && $0 != "]" })))
  }

  /// Words, not names, dates and ids, which would no longer lead to what they name; and a note, where there is none.
  private static func marked(_ entries: [YAMLEntry], with marker: LeakMarker) -> [YAMLEntry] {
    var entries = entries.map { entry -> YAMLEntry in
      guard let scalar = entry.value.scalar, worded.contains(entry.key.text) else { return entry }
      return YAMLEntry(key: entry.key, value: .scalar(scalar.with("\(scalar.text) \(marker.word)")))
    }
    if entries["note"] == nil { entries.append(.made("note", .made(marker.word))) }
    return entries
  }

  private static let worded: Set<String> = ["value", "name", "what", "basis", "hedge", "note", "share", "role"]
}

extension YAMLScalar {
  func with(_ text: String) -> YAMLScalar { YAMLScalar(text: text, position: position, isVerbatim: false) }
}

extension YAMLNode {
  static func made(_ text: String) -> YAMLNode { .scalar(YAMLScalar(text: text, position: .start, isQuoted: true)) }
}

extension YAMLEntry {
  static func made(_ key: String, _ value: YAMLNode) -> YAMLEntry {
    YAMLEntry(key: YAMLScalar(text: key, position: .start), value: value)
  }

  static func made(_ key: NoteKey, _ value: YAMLNode) -> YAMLEntry { made(key.rawValue, value) }
}
