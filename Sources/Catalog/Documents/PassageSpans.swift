internal import Articles
internal import Foundations

/// Some bytes of a passage that stand in an element of their own.
struct PassageSpan {
  let range: Range<Int>
  let openTag: [UInt8]
  let closeTag: StaticString

  init(range: Range<Int>, openTag: [UInt8], closeTag: StaticString) {
    self.range = range
    self.openTag = openTag
    self.closeTag = closeTag
  }

  /// Nil for a link whose address may not be linked.
  init?(range: Range<Int>, mark: InlineMark.Kind) {
    var tag: [UInt8] = []
    switch mark {
    case .emphasis: (openTag, closeTag) = (Array("<em>".utf8), "</em>")
    case .strong: (openTag, closeTag) = (Array("<strong>".utf8), "</strong>")
    case .code: (openTag, closeTag) = (Array("<code>".utf8), "</code>")
    case .lostLink: (openTag, closeTag) = (Array("<span class=\"lost-link\">".utf8), "</span>")
    case .link(let url):
      guard isWebAddress(url) else { return nil }
      tag.append("<a class=\"external\" rel=\"noopener\" href=\"")
      tag.appendEscaped(url)
      tag.append("\">")
      (openTag, closeTag) = (tag, "</a>")
    }
    self.range = range
  }
}

/// Writes a passage with its spans, which are opened in the order in which they begin. A span that would cross the one in
/// which it begins is left out.
struct SpanWriter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var output: [UInt8] = []
  /// The spans that are open, each within the one before.
  private var opened: [PassageSpan] = []
  /// How much of the passage is written.
  private var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, spanCount: Int) {
    self.bytes = bytes
    output.reserveCapacity(bytes.count + 64 * spanCount)
  }

  mutating func open(_ span: PassageSpan) {
    while let last = opened.last, last.range.upperBound <= span.range.lowerBound { close(opened.removeLast()) }
    if let last = opened.last, last.range.upperBound < span.range.upperBound { return }
    write(to: span.range.lowerBound)
    output.append(contentsOf: span.openTag)
    opened.append(span)
  }

  /// The whole passage.
  mutating func end() -> [UInt8] {
    while let last = opened.popLast() { close(last) }
    write(to: bytes.count)
    return output
  }

  private mutating func close(_ span: PassageSpan) {
    write(to: span.range.upperBound)
    output.append(span.closeTag)
  }

  private mutating func write(to end: Int) {
    guard end > offset else { return }
    output.appendEscaped(UnsafeBufferPointer(rebasing: bytes[offset..<end]))
    offset = end
  }
}
