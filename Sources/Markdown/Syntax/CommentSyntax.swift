extension SyntaxScanner {
  /// Reads a `%%`, which begins a comment or ends the one that is open.
  mutating func scanComment(at start: Int, _ end: Int) -> Int? {
    guard extensions.contains(.comments), byte(start + 1) == UInt8(ascii: "%"), source.isVerbatim(start, in: content)
    else { return nil }
    guard openComment != nil else {
      openComment = position(start)
      edits.append(InlineEdit(range: start..<content.text.count, isComment: true))
      return start + 2
    }
    openComment = nil
    guard let last = edits.indices.last else { return start + 2 }
    edits[last].range = edits[last].range.lowerBound..<endOfComment(start + 2, end, began: edits[last].range.lowerBound)
    return edits[last].range.upperBound
  }

  /// A comment between two spaces, or at the start of the text, takes one space with it.
  private func endOfComment(_ end: Int, _ endOfText: Int, began start: Int) -> Int {
    let isBeforeSpace = end < endOfText && byte(end) == UInt8(ascii: " ")
    let isBehindSpace = start == 0 || byte(start - 1) == UInt8(ascii: " ")
    return isBeforeSpace && isBehindSpace ? end + 1 : end
  }
}
