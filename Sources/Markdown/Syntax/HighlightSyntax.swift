internal import Foundations

/// A `==` or `~~` that may open a span.
struct OpenMark {
  var element: Inline.Element
  var edit: Int
  /// The inline that opens the span it stands in; nil outside of any.
  var span: Int?
}

extension SyntaxScanner {
  /// Reads `==` and `~~`: two alone, with words close to them on the inner side.
  mutating func scanHighlight(at start: Int, _ end: Int) -> Int? {
    let mark = content.text[start]
    let element: Inline.Element = mark == UInt8(ascii: "=") ? .highlight : .strikethrough
    let isOn = extensions.contains(element == .highlight ? .highlights : .strikethrough)
    var after = start
    while after < end, content.text[after] == mark { after += 1 }
    guard isOn, after - start == 2, source.isVerbatim(start, in: content) else { return after }
    let isCloser = start > 0 && !content.text[start - 1].isBlank
    if isCloser, close(element, start..<after) { return after }
    if let next = byte(after), !next.isBlank {
      forget(element)
      openMarks.append(OpenMark(element: element, edit: edits.count, span: spans.last))
      edits.append(InlineEdit(range: start..<after, insertion: .open(element, index: 0)))
    }
    return after
  }

  /// Drops a mark of the same kind that waits in the same span, so that no more than one of each kind does.
  private mutating func forget(_ element: Inline.Element) {
    let recent = openMarks.indices.suffix(2)
    guard let index = recent.last(where: { openMarks[$0].element == element && openMarks[$0].span == spans.last })
    else { return }
    edits[openMarks.remove(at: index).edit].isActive = false
  }

  /// Closes the mark that was opened last in the same span; marks opened since then stay text.
  private mutating func close(_ element: Inline.Element, _ range: Range<Int>) -> Bool {
    let inSpan = openMarks.suffix(2).reversed().prefix { $0.span == spans.last }
    guard let opener = inSpan.first(where: { $0.element == element }), opener.edit < edits.count,
      edits[opener.edit].range.upperBound < range.lowerBound
    else { return false }
    while let mark = openMarks.popLast(), mark.edit != opener.edit { edits[mark.edit].isActive = false }
    edits.append(InlineEdit(range: range, insertion: .close(element)))
    return true
  }
}
