internal import Foundations

extension DocumentRenderer {
  /// Writes a code block, or what the host has in its place.
  mutating func renderCode(_ node: MarkdownNode, host: inout some MarkdownHost) {
    beginBlock(node)
    guard comment == nil else { return hide() }
    let info = node.fenceInfo
    if !info.isEmpty, let html = hostBlock(node, info, host: &host) {
      startLine()
      self.html.append(contentsOf: html)
      return
    }
    let language = info.prefix { !$0.isBlank && !$0.isLineEnd }
    appendBlock("<pre")
    if options.extensions.contains(.scrollRegions), ScrollRegions.mayScroll(code: node.literal, depth: blocks.depth) {
      let attributes = regionAttributes(options.labels.code)
      html.append(contentsOf: attributes)
    }
    html.append(literal: "><code")
    if !language.isEmpty {
      html.append(literal: " class=\"language-")
      html.appendHTML(UnsafeBufferPointer(rebasing: language))
      html.append(literal: "\"")
    }
    html.append(literal: ">")
    html.appendHTML(node.literal)
    html.append(literal: "</code></pre>\n")
  }

  private func hostBlock(
    _ node: MarkdownNode, _ info: UnsafeBufferPointer<UInt8>, host: inout some MarkdownHost
  ) -> [UInt8]? {
    host.block(
      info: String(decoding: info, as: UTF8.self), text: Array(node.literal), position: map.position(ofBlock: node))
  }

  mutating func renderHTMLBlock(_ node: MarkdownNode) {
    closeTable()
    guard !footnotes.separatorLines.contains(node.startLine) else { return }
    guard comment == nil else { return hide() }
    guard options.allowsRawHTML else { return reportRawHTML(node.literal, at: map.position(ofBlock: node)) }
    startLine()
    html.append(contentsOf: node.literal)
    startLine()
  }

  mutating func renderThematicBreak() {
    closeTable()
    guard comment == nil else { return hide() }
    appendBlock("<hr />\n")
  }

  /// Reports HTML that is left out, so that nothing goes without a word but comments.
  mutating func reportRawHTML(_ text: UnsafeBufferPointer<UInt8>, at position: SourcePosition) {
    guard let end = endOfComments(in: text) else {
      report.add(
        .openComment, at: position, length: 4, "this comment is never closed; all that follows is left out",
        fix: "end it by “-->”", map: map)
      return
    }
    guard end < text.count else { return }
    report.add(
      .rawHTMLLeftOut, at: position, "raw HTML is left out", fix: "write it in Markdown",
      map: map)
  }

  /// Notes that a comment has taken a block out of its container.
  mutating func hide() {
    blocks.changeTop { $0.hasHiddenText = true }
  }
}
