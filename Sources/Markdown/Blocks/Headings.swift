internal import Foundations

extension DocumentRenderer {
  mutating func renderHeading(_ node: MarkdownNode, host: inout some MarkdownHost) {
    if let cell = tables.cell(atLine: node.startLine) { return renderCell(cell, node, host: &host) }
    beginBlock(node)
    guard readInlines(of: node, host: &host) else { return }
    let level = min(max(1, node.headingLevel), 6)
    startLine()
    let named = takeHeadingAttributes()
    let identifier = addHeading(level: level, named: named)
    let digit = UInt8(ascii: "0") + UInt8(level)
    html.append(literal: "<h")
    html.append(digit)
    if let identifier {
      html.append(literal: " id=\"")
      html.appendHTML(options.identifierPrefix + identifier)
      html.append(UInt8(ascii: "\""))
    }
    html.append(UInt8(ascii: ">"))
    if let other = facts.headings.last?.otherID { writeTarget(other) }
    writeInlines(links: [])
    html.append(literal: "</h")
    html.append(digit)
    html.append(literal: ">\n")
  }

  /// Notes the heading whose inlines were just read; its id, where headings have one.
  private mutating func addHeading(level: Int, named: String?) -> String? {
    let text = String(decoding: withoutObjects(prose.content.text[...]), as: UTF8.self)
    let standing =
      prose.struck.isEmpty ? text : String(decoding: withoutObjects(prose.standingText[...]), as: UTF8.self)
    let isIdentified = options.extensions.contains(.headingIdentifiers)
    let identifier = isIdentified ? identifiers.identifier(for: text) : ""
    let other = named.flatMap { $0 == headingSlug(text) ? nil : identifiers.identifier(for: $0) }
    sections.begin(facts.headings.count, level: level, depth: blocks.depth, at: html.count, in: &facts)
    facts.headings.append(
      MarkdownHeading(
        level: level, id: identifier, otherID: other, text: text, standingText: standing, position: prose.position,
        depth: blocks.depth, section: html.count..<html.count))
    prose.section += 1
    return isIdentified ? identifier : nil
  }
}
