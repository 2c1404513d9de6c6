internal import Foundations

/// Finds the place in the file of what libcmark has parsed.
///
/// libcmark counts the columns of a continued line from the start of the line's own text, and leaves the lines of link
/// definitions out of a paragraph that begins with them. The map puts both right by looking at the text.
struct SourceMap: Sendable {
  let source: MarkdownSource
  private(set) var parsed: ParsedText
  /// Offsets in the file at which the lines of the body start.
  private let fileLines: [Int]
  private let columns: ColumnCounter

  init(_ source: MarkdownSource) {
    self.source = source
    fileLines = lineStarts(of: source.body)
    columns = ColumnCounter(source.text.bytes, lineStarts: fileLines)
    parsed = ParsedText(bytes: source.body, lineStarts: fileLines)
  }

  /// The same map for a text with some lines rewritten.
  func rewritten(as text: ParsedText) -> SourceMap {
    var map = self
    map.parsed = text
    return map
  }

  var bodyStart: Int { source.bodyStart }

  /// The line and column of a byte of the file: logarithmic in the number of lines.
  func position(ofOffset offset: Int) -> SourcePosition {
    let offset = min(max(offset, source.bodyStart), source.text.bytes.count)
    let index = lineIndex(of: offset)
    let scalars = columns.scalars(in: fileLines[index]..<offset, of: source.text.bytes)
    return SourcePosition(line: source.bodyLine + index, column: scalars + 1)
  }

  /// A line of the file, to be shown under a message; nil where it is too long for that.
  func sourceLine(_ number: Int) -> String? {
    let index = number - source.bodyLine
    guard fileLines.indices.contains(index) else { return nil }
    let end = index + 1 < fileLines.count ? fileLines[index + 1] : source.text.bytes.count
    guard end - fileLines[index] <= SourceText.longestShownLine else { return nil }
    let line = source.text.bytes[fileLines[index]..<end]
    return String(decoding: line.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = fileLines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if fileLines[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Where a block begins; libcmark's columns of blocks are right.
  func position(ofBlock node: MarkdownNode) -> SourcePosition {
    position(ofOffset: fileOffset(line: node.startLine, column: node.startColumn))
  }

  /// The lines of the file that a block takes.
  func lines(of node: MarkdownNode) -> ClosedRange<Int> {
    let first = position(ofBlock: node).line
    let last = position(ofOffset: fileOffset(line: max(node.startLine, node.endLine), column: 1)).line
    return first...max(first, last)
  }

  /// The file's offset of a line and byte column of the parsed text, both from 1.
  func fileOffset(line: Int, column: Int) -> Int {
    let bytes = parsed.line(line)
    return parsed.fileOffset(of: min(bytes.startIndex + max(0, column - 1), bytes.endIndex), inLine: line)
  }
}
