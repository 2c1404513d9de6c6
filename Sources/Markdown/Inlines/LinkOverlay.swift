/// Lays the host's links over the words of a block: tells where the next one starts or ends.
///
/// A link is left out where it is not in order, stands in another link, or covers anything but words and line ends.
struct LinkOverlay {
  struct Edge {
    var offset: Int
    /// The start tag; nil where the open link ends.
    var opens: [UInt8]?
  }

  var isInLink = false
  private var links: ArraySlice<ProseLink>
  /// Where the open link ends.
  private var end: Int?

  init(_ links: [ProseLink]) {
    self.links = links[...]
  }

  /// The next edge within the text inline at `index`, which is written up to `start` and ends at `limit`.
  mutating func next(from start: Int, to limit: Int, in content: borrowing InlineContent, at index: Int) -> Edge? {
    if let end {
      guard end <= limit else { return nil }
      self.end = nil
      return Edge(offset: end)
    }
    while let link = links.first, link.range.lowerBound < limit {
      links.removeFirst()
      guard !isInLink, link.range.lowerBound >= start, !link.range.isEmpty, covers(link.range, content, index) else {
        continue
      }
      end = link.range.upperBound
      return Edge(offset: link.range.lowerBound, opens: link.openTag)
    }
    return nil
  }

  private func covers(_ range: Range<Int>, _ content: borrowing InlineContent, _ first: Int) -> Bool {
    guard range.upperBound <= content.text.count, content.isScalarStart(range.lowerBound),
      content.isScalarStart(range.upperBound)
    else { return false }
    var index = first
    while content.inlines[index].range.upperBound < range.upperBound {
      index += 1
      guard index < content.inlines.count, content.inlines[index].isPlain else { return false }
    }
    return content.inlines[index].kind == .text
  }
}

extension InlineContent {
  fileprivate func isScalarStart(_ offset: Int) -> Bool {
    offset == text.count || text[offset] & 0xC0 != 0x80
  }
}
