internal import Articles
internal import Foundations
internal import YAML

/// Takes out of front matter what is marked for others than its readers, at any depth, and the marks themselves.
///
/// What is left is read as if the rest had never been written: no field, date or order is made of it.
struct MarkedValues {
  let readership: Readership
  /// Names among what was taken out, by which other notes may call the entity.
  private(set) var withheldNames: [String] = []
  /// Marks that are no audience.
  private(set) var problems: [(key: YAMLScalar, summary: String, fix: String)] = []

  init(_ readership: Readership) { self.readership = readership }

  /// Nil where nothing is left. YAML's own limit bounds the depth.
  mutating func admitted(_ node: YAMLNode) -> YAMLNode? {
    switch node {
    case .scalar: return node
    case .sequence(let items, let position):
      let kept = items.compactMap { admitted($0) }
      return kept.isEmpty && !items.isEmpty ? nil : .sequence(kept, position)
    case .mapping(let entries, let position):
      guard isAdmitted(entries) else {
        if let name = entries["name"]?.scalar { withheldNames.append(name.text) }
        return nil
      }
      let kept = entries.compactMap { entry in
        AudienceMark.isMeant(by: entry.key.text)
          ? nil : admitted(entry.value).map { YAMLEntry(key: entry.key, value: $0) }
      }
      return kept.isEmpty && !entries.isEmpty ? nil : .mapping(kept, position)
    }
  }

  /// Whether a key is that of a mark, at any depth: most notes are for every reader, and are not copied.
  static func haveMark(_ entries: [YAMLEntry]) -> Bool {
    // By their places in memory: an entry, taken out of a list, is a copy of all its parts.
    entries.withUnsafeBufferPointer { entries in
      entries.indices.contains { AudienceMark.isMeant(by: entries[$0].key.text) || hasMark(entries[$0].value) }
    }
  }

  private static func hasMark(_ node: YAMLNode) -> Bool {
    switch node {
    case .scalar: false
    case .sequence(let items, _):
      items.withUnsafeBufferPointer { items in items.indices.contains { hasMark(items[$0]) } }
    case .mapping(let entries, _): haveMark(entries)
    }
  }

  /// Of several marks the narrowest holds.
  mutating func audience(stated entries: [YAMLEntry]) -> Audience? {
    var audience: Audience?
    for entry in entries where AudienceMark.isMeant(by: entry.key.text) {
      let mark = AudienceMark(entry.value.scalar?.text, under: entry.key.text)
      if let problem = mark.problem { problems.append((entry.key, problem.summary, problem.fix)) }
      audience = max(audience ?? .public, mark.audience)
    }
    return audience
  }

  private mutating func isAdmitted(_ entries: [YAMLEntry]) -> Bool {
    audience(stated: entries).map { readership.admits(part: $0) } ?? true
  }
}

extension NoteFields {
  /// The note's own audience, and the names that it bears for others only; the marks of values are carried out.
  mutating func readMarks(for readership: Readership) -> NoteMarks {
    guard mayHoldBraces || MarkedValues.haveMark(remaining) else { return NoteMarks() }
    let misplaced = readMisplacedMarks()
    var values = MarkedValues(readership)
    let audience = [values.audience(stated: remaining), misplaced].compactMap(\.self).max()
    keep { entry in
      AudienceMark.isMeant(by: entry.key.text)
        ? nil : values.admitted(entry.value).map { YAMLEntry(key: entry.key, value: $0) }
    }
    for problem in values.problems {
      report(
        .wrongAudience, at: problem.key.position, length: problem.key.columns, problem.summary, fix: problem.fix)
    }
    return NoteMarks(audience: audience, withheldNames: values.withheldNames)
  }

  /// The narrowest of the marks `{audience: …}` that stand within words of the fields, where none is read. What they
  /// were meant for can only be guessed, so that the whole note is withheld.
  private mutating func readMisplacedMarks() -> Audience? {
    var found: [(scalar: YAMLScalar, audience: Audience)] = []
    for entry in remaining {
      collectMarks(within: entry.key, into: &found)
      collectMarks(within: entry.value, into: &found)
    }
    for mark in found.prefix(ReadableBody.mostProblems) {
      report(
        .misplacedAudience, at: mark.scalar.position, length: mark.scalar.columns,
        "a mark within the words of a field says nothing; the whole note is for \(mark.audience.rawValue) readers until it is mended",
        fix: "write the value as fields: “{value: …, audience: internal}”, or mark the note: “audience: internal”")
    }
    return found.map(\.audience).max()
  }
}

/// YAML's own limit bounds the depth.
private func collectMarks(within node: YAMLNode, into found: inout [(scalar: YAMLScalar, audience: Audience)]) {
  switch node {
  case .scalar(let scalar): collectMarks(within: scalar, into: &found)
  case .sequence(let items, _):
    for item in items { collectMarks(within: item, into: &found) }
  case .mapping(let entries, _):
    for entry in entries {
      collectMarks(within: entry.key, into: &found)
      collectMarks(within: entry.value, into: &found)
    }
  }
}

private func collectMarks(within scalar: YAMLScalar, into found: inout [(scalar: YAMLScalar, audience: Audience)]) {
  let marks = AudienceMarks(in: scalar.text)
  if !marks.isEmpty { found.append((scalar, marks.audience)) }
}
