internal import Foundations

extension DocumentRenderer {
  mutating func renderParagraph(_ node: MarkdownNode, host: inout some MarkdownHost) {
    let before = blocks.last
    beginBlock(node)
    let start = html.count
    guard readInlines(of: node, host: &host) else {
      if blocks.isTopUndecided { openPlainQuote() }
      return
    }
    guard decideQuote(of: node) else { return }
    writeParagraph(node, host: &host)
    if let blockIdentifier { nameBlock(blockIdentifier, endingWith: node, after: before, from: start) }
  }

  /// Writes the paragraph whose inlines were read.
  private mutating func writeParagraph(_ node: MarkdownNode, host: inout some MarkdownHost) {
    if let blockIdentifier, embedded != nil || prose.content.isEmpty {
      startLine()
      writeTarget(blockIdentifier)
      if prose.content.isEmpty { return html.append(literal: "\n") }
    }
    if facts.excerpt.isEmpty, blocks.depth == 0, footnoteItem == nil { facts.excerpt = excerpt(of: prose.standingText) }
    if let embedded {
      startLine()
      html.append(contentsOf: embedded)
      return
    }
    let isLoose = !isTight(node)
    if isLoose { appendBlock("<p>") }
    if let blockIdentifier { writeTarget(blockIdentifier) }
    if let task { openTask(isDone: task) }
    writeInlines(links: linksInProse(host: &host))
    if task != nil { html.append(literal: "</label>") }
    if isLoose { html.append(literal: "</p>\n") }
  }

  /// Whether a paragraph is shown as the bare text of an item; a footnote's never is.
  private func isTight(_ paragraph: MarkdownNode) -> Bool {
    guard let item = paragraph.parent, item.kind == .item, item != footnoteItem, let list = item.parent else {
      return false
    }
    return list.isTightList
  }
}

/// The start of a text, without objects, cut at a word.
func excerpt(of text: [UInt8], limit: Int = 300) -> String {
  // Objects take three bytes and a scalar up to four, so this holds enough text for any limit.
  let bytes = withoutObjects(text.prefix(limit * 8))
  let plain = String(decoding: bytes, as: UTF8.self).unicodeScalars
  guard bytes.count > limit, plain.count > limit else { return String(plain) }
  let cut = plain.prefix(limit)
  guard let space = cut.lastIndex(of: " ") else { return String(cut) + "…" }
  return String(cut[..<space]) + "…"
}
