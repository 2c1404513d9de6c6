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
      .compactMap { mark in PassageSpan(range: mark.range, mark: mark.kind) }
    spans += links.map { PassageSpan(range: $0.range, openTag: openTags[$0.target.index], closeTag: "</a>") }
    spans.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
    var writer = SpanWriter(bytes, spanCount: spans.count)
    for span in spans { writer.open(span) }
    return writer.end()
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
