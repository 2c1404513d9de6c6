internal import Foundations

/// Writing the inlines that were read, with the host's links laid over them.
extension DocumentRenderer {
  /// The host's links for the block that was read.
  mutating func linksInProse(host: inout some MarkdownHost) -> [ProseLink] {
    prose.content.text.contains { $0 > UInt8(ascii: " ") } ? host.links(in: prose) : []
  }

  mutating func writeInlines(links: [ProseLink]) {
    writeInlines(in: prose.content.inlines.indices, links: links)
  }

  mutating func writeInlines(in indices: Range<Int>, links: [ProseLink]) {
    var overlay = LinkOverlay(links)
    for index in indices {
      let inline = prose.content.inlines[index]
      switch inline.kind {
      case .text: write(inline, at: index, &overlay)
      case .softBreak: html.append(UInt8(ascii: "\n"))
      case .lineBreak: html.append(literal: "<br />\n")
      case .open:
        if inline.element.isLink { overlay.isInLink = true }
        writeTag(inline)
      case .close:
        if inline.element.isLink { overlay.isInLink = false }
        writeTag(inline)
      case .object: writeObject(inline)
      }
    }
  }

  private mutating func write(_ inline: Inline, at index: Int, _ overlay: inout LinkOverlay) {
    var start = inline.range.lowerBound
    let end = inline.range.upperBound
    while let edge = overlay.next(from: start, to: end, in: prose.content, at: index) {
      html.appendHTML(prose.content.text, start..<edge.offset)
      if let link = edge.opens { html.append(contentsOf: link) } else { html.append(literal: "</a>") }
      start = edge.offset
    }
    html.appendHTML(prose.content.text, start..<end)
  }

  private mutating func writeTag(_ inline: Inline) {
    let isOpening = inline.kind == .open
    switch inline.element {
    case .emphasis: html.append(literal: isOpening ? "<em>" : "</em>")
    case .strong: html.append(literal: isOpening ? "<strong>" : "</strong>")
    case .highlight: html.append(literal: isOpening ? "<mark>" : "</mark>")
    case .strikethrough: html.append(literal: isOpening ? "<del>" : "</del>")
    default: html.append(contentsOf: markup[inline.markup])
    }
  }

  private mutating func writeObject(_ inline: Inline) {
    switch (inline.element, inline.node) {
    case (.code, let node?):
      html.append(literal: "<code>")
      html.appendHTML(node.literal)
      html.append(literal: "</code>")
    case (.rawHTML, let node?):
      if options.allowsRawHTML {
        html.append(contentsOf: node.literal)
      } else {
        reportRawHTML(node.literal, at: position(of: node))
      }
    default: html.append(contentsOf: markup[inline.markup])
    }
  }
}

extension Inline.Element {
  fileprivate var isLink: Bool { self == .link || self == .wikiLink || self == .autolink }
}
