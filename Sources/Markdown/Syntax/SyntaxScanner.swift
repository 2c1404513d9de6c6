internal import Foundations

/// Finds what is beyond CommonMark in the text of one block: wiki links, citations, comments and the like.
///
/// Linear in the text: what a mark may span is bounded, or scanned once.
struct SyntaxScanner {
  let content: InlineContent
  let map: SourceMap
  let extensions: MarkdownExtensions
  let footnoteIndex: FootnoteIndex
  /// Whether libcmark has made quotation marks and dashes typographic.
  let isTypographic: Bool

  var edits: [InlineEdit] = []
  var wikiLinks: [WikiLink] = []
  var citations: [[MarkdownCitation]] = []
  var footnotes: [FootnoteReference] = []
  /// Bare addresses, as they stand in the source.
  var addresses: [String] = []
  var findings: [SyntaxFinding] = []

  /// Where the comment began that is open at the end of what was scanned; its own block may be an earlier one.
  var openComment: SourcePosition?
  /// Highlights and strikes that wait for their end, innermost last.
  var openMarks: [OpenMark] = []
  /// Spans around the current text, by the index of the inline that opens each.
  var spans: [Int] = []
  private var linkDepth = 0
  /// Where scanning goes on, which may be some inlines further.
  private var resumeAt = 0
  /// Where no quotation closes, as was found by looking for the end of one.
  var endlessQuotation = 0..<0
  var source: VerbatimCheck

  init(
    _ content: InlineContent, map: SourceMap, options: MarkdownOptions, footnotes: FootnoteIndex,
    openComment: SourcePosition?
  ) {
    self.content = content
    self.map = map
    extensions = options.extensions
    isTypographic = options.smartPunctuation
    footnoteIndex = footnotes
    self.openComment = openComment
    source = VerbatimCheck(map: map, origin: content.origin)
  }

  mutating func scan() {
    if openComment != nil { edits.append(InlineEdit(range: 0..<content.text.count, isComment: true)) }
    for (index, inline) in content.inlines.enumerated() {
      switch inline.kind {
      case .text: scanText(index, max(inline.range.lowerBound, resumeAt), inline.range.upperBound)
      case .open:
        spans.append(index)
        if inline.element == .link { linkDepth += 1 }
      case .close:
        closeSpan()
        if inline.element == .link { linkDepth -= 1 }
      default: break
      }
    }
    for mark in openMarks { edits[mark.edit].isActive = false }
  }

  private mutating func closeSpan() {
    guard let span = spans.popLast() else { return }
    while let mark = openMarks.last, mark.span == span {
      edits[mark.edit].isActive = false
      openMarks.removeLast()
    }
  }

  private mutating func scanText(_ inline: Int, _ start: Int, _ end: Int) {
    var offset = start
    while offset < end {
      let marks = SyntaxMarks.of(content.text[offset])
      offset = marks.isEmpty ? offset + 1 : scanMark(at: offset, in: inline, end) ?? offset + 1
    }
    resumeAt = max(resumeAt, offset)
  }

  /// The offset behind what begins with the mark at `offset`; nil where nothing does.
  private mutating func scanMark(at offset: Int, in inline: Int, _ end: Int) -> Int? {
    let byte = content.text[offset]
    if openComment != nil { return byte == UInt8(ascii: "%") ? scanComment(at: offset, end) : nil }
    switch byte {
    case UInt8(ascii: "%"): return scanComment(at: offset, end)
    case UInt8(ascii: "="), UInt8(ascii: "~"): return scanHighlight(at: offset, end)
    case _ where linkDepth > 0: return nil
    case UInt8(ascii: "["): return scanBracket(at: offset, in: inline)
    case UInt8(ascii: ":"): return scanAddress(at: offset, in: inline)
    default: return nil
    }
  }

  private mutating func scanBracket(at offset: Int, in inline: Int) -> Int? {
    switch byte(offset + 1) {
    case UInt8(ascii: "["): scanWikiLink(at: offset, in: inline)
    case UInt8(ascii: "@"): scanCitations(at: offset, in: inline)
    case UInt8(ascii: "^"): scanFootnote(at: offset, in: inline)
    default: reportUnmarkedCitation(at: offset)
    }
  }

  /// Where what was found last ends.
  var taken: Int { edits.last?.range.upperBound ?? 0 }

  func byte(_ offset: Int) -> UInt8? {
    content.text.indices.contains(offset) ? content.text[offset] : nil
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: content.text[range], as: UTF8.self)
  }

  /// Whether what is taken from the middle of `inline` up to `end` leaves every span whole.
  func isWhole(from inline: Int, to end: Int) -> Bool {
    var depth = 0
    var index = inline + 1
    while index < content.inlines.count, content.inlines[index].range.lowerBound < end {
      let inner = content.inlines[index]
      switch inner.kind {
      case .open: depth += 1
      case .close: depth -= 1
      case .object: return false
      default: break
      }
      if depth < 0 || inner.element == .link { return false }
      index += 1
    }
    return depth == 0
  }

  mutating func position(_ offset: Int) -> SourcePosition {
    map.position(ofOffset: source.fileOffset(of: offset, in: content))
  }
}
