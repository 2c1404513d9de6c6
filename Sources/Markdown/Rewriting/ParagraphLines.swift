internal import Foundations

/// The lines of a paragraph, without the marks and spaces of what it stands in.
struct ParagraphLines {
  let first: Int
  let last: Int
  private let map: SourceMap
  private let origin: BlockOrigin

  init(_ paragraph: MarkdownNode, map: SourceMap) {
    first = paragraph.startLine
    last = paragraph.endLine
    self.map = map
    origin = map.origin(ofBlock: paragraph)
  }

  /// The text of a line without its line end; nil for a line that lacks the marks of a quotation it belongs to.
  func text(_ number: Int) -> ArraySlice<UInt8>? {
    let line = map.parsed.line(number)
    guard number > first else { return trimmed(line[min(line.endIndex, line.startIndex + origin.column - 1)...]) }
    let start = map.contentStart(of: line, quotes: origin.quotes)
    let marks = line[..<start].count { $0 == UInt8(ascii: ">") }
    return marks == origin.quotes ? trimmed(line[start...]) : nil
  }

  /// What stands before the text of the first line.
  var firstPrefix: ArraySlice<UInt8> {
    map.parsed.line(first).prefix(origin.column - 1)
  }

  /// What must stand before the text of any further line: the same with spaces for the marks of list items.
  var prefix: [UInt8] {
    firstPrefix.map { $0.isBlank || $0 == UInt8(ascii: ">") ? $0 : UInt8(ascii: " ") }
  }
}

/// A slice without blanks and line ends at its ends.
func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var text = text
  while let last = text.last, last.isBlank || last.isLineEnd { text.removeLast() }
  while let first = text.first, first.isBlank { text.removeFirst() }
  return text
}
