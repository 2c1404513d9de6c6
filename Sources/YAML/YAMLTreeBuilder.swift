internal import CYAML
internal import Foundations

/// Puts libyaml's events together to a tree, without recursion, and refuses what front matter has no use for.
struct YAMLTreeBuilder {
  let source: SourceText
  let firstLine: Int
  private(set) var root: YAMLNode?
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether a brace, narrow or wide, or an entity for one, may stand in the text of a scalar.
  private(set) var mayHoldBraces = false
  private var open: [YAMLFrame] = []
  private var nodeCount = 0
  private var hasDocument = false

  init(source: SourceText, firstLine: Int) {
    self.source = source
    self.firstLine = firstLine
  }

  /// Takes the next event; false once nothing further is to be read.
  mutating func take(_ event: yaml_event_t) -> Bool {
    switch event.type {
    case YAML_STREAM_END_EVENT: return false
    case YAML_DOCUMENT_START_EVENT: return startDocument(event)
    case YAML_ALIAS_EVENT: refuseAlias(event)
    case YAML_SCALAR_EVENT: return takeScalar(event)
    case YAML_SEQUENCE_START_EVENT:
      note(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag, at: event)
      return startCollection(event, isMapping: false)
    case YAML_MAPPING_START_EVENT:
      note(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, at: event)
      return startCollection(event, isMapping: true)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: endCollection()
    default: break
    }
    return true
  }

  private func position(_ mark: yaml_mark_t) -> SourcePosition {
    SourcePosition(line: firstLine + mark.line, column: mark.column + 1)
  }
}

extension YAMLTreeBuilder {
  private mutating func takeScalar(_ event: yaml_event_t) -> Bool {
    let scalar = event.data.scalar
    note(anchor: scalar.anchor, tag: scalar.tag, at: event)
    guard countNode(event) else { return false }
    let bytes = UnsafeBufferPointer<UInt8>(start: scalar.value, count: scalar.length)
    // Fewer bytes hold no words in braces that mean anything.
    if !mayHoldBraces, bytes.count > 7 { mayHoldBraces = bytes.place(from: 0, ofFirst: Self.braceMarks) < bytes.count }
    let isQuoted = scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE || scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE
    let width = event.end_mark.column - event.start_mark.column - (isQuoted ? 2 : 0)
    let isOneLine = event.end_mark.line == event.start_mark.line
    add(
      .scalar(
        YAMLScalar(
          text: String(decoding: bytes, as: UTF8.self), position: position(event.start_mark), isQuoted: isQuoted,
          isBlock: scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE,
          spelling: isOneLine ? .columns(width) : .otherwise)))
    return true
  }

  private static func braceMarks(_ bytes: SixteenBytes) -> ByteMarks {
    bytes.marks(of: UInt8(ascii: "{")) | bytes.marks(of: 0xEF) | bytes.marks(of: UInt8(ascii: "&"))
  }

  private mutating func startCollection(_ event: yaml_event_t, isMapping: Bool) -> Bool {
    guard countNode(event) else { return false }
    guard open.count < YAMLLimits.depth else {
      stop(
        .yamlTooDeep, at: event, "lists and groups more than \(YAMLLimits.depth) deep", fix: "quote text in brackets")
      return false
    }
    open.append(YAMLFrame(position: position(event.start_mark), isMapping: isMapping))
    return true
  }

  private mutating func endCollection() {
    guard let frame = open.popLast() else { return }
    if frame.isMapping {
      add(.mapping(withoutRepeats(frame.entries), frame.position))
    } else {
      add(.sequence(frame.items, frame.position))
    }
  }

  private mutating func add(_ node: YAMLNode) {
    guard let top = open.indices.last else {
      root = node
      return
    }
    if !open[top].add(node) {
      diagnostics.append(
        source.diagnostic(
          .yamlKey, at: node.position, "\(node.shapeName) where the name of a field is expected",
          fix: "put text in braces or brackets in quotes"))
    }
  }

