internal import Foundations

/// A comment of HTML with text behind it, `<!-- a --> b`, all of which libcmark takes for one block of HTML.
struct HTMLCommentPlan {
  let firstLine: Int
  /// The line on which the comment ends.
  let lastLine: Int
  /// What stands before the comment, and what must stand before the lines that follow.
  let firstPrefix: ArraySlice<UInt8>
  let prefix: [UInt8]
  /// The text behind the comment.
  let rest: ArraySlice<UInt8>

  /// Nil where nothing stands behind the comments with which a block begins.
  init?(_ block: MarkdownNode, map: SourceMap) {
    let first = map.parsed.line(block.startLine)
    let start = first.startIndex + block.startColumn - 1
    guard start < first.endIndex, first[start...].starts(with: "<!--".utf8),
      let end = endOfComments(in: block.literal), end < block.literal.count
    else { return nil }
    firstLine = block.startLine
    firstPrefix = first[..<start]
    prefix = firstPrefix.map { $0.isBlank || $0 == UInt8(ascii: ">") ? $0 : UInt8(ascii: " ") }
    var number = firstLine
    // “<!-->” is a whole comment.
    var line = first[(start + 2)...]
    while true {
      if let close = line.firstRange(of: "-->".utf8) {
        let behind = line[close.upperBound...]
        let end = behind.withUnsafeBufferPointer { endOfComments(in: $0) ?? 0 }
        rest = behind.dropFirst(end)
        lastLine = number
        if rest.isEmpty { return nil }
        return
      }
      // libcmark does not count the line on which a comment ends.
      guard number < map.parsed.lineStarts.count else { return nil }
      number += 1
      line = map.parsed.line(number)
    }
  }
}

/// Where the comments end with which HTML begins, with the white space around them; nil where one is never closed.
func endOfComments(in html: UnsafeBufferPointer<UInt8>) -> Int? {
  func endOfSpace(from start: Int) -> Int { html[start...].firstIndex { !$0.isBlank && !$0.isLineEnd } ?? html.count }
  var end = endOfSpace(from: 0)
  while html[end...].starts(with: "<!--".utf8) {
    guard let close = html[(end + 2)...].firstRange(of: "-->".utf8) else { return nil }
    end = endOfSpace(from: close.upperBound)
  }
  return end
}
