internal import Foundations

/// Quotations, lists and their items.
extension DocumentRenderer {
  /// Whether the walk goes on inside; it does not where the nesting is too deep or the container is shown elsewhere.
  mutating func openContainer(_ node: MarkdownNode) -> Bool {
    guard blocks.depth < BlockStack.depthLimit else {
      reportDepth(node)
      return false
    }
    switch node.kind {
    case .blockQuote: openQuote(node)
    case .list: return openList(node)
    case .item: return openItem(node)
    default: return false
    }
    return true
  }

  mutating func leave(_ node: MarkdownNode) {
    closeTable()
    guard let frame = blocks.pop() else { return }
    sections.close(to: blocks.depth, at: html.count, in: &facts)
    if frame.hasHiddenText, html.count == frame.contentStart {
      html.removeSubrange(frame.start...)
      return hide()
    }
    if node.kind == .blockQuote { startLine() }
    html.append(literal: frame.endTag)
    if let index = frame.namedItem { facts.namedBlocks[index].html = frame.start..<html.count }
  }

  mutating func push(_ startTag: StaticString, endTag: StaticString) {
    let start = html.count
    appendBlock(startTag)
    blocks.push(BlockFrame(start: start, contentStart: html.count, endTag: endTag))
  }

  private mutating func openQuote(_ node: MarkdownNode) {
    beginBlock(node)
    guard options.extensions.contains(.callouts), mayBeCallout(node) else {
      return push("<blockquote>\n", endTag: "</blockquote>\n")
    }
    blocks.push(
      BlockFrame(start: html.count, contentStart: html.count, endTag: "</blockquote>\n", isUndecidedQuote: true))
  }

  private mutating func openList(_ node: MarkdownNode) -> Bool {
    if isDefinitionList(node) {
      closeTable()
      return false
    }
    beginBlock(node)
    guard node.isOrderedList else {
      push("<ul>\n", endTag: "</ul>\n")
      return true
    }
    let first = node.listStart
    push("<ol", endTag: "</ol>\n")
    if first != 1 { html.append(" start=\"\(first)\"") }
    html.append(literal: ">\n")
    let length = html.count
    blocks.changeTop { $0.contentStart = length }
    return true
  }

  /// Whether a list holds nothing but a footnote's definition.
  private func isDefinitionList(_ list: MarkdownNode) -> Bool {
    guard !footnotes.isEmpty, let item = list.firstChild, footnotes.isDefinition(item) else { return false }
    return item.next == nil
  }

  private mutating func openItem(_ node: MarkdownNode) -> Bool {
    if footnotes.isDefinition(node) { return false }
    if let isDone = taskState(of: node) {
      push(isDone ? "<li class=\"task done\">" : "<li class=\"task\">", endTag: "</li>\n")
    } else {
      push("<li>", endTag: "</li>\n")
    }
    return true
  }

  private mutating func reportDepth(_ node: MarkdownNode) {
    guard !blocks.isTooDeepReported else { return }
    blocks.isTooDeepReported = true
    report.add(
      .nestedTooDeep, at: map.position(ofBlock: node),
      "blocks are nested more than \(BlockStack.depthLimit) deep; what lies deeper is left out",
      fix: "take some of the quotation marks or list levels away", map: map)
  }
}