  private mutating func countNode(_ event: yaml_event_t) -> Bool {
    nodeCount += 1
    guard nodeCount > YAMLLimits.nodes else { return true }
    stop(.yamlTooLarge, at: event, "more than \(YAMLLimits.nodes) values", fix: "split the file")
    return false
  }
}

extension YAMLTreeBuilder {
  var outOfMemory: Diagnostic {
    Diagnostic(.yamlTooLarge, path: source.path, "no memory left to read the YAML")
  }

  /// Reports what ends the reading; the tree so far is dropped, for half a file would mislead.
  private mutating func stop(_ rule: DiagnosticRule, at event: yaml_event_t, _ summary: String, fix: String) {
    diagnostics.append(source.diagnostic(rule, at: position(event.start_mark), summary, fix: fix))
    root = nil
  }

  private mutating func startDocument(_ event: yaml_event_t) -> Bool {
    guard hasDocument else {
      hasDocument = true
      return true
    }
    diagnostics.append(
      source.diagnostic(
        .yamlSecondDocument, at: position(event.start_mark), "a second YAML document, which is not read",
        fix: "remove the line “---”"))
    return false
  }

  private mutating func refuseAlias(_ event: yaml_event_t) {
    let name = String(cString: event.data.alias.anchor)
    diagnostics.append(
      source.diagnostic(
        .yamlAlias, at: position(event.start_mark), length: name.unicodeScalars.count + 1,
        "“*\(name)” is a YAML alias, and aliases are not read",
        fix: "write the value out, or put it in quotes if it is text"))
    guard let top = open.indices.last else { return }
    open[top].skipValue()
  }

  private mutating func note(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, at event: yaml_event_t
  ) {
    if let anchor {
      let name = String(cString: anchor)
      diagnostics.append(
        source.diagnostic(
          .yamlAlias, at: position(event.start_mark), length: name.unicodeScalars.count + 1,
          "“&\(name)” is a YAML anchor, and anchors are not read",
          fix: "remove it, or put the value in quotes if it is text"))
    }
    if let tag, !String(cString: tag).hasPrefix("tag:yaml.org,2002:") {
      diagnostics.append(
        source.diagnostic(
          .yamlTag, at: position(event.start_mark), "“\(String(cString: tag))” is a YAML tag, and tags are not read",
          fix: "remove it, or put the value in quotes if it is text"))
    }
  }

  /// The entries with every key once: the first stands, later ones are reported.
  private mutating func withoutRepeats(_ entries: [YAMLEntry]) -> [YAMLEntry] {
    guard let repeats = repeatedKeys(entries) else { return entries }
    for (index, first) in repeats.sorted(by: { $0.key < $1.key }) {
      let key = entries[index].key
      diagnostics.append(
        source.diagnostic(
          .yamlDuplicateKey, at: key.position, length: key.columns, "the field “\(key.text)” is given twice",
          fix: "keep one, or write its values as a list",
          notes: [source.note(at: entries[first].key.position, "first given here")]))
    }
    return entries.indices.filter { repeats[$0] == nil }.map { entries[$0] }
  }
}

/// By index of an entry whose key came before: the index of the first entry with that key. Nil where there are none.
private func repeatedKeys(_ entries: [YAMLEntry]) -> [Int: Int]? {
  if entries.count <= 8, !holdsRepeatedKey(entries) { return nil }
  var firsts: [String: Int] = [:]
  var repeats: [Int: Int] = [:]
  firsts.reserveCapacity(entries.count)
  for (index, entry) in entries.enumerated() {
    if let first = firsts[entry.key.text] { repeats[index] = first } else { firsts[entry.key.text] = index }
  }
  return repeats.isEmpty ? nil : repeats
}

/// Compares every two keys, which for a few is cheaper than a table of them.
private func holdsRepeatedKey(_ entries: [YAMLEntry]) -> Bool {
  entries.indices.contains { index in entries[..<index].contains { $0.key.text == entries[index].key.text } }
}
