internal import Articles
internal import Foundations

/// An article's passages as inline HTML: their own marks, and links over the names in them.
struct PassageHTML {
  let article: Article
  /// By entity.
  let openTags: [[UInt8]]

  func html(_ index: Int, collecting collector: inout MentionCollector, section: Int) -> [UInt8] {
    let passage = article.passages[index]
    var text = passage.text
    return text.withUTF8 { bytes in
      let links = passage.isHeading ? [] : entityLinks(of: index, in: bytes, &collector, section)
      return passage.marks.isEmpty
        ? plainHTML(bytes, links: links) : markedHTML(bytes, marks: passage.marks, links: links)
    }
  }

  private func entityLinks(
    of passage: Int, in bytes: UnsafeBufferPointer<UInt8>, _ collector: inout MentionCollector, _ section: Int
  ) -> [MentionCollector.Found] {
    let marks = article.passages[passage].marks
    let taken = marks.filter { $0.kind.isLink || $0.kind == .code }.map(\.range)
    let found = collector.collect(bytes, section: section, passage: passage, notLinkable: taken)
    if marks.isEmpty { return found }
    return found.filter { link in marks.allSatisfy { !$0.range.crosses(link.range) } }
  }

  /// A passage without marks of its own, as nearly all are.
  private func plainHTML(_ bytes: UnsafeBufferPointer<UInt8>, links: [MentionCollector.Found]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 96 * links.count + 16)
    var offset = 0
    for link in links {
      output.appendEscaped(UnsafeBufferPointer(rebasing: bytes[offset..<link.range.lowerBound]))
      output.append(contentsOf: openTags[link.target.index])
      output.appendEscaped(UnsafeBufferPointer(rebasing: bytes[link.range]))
      output.append(literal: "</a>")
      offset = link.range.upperBound
    }
    output.appendEscaped(UnsafeBufferPointer(rebasing: bytes[offset...]))
    return output
  }

  /// Opens and closes marks and links in one walk; those that begin together nest by length.
  private func markedHTML(
    _ bytes: UnsafeBufferPointer<UInt8>, marks: [InlineMark], links: [MentionCollector.Found]
  ) -> [UInt8] {
    var spans = marks.filter { $0.range.upperBound <= bytes.count && !$0.range.isEmpty }
      .compactMap { mark in Span(range: mark.range, mark: mark.kind) }
    spans += links.map { Span(range: $0.range, openTag: openTags[$0.target.index], closeTag: "</a>") }
    spans.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 64 * spans.count)
    var open: [Span] = []
    var offset = 0
    func emit(to end: Int, _ output: inout [UInt8]) {
      guard end > offset else { return }
      output.appendEscaped(UnsafeBufferPointer(rebasing: bytes[offset..<end]))
      offset = end
    }
    for span in spans {
      while let last = open.last, last.range.upperBound <= span.range.lowerBound {
        emit(to: last.range.upperBound, &output)
        output.append(last.closeTag)
        open.removeLast()
      }
      if let last = open.last, last.range.upperBound < span.range.upperBound { continue }
      emit(to: span.range.lowerBound, &output)
      output.append(contentsOf: span.openTag)
      open.append(span)
    }
    while let last = open.popLast() {
      emit(to: last.range.upperBound, &output)
      output.append(last.closeTag)
    }
    emit(to: bytes.count, &output)
    return output
  }

  private struct Span {
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
}

extension InlineMark.Kind {
  fileprivate var isLink: Bool {
    switch self {
    case .link, .lostLink: true
    case .emphasis, .strong, .code: false
    }
  }
}

extension Range<Int> {
  /// Whether the two overlap and neither holds the other.
  fileprivate func crosses(_ other: Range<Int>) -> Bool {
    overlaps(other) && !(lowerBound <= other.lowerBound && other.upperBound <= upperBound)
      && !(other.lowerBound <= lowerBound && upperBound <= other.upperBound)
  }
}

/// Whether an address may be linked from a page: http or https, without control characters or white space.
package func isWebAddress(_ url: String) -> Bool {
  let lower = url.prefix(8).lowercased()
  return (lower.hasPrefix("http://") || lower.hasPrefix("https://")) && url.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
}
