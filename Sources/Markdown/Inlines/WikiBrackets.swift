/// What libcmark makes of the brackets of a wiki link: it knows only single ones.
extension InlineCollector {
  /// Whether a link is in truth the inner brackets of `[[Name]]`, or `[[Name]](words)`, a wiki link before parentheses.
  ///
  /// The first comes of a definition `[Name]: address` somewhere in the document.
  func isWithinWikiBrackets(_ link: MarkdownNode, _ content: InlineContent) -> Bool {
    if hasWikiBrackets(link, content.origin) { return true }
    guard content.inlines.last?.kind == .text, content.text.last == UInt8(ascii: "["),
      let next = link.next, next.kind == .text, next.literal.first == UInt8(ascii: "]")
    else { return false }
    return textEnd(of: link, content.origin).map {
      $0.first == UInt8(ascii: "]") && $0.dropFirst().first == UInt8(ascii: "]")
    } ?? false
  }

  /// Whether a link or image is `[[Name]](words)`: written so, not by a reference.
  func hasWikiBrackets(_ node: MarkdownNode, _ origin: BlockOrigin) -> Bool {
    guard let first = node.firstChild, first.kind == .text, first.literal.first == UInt8(ascii: "["),
      let last = node.lastChild, last.kind == .text, last.literal.last == UInt8(ascii: "]"),
      let end = textEnd(of: node, origin)
    else { return false }
    return end.starts(with: Array("]](".utf8))
  }

  /// The source from the first `]` of a link or image on; nil where the link is not found in the source.
  private func textEnd(of node: MarkdownNode, _ origin: BlockOrigin) -> ArraySlice<UInt8>? {
    let start = map.place(of: node, in: origin)
    let line = map.parsed.line(start.line)
    guard start.offset < line.endIndex, let end = line[start.offset...].firstIndex(of: UInt8(ascii: "]")) else {
      return nil
    }
    return line[end...]
  }

  /// The text of an image's description, without its tags.
  func alternativeText(of image: MarkdownNode) -> [UInt8] {
    var text: [UInt8] = []
    guard var node = image.firstChild else { return text }
    while true {
      switch node.kind {
      case .text, .code, .htmlInline: text.append(contentsOf: node.literal)
      case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
      default: break
      }
      if let child = node.firstChild {
        node = child
        continue
      }
      while node.next == nil {
        guard let parent = node.parent, parent != image else { return text }
        node = parent
      }
      guard let next = node.next else { return text }
      node = next
    }
  }
}
