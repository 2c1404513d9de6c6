package import Foundations

extension YAMLNode {
  /// Where the node begins.
  package var position: SourcePosition {
    switch self {
    case .scalar(let scalar): scalar.position
    case .sequence(_, let position), .mapping(_, let position): position
    }
  }

  /// Nil for a list or a mapping.
  package var scalar: YAMLScalar? {
    if case .scalar(let scalar) = self { scalar } else { nil }
  }

  /// The items of a list; nil for any other node.
  package var items: [YAMLNode]? {
    if case .sequence(let items, _) = self { items } else { nil }
  }

  /// The entries of a mapping in the order of the file; nil for any other node.
  package var entries: [YAMLEntry]? {
    if case .mapping(let entries, _) = self { entries } else { nil }
  }

  /// Whether nothing is said: no words, or a list of such. YAML's own limit bounds the depth.
  package var isEmpty: Bool {
    switch self {
    case .scalar(let scalar): scalar.isEmpty
    case .sequence(let items, _): items.allSatisfy(\.isEmpty)
    case .mapping(let entries, _): entries.isEmpty
    }
  }

  /// A mapping's value under a key; nil where there is none, or where the node is no mapping.
  package subscript(key: String) -> YAMLNode? { entries?[key] }

  /// The words for the node in a message: `text`, `a list`, `a group of fields`.
  package var shapeName: String {
    switch self {
    case .scalar: "text"
    case .sequence: "a list"
    case .mapping: "a group of fields"
    }
  }
}

extension [YAMLEntry] {
  /// The value under a key, in its exact case; nil where there is none. Linear in the entries.
  package subscript(key: String) -> YAMLNode? {
    // By index, since an entry that is handed on is copied with all its parts.
    indices.first { self[$0].key.text == key }.map { self[$0].value }
  }
}

extension YAMLScalar {
  /// Whether nothing was written: an empty value, `~` or `null` without quotes.
  package var isNull: Bool {
    !isQuoted && !isBlock && (text.isEmpty || text == "~" || text == "null")
  }

  /// Whether it says yes or no; nil where it says neither.
  package var flag: Bool? { yesOrNo(text) }

  /// Whether it has no words: nothing was written, or blanks in quotes.
  package var isEmpty: Bool { isNull || text.utf8.allSatisfy { $0 <= UInt8(ascii: " ") } }

  /// How many columns a caret under it spans.
  package var columns: Int {
    isVerbatim ? max(1, text.unicodeScalars.count + (isQuoted ? 2 : 0)) : 1
  }

  /// The place in the file of a byte offset in the text; the scalar's own place where its spelling differs.
  package func position(ofUTF8Offset offset: Int) -> SourcePosition {
    guard isVerbatim else { return position }
    let before = text.utf8.prefix(max(0, offset)).count { $0 & 0xC0 != 0x80 }
    return SourcePosition(line: position.line, column: position.column + before + (isQuoted ? 1 : 0))
  }
}

/// Whether a word says yes or no, in the words of YAML 1.1 and in any case; nil where it says neither.
package func yesOrNo(_ word: String) -> Bool? {
  switch word.lowercased() {
  case "true", "yes", "on": true
  case "false", "no", "off": false
  default: nil
  }
}
