internal import Foundations

/// Tells of words that YAML takes for a comment and that are none: `tags: #mining` has no tag, and `name: Foo #1` is *Foo*.
///
/// Whoever means a comment sets a space behind its mark, or lets it begin its line. Linear in the range.
func commentedWords(
  _ root: YAMLNode, of source: SourceText, in range: Range<Int>, firstLine: Int
) -> [Diagnostic] {
  guard mayHoldComment(source.bytes[range]) else { return [] }
  var values: [Value] = []
  collect(root, into: &values)
  var cursor = ValueCursor(values)
  var diagnostics: [Diagnostic] = []
  var line = firstLine
  var start = range.lowerBound
  while start < range.upperBound, diagnostics.count < 50 {
    let end = source.bytes[start..<range.upperBound].firstIndex { $0.isLineEnd } ?? range.upperBound
    let text = source.bytes[start..<end]
    var (seen, column) = (start, 1)
    for mark in commentMarks(in: text) {
      // A comment goes on to the end of its line, so what stands before any other mark is none of the text.
      let piece = seen == start ? text[..<mark] : []
      column += text[seen..<mark].count { $0 & 0xC0 != 0x80 }
      seen = mark
      let place = SourcePosition(line: line, column: column)
      guard let value = cursor.value(followedBy: place, behind: piece) else { continue }
      let words = String(decoding: text[mark...], as: UTF8.self)
      diagnostics.append(value.problem(with: words, at: place, in: source))
      break
    }
    start = end
    if start < range.upperBound {
      let isPair = source.bytes[start...].starts(with: [0x0D, 0x0A])
      start += isPair ? 2 : 1
    }
    line += 1
  }
  return diagnostics
}

private func mayHoldComment(_ text: ArraySlice<UInt8>) -> Bool {
  text.withUnsafeBufferPointer { $0.place(from: 0) { $0.marks(of: UInt8(ascii: "#")) } < $0.count }
}

/// Where marks of comments stand behind a blank, with words right behind them.
private func commentMarks(in line: ArraySlice<UInt8>) -> [Int] {
  line.indices.filter { index in
    guard line[index] == UInt8(ascii: "#"), index > line.startIndex, index + 1 < line.endIndex else { return false }
    return line[index - 1].isBlank && (line[index + 1].isASCIILetterOrDigit || line[index + 1] >= 0x80)
  }
}

/// A text of the tree, in the order of the file.
private struct Value {
  let scalar: YAMLScalar
  let isKey: Bool

  /// The column behind it on its line; nil for a key, and where that cannot be told from its text. Linear in that.
  var end: Int? {
    guard !isKey, scalar.isVerbatim else { return nil }
    return scalar.position.column + (scalar.text.isEmpty ? 0 : scalar.columns)
  }

  /// Whether it is a text over several lines that may end with this piece of one of them.
  func ends(with piece: ArraySlice<UInt8>) -> Bool {
    guard !isKey, !scalar.isQuoted, !scalar.isBlock else { return false }
    let words = piece.drop { $0.isBlank }
    guard let last = words.lastIndex(where: { !$0.isBlank }) else { return false }
    let line = words[...last]
    let text = scalar.text.utf8
    return text.count > line.count && text.suffix(line.count).elementsEqual(line)
  }

  func problem(with words: String, at place: SourcePosition, in source: SourceText) -> Diagnostic {
    let fix =
      scalar.text.isEmpty
      ? "leave the “#” out, or put the words in quotes" : "put the whole value in quotes if they belong to it"
    return source.diagnostic(
      .yamlComment, at: place, length: words.unicodeScalars.count,
      "YAML takes these words for a comment, so they are lost",
      fix: fix + "; where a comment is meant, set a space behind its “#”")
  }
}

/// Goes through the texts of a tree beside places of the file that come in order, and looks at each text once.
private struct ValueCursor {
  private var rest: ArraySlice<Value>
  private var end: Int?

  init(_ values: [Value]) {
    rest = values[...]
    end = rest.first?.end
  }

  /// The text that ends before a place, with nothing of it behind that.
  ///
  /// - Parameter piece: what stands before the place on its line.
  mutating func value(followedBy place: SourcePosition, behind piece: ArraySlice<UInt8>) -> Value? {
    while rest.count > 1, rest[rest.startIndex + 1].scalar.position < place {
      rest.removeFirst()
      end = rest.first?.end
    }
    guard let value = rest.first, value.scalar.position < place else { return nil }
    if value.scalar.position.line < place.line { return value.ends(with: piece) ? value : nil }
    return end.map { $0 <= place.column } == true ? value : nil
  }
}

private func collect(_ node: YAMLNode, into values: inout [Value]) {
  switch node {
  case .scalar(let scalar): values.append(Value(scalar: scalar, isKey: false))
  case .sequence(let items, _): for item in items { collect(item, into: &values) }
  case .mapping(let entries, _):
    for entry in entries {
      values.append(Value(scalar: entry.key, isKey: true))
      collect(entry.value, into: &values)
    }
  }
}
