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
        AudienceMark.isKey(entry.key.text)
          ? nil : admitted(entry.value).map { YAMLEntry(key: entry.key, value: $0) }
      }
      return kept.isEmpty && !entries.isEmpty ? nil : .mapping(kept, position)
    }
  }

  /// Whether there is anything to take out: most notes are for every reader, and are not copied.
  static func holdsMark(_ node: YAMLNode) -> Bool {
    switch node {
    case .scalar: false
    case .sequence(let items, _): items.indices.contains { holdsMark(items[$0]) }
    case .mapping(let entries, _):
      entries.indices.contains { AudienceMark.isKey(entries[$0].key.text) || holdsMark(entries[$0].value) }
    }
  }

  /// Of several marks the narrowest holds.
  mutating func audience(stated entries: [YAMLEntry]) -> Audience? {
    var audience: Audience?
    for entry in entries where AudienceMark.isKey(entry.key.text) {
      let mark = AudienceMark(entry.value.scalar?.text)
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
    guard remaining.contains(where: { AudienceMark.isKey($0.key.text) || MarkedValues.holdsMark($0.value) }) else {
      return NoteMarks()
    }
    var values = MarkedValues(readership)
    let audience = values.audience(stated: remaining)
    keep { entry in
      AudienceMark.isKey(entry.key.text)
        ? nil : values.admitted(entry.value).map { YAMLEntry(key: entry.key, value: $0) }
    }
    for problem in values.problems {
      report(
        .wrongAudience, at: problem.key.position, length: problem.key.columns, problem.summary, fix: problem.fix)
    }
    return NoteMarks(audience: audience, withheldNames: values.withheldNames)
  }
}
