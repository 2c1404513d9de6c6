internal import Foundations

/// `> [!note]- Title`, a quotation that is set apart under a title.
extension DocumentRenderer {
  /// Whether a quotation's first words may name a callout; its first paragraph then decides.
  func mayBeCallout(_ quote: MarkdownNode) -> Bool {
    guard let paragraph = quote.firstChild, paragraph.kind == .paragraph, let text = paragraph.firstChild,
      text.kind == .text
    else { return false }
    return text.literal.starts(with: "[!".utf8)
  }

  /// Opens the callout or quotation that the paragraph just read begins, and writes a callout's title.
  ///
  /// Whether there are words of the paragraph left to be written.
  mutating func decideQuote(of paragraph: MarkdownNode) -> Bool {
    guard blocks.isTopUndecided else { return true }
    guard let head = CalloutHead(prose.content) else {
      openPlainQuote()
      return true
    }
    prose.removeMark(head.length)
    let titleEnd = prose.content.inlines.firstIndex { $0.isLineEnd } ?? prose.content.inlines.count
    noteCallout(of: paragraph, title: 0..<titleEnd)
    openCallout(head, title: 0..<titleEnd)
    prose.removeFirst(min(prose.content.inlines.count, titleEnd + 1))
    return !prose.content.isEmpty
  }

  private mutating func noteCallout(of paragraph: MarkdownNode, title: Range<Int>) {
    let end = title.last.map { prose.content.inlines[$0].range.upperBound } ?? 0
    let text = String(decoding: withoutObjects(prose.content.text[..<end]), as: UTF8.self)
    let quotes = map.origin(ofBlock: paragraph).quotes - 1
    let lines = map.lines(of: paragraph.parent ?? paragraph)
    facts.callouts.append(MarkdownCallout(title: text, position: prose.position, quotes: max(0, quotes), lines: lines))
  }

  /// Makes the undecided quotation a plain one.
  mutating func openPlainQuote() {
    appendBlock("<blockquote>\n")
    let length = html.count
    blocks.changeTop {
      $0.isUndecidedQuote = false
      $0.contentStart = length
    }
  }

  private mutating func openCallout(_ head: CalloutHead, title: Range<Int>) {
    startLine()
    html.append(literal: head.fold == nil ? "<div class=\"callout callout-" : "<details class=\"callout callout-")
    html.appendHTML(slug(head.kind))
    switch head.fold {
    case nil: html.append(literal: "\" role=\"note\">\n<p class=\"callout-title\">")
    case .open: html.append(literal: "\" open>\n<summary class=\"callout-title\">")
    case .closed: html.append(literal: "\">\n<summary class=\"callout-title\">")
    }
    if title.isEmpty { html.appendHTML(options.labels.callouts[head.kind.lowercased()] ?? head.defaultTitle) }
    writeInlines(in: title, links: [])
    html.append(literal: head.fold == nil ? "</p>\n" : "</summary>\n")
    let end: StaticString = head.fold == nil ? "</div>\n" : "</details>\n"
    blocks.changeTop {
      $0.isUndecidedQuote = false
      $0.endTag = end
      $0.contentStart = -1
    }
  }
}
