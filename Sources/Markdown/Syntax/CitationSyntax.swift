internal import Foundations

extension SyntaxScanner {
  /// No quotation is longer.
  private static let quoteLimit = 2000

  /// Reads `[@source, "exact words"; @other]`. A space or line end before it is taken too: the mark stands close to the word.
  mutating func scanCitations(at start: Int, in inline: Int) -> Int? {
    guard extensions.contains(.citations), byte(start + 2)?.isSourceID == true, source.isVerbatim(start, in: content)
    else { return nil }
    var items: [CitationItem] = []
    var offset = start + 1
    while let item = citationItem(at: offset) {
      items.append(item)
      offset = skipSpaces(item.end)
      guard let next = nextItem(at: offset) else { break }
      offset = next
    }
    guard byte(offset) == UInt8(ascii: "]"), isWhole(from: inline, to: offset + 1) else {
      reportCitation(at: start)
      return nil
    }
    let from = takesSpace(before: start, in: inline) ? start - 1 : start
    edits.append(InlineEdit(range: from..<offset + 1, insertion: .object(.citation, index: citations.count)))
    citations.append(items.map { citation($0) })
    return offset + 1
  }

  private struct CitationItem {
    var at: Int
    var source: Range<Int>
    var quote: Range<Int>?
    var end: Int
  }

  /// Where a citation begins behind the `;` that parts it from the one before, or behind a comma; nil where none does.
  private func nextItem(at offset: Int) -> Int? {
    let next = skipSpaces(offset + 1)
    if byte(offset) == UInt8(ascii: ";") { return next }
    return byte(offset) == UInt8(ascii: ",") && byte(next) == UInt8(ascii: "@") ? next : nil
  }

  private mutating func citationItem(at offset: Int) -> CitationItem? {
    guard byte(offset) == UInt8(ascii: "@") else { return nil }
    var end = offset + 1
    while byte(end)?.isSourceID == true { end += 1 }
    guard end > offset + 1 else { return nil }
    var item = CitationItem(at: offset, source: offset + 1..<end, end: end)
    let comma = skipSpaces(end)
    guard byte(comma) == UInt8(ascii: ","), nextItem(at: comma) == nil else { return item }
    guard let quote = quotation(at: skipSpaces(comma + 1)) else { return nil }
    item.quote = quote.words
    item.end = quote.end
    return item
  }

  /// Words between quotation marks; the one that closes stands before `]` or another citation, so that others may stand
  /// within. None that run on to the bracket of the next citation.
  private mutating func quotation(at start: Int) -> (words: Range<Int>, end: Int)? {
    guard let opening = quotationMark(at: start) else { return nil }
    let first = start + opening
    var offset = endlessQuotation.contains(first) ? endlessQuotation.upperBound : first
    let end = max(offset, min(content.text.count, first + Self.quoteLimit))
    while offset < end {
      if let closing = closingMark(at: offset) { return (first..<offset, offset + closing) }
      if byte(offset) == UInt8(ascii: "["), byte(offset + 1) == UInt8(ascii: "@") { break }
      offset += 1
    }
    endlessQuotation = first..<max(first, offset)
    return nil
  }

  /// The length of a quotation mark that closes.
  private func closingMark(at offset: Int) -> Int? {
    guard let length = quotationMark(at: offset) else { return nil }
    let next = skipSpaces(offset + length)
    return byte(next) == UInt8(ascii: "]") || nextItem(at: next) != nil ? length : nil
  }

  /// The length of a straight or curly double quotation mark.
  private func quotationMark(at offset: Int) -> Int? {
    switch byte(offset) {
    case UInt8(ascii: "\""): return 1
    case 0xE2 where byte(offset + 1) == 0x80:
      let last = byte(offset + 2)
      return last == 0x9C || last == 0x9D ? 3 : nil
    default: return nil
    }
  }

  private func skipSpaces(_ offset: Int) -> Int {
    var offset = offset
    while byte(offset) == UInt8(ascii: " ") { offset += 1 }
    return offset
  }

  /// Whether a space or the end of a line stands before the citation, so that its mark would stand apart from the word.
  private func takesSpace(before start: Int, in inline: Int) -> Bool {
    if inline > 0, content.inlines[inline - 1].kind == .softBreak, start - 1 >= taken {
      if content.inlines[inline - 1].range == start - 1..<start { return true }
    }
    return start - 1 >= max(taken, content.inlines[inline].range.lowerBound) && byte(start - 1) == UInt8(ascii: " ")
  }

  private mutating func citation(_ item: CitationItem) -> MarkdownCitation {
    MarkdownCitation(
      source: string(item.source), quote: item.quote.map { string($0) }, position: position(item.at),
      quotePosition: item.quote.map { position($0.lowerBound) })
  }

  /// `[source-id, "exact words"]` lacks nothing but the `@`: a short id with a hyphen, a comma, words in quotation marks.
  mutating func reportUnmarkedCitation(at start: Int) -> Int? {
    var end = start + 1
    while end < start + 100, byte(end)?.isSourceID == true { end += 1 }
    guard extensions.contains(.citations), byte(end) == UInt8(ascii: ","),
      content.text[start..<end].contains(UInt8(ascii: "-")), quotationMark(at: skipSpaces(end + 1)) != nil,
      source.isVerbatim(start, in: content), quotation(at: skipSpaces(end + 1)) != nil
    else { return nil }
    findings.append(
      SyntaxFinding(
        rule: .malformedCitation, position: position(start), length: end - start,
        summary: "this reads like a citation and stays text", fix: "write “[@\(string(start + 1..<end)), …]”"))
    return nil
  }

  private mutating func reportCitation(at start: Int) {
    let fault = quotationFault(in: start)
    let summary =
      switch fault {
      case .tooLong: "the words of this citation are longer than \(Self.quoteLimit) bytes, so it stays text"
      case .unclosed: "the quotation mark in this citation is never closed, so it stays text"
      case nil: "this citation cannot be read and stays text"
      }
    findings.append(
      SyntaxFinding(
        rule: .malformedCitation, position: position(start), length: 2, summary: summary,
        fix: fault == .tooLong
          ? "quote fewer words: those that state it"
          : "write “[@source]” or “[@source, \"exact words\"]”, several parted by “;”"))
  }

  private enum QuotationFault { case unclosed, tooLong }

  /// What is wrong with words that are opened behind the first source: no further quotation mark stands before the next
  /// bracket, or it stands too far off.
  private func quotationFault(in start: Int) -> QuotationFault? {
    var end = start + 2
    while byte(end)?.isSourceID == true { end += 1 }
    let comma = skipSpaces(end)
    guard byte(comma) == UInt8(ascii: ","), let opening = quotationMark(at: skipSpaces(comma + 1)) else { return nil }
    var offset = skipSpaces(comma + 1) + opening
    let limit = min(content.text.count, offset + Self.quoteLimit)
    while offset < limit, byte(offset) != UInt8(ascii: "]"), byte(offset) != UInt8(ascii: "[") {
      if quotationMark(at: offset) != nil { return nil }
      offset += 1
    }
    return offset == limit && limit < content.text.count ? .tooLong : .unclosed
  }
}

extension UInt8 {
  /// A byte of a source's id: letters, digits, `-`, `_`, `.`, `/` and whatever is not ASCII.
  fileprivate var isSourceID: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"): true
    default: isASCIILetterOrDigit || self >= 0x80
    }
  }
}
