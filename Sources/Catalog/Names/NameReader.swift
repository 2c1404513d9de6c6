internal import Foundations
internal import YAML

/// Reads `aliases` and `former-names`, and decides how strictly prose must spell each name.
struct NameReader {
  let kind: Kind

  func names(name: String, at position: SourcePosition, from front: inout NoteFields) -> [EntityName] {
    var names = [entityName(name, role: .name, at: position, from: nil, &front)]
    for key in [NoteKey.aliases, .alias] {
      for item in items(key, &front) { names += read(item, role: .alias, &front) }
    }
    for key in [NoteKey.formerNames, .formerly] {
      for item in items(key, &front) { names += read(item, role: .former, &front) }
    }
    return names
  }

  /// Of one text with commas nobody can tell whether it is one name or several.
  private func items(_ key: NoteKey, _ front: inout NoteFields) -> [YAMLNode] {
    guard let node = front.take(key) else { return [] }
    if let scalar = node.scalar, !scalar.isQuoted, scalar.text.contains(", ") {
      front.report(
        .severalNames, at: scalar.position, length: scalar.columns, "“\(scalar.text)” is read as one name",
        fix: "write “\(key.rawValue): [\(scalar.text)]” if they are several, or put the name in quotation marks")
    }
    return node.items ?? [node]
  }

  /// One alias: text, or a mapping of `name` with `match`, `when`, `from`, `until`.
  private func read(_ node: YAMLNode, role: EntityName.Role, _ front: inout NoteFields) -> [EntityName] {
    let scalar = node.scalar ?? node["name"]?.scalar
    guard let scalar, !scalar.isNull, case let text = trimmed(scalar.text), !text.isEmpty else {
      front.report(
        .wrongType, at: node.position, "a name is \(node.shapeName) without words",
        fix: "write the name, or “{name: …, match: exact}”")
      return []
    }
    // Other generators keep there the addresses that a page had.
    if text.hasPrefix("/") {
      front.report(
        .wrongType, at: scalar.position, length: scalar.columns, "“\(text)” is an address, not a name",
        fix: "write it under “\(NoteKey.formerAddresses.rawValue)”")
      return []
    }
    return [entityName(text, role: role, at: scalar.position, from: node.entries, &front)]
  }

  private func entityName(
    _ text: String, role: EntityName.Role, at position: SourcePosition, from entries: [YAMLEntry]?,
    _ front: inout NoteFields
  ) -> EntityName {
    let match = entries.flatMap { stated($0, &front) } ?? defaultMatch(of: text, kind: kind, role: role)
    let (until, from) = (date("until", entries, &front), date("from", entries, &front))
    if let until, let from, until.lastDay < from.firstDay, let scalar = entries?["until"]?.scalar {
      front.report(
        .impossibleClaim, at: scalar.position, length: scalar.columns, "“\(text)” ends before it begins",
        fix: "correct “from” or “until”")
    }
    return EntityName(
      text: text, role: role, match: match, company: company(of: text, entries), until: until, from: from,
      position: position)
  }

  private func date(_ key: String, _ entries: [YAMLEntry]?, _ front: inout NoteFields) -> CalendarDate? {
    guard let scalar = entries?[key]?.scalar, !scalar.isNull else { return nil }
    if let date = CalendarDate(iso: trimmed(scalar.text)) { return date }
    front.report(
      .wrongType, at: scalar.position, length: scalar.columns,
      "“\(key)” of a name takes a day, a month or a year, not “\(scalar.text)”", fix: "write it as 2023-06-01")
    return nil
  }

  private func stated(_ entries: [YAMLEntry], _ front: inout NoteFields) -> EntityName.Match? {
    guard let scalar = entries["match"]?.scalar else { return nil }
    switch scalar.text {
    case "exact": return .exact
    case "folded": return .folded
    case "never": return .never
    default:
      front.report(
        .wrongType, at: scalar.position, length: scalar.columns,
        "“match” takes exact, folded or never, not “\(scalar.text)”")
      return nil
    }
  }

  private func company(of text: String, _ entries: [YAMLEntry]?) -> [String] {
    if let node = entries?["when"] {
      return (node.items ?? [node]).compactMap { $0.scalar.map { trimmed($0.text) } }.filter { !$0.isEmpty }
    }
    return kind.sharedNames.first { foldedName($0.name) == foldedName(text) }?.company ?? []
  }
}

/// How strictly prose must spell a name that does not say so itself.
///
/// Acronyms, and names of one capitalised word in a kind of proper names, match as written (`GM` is not `gm`, `Apple`
/// not `apple`); an alias of one lower-case word in such a kind matches nothing unless it says so; all else matches in
/// any case.
func defaultMatch(of text: String, kind: Kind, role: EntityName.Role) -> EntityName.Match {
  guard kind.names != .none else { return .never }
  let spelling = SpellingCensus(text)
  guard spelling.words == 1, let first = spelling.firstLetter else { return spelling.letters == 0 ? .never : .folded }
  if spelling.letters <= 2 || spelling.capitals == spelling.letters { return .exact }
  guard kind.names == .proper else { return .folded }
  if spelling.capitals == 0, spelling.smallLetters > 0 { return role == .alias ? .never : .exact }
  return spelling.capitals == 1 && first.properties.isUppercase ? .exact : .folded
}

/// What a name is made of, counted in one pass.
private struct SpellingCensus {
  private(set) var words = 0
  private(set) var letters = 0
  private(set) var capitals = 0
  private(set) var smallLetters = 0
  private(set) var firstLetter: Unicode.Scalar?
  private var isInWord = false

  init(_ text: String) {
    for scalar in text.unicodeScalars { add(scalar) }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    let isSpace =
      scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
    if !isSpace, !isInWord { words += 1 }
    isInWord = !isSpace
    if scalar.isASCII {
      guard scalar.value | 0x20 >= 0x61, scalar.value | 0x20 <= 0x7A else { return }
      if scalar.value < 0x61 { capitals += 1 } else { smallLetters += 1 }
    } else {
      let properties = scalar.properties
      guard properties.isAlphabetic else { return }
      if properties.isUppercase { capitals += 1 }
      if properties.isLowercase { smallLetters += 1 }
    }
    letters += 1
    if firstLetter == nil { firstLetter = scalar }
  }
}
