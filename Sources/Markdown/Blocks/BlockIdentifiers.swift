internal import Foundations

/// The id on the page of a block that its writer named `^figures`. No slug holds a low line, so that no heading has it.
package func blockIdentifier(_ name: String) -> String { blockPrefix + slug(name) }

/// The id to which a link to a part of a document leads: `Heading` or `^figures`.
package func partIdentifier(_ part: String) -> String {
  part.utf8.first == UInt8(ascii: "^") ? blockIdentifier(part) : headingSlug(part)
}

/// An id as links name it: `heading` or `^figures`.
package func partName(_ identifier: String) -> String {
  identifier.hasPrefix(blockPrefix) ? "^" + identifier.dropFirst(blockPrefix.count) : identifier
}

private let blockPrefix = "block_"

/// Ids that writers give to paragraphs, `Words of it. ^figures`, so that links lead to them: `[[Note#^figures]]`.
extension DocumentRenderer {
  /// Takes the id off the end of the paragraph that was read; nil where there is none.
  mutating func takeBlockIdentifier() -> String? {
    guard options.extensions.contains(.wikiLinks), options.extensions.contains(.headingIdentifiers),
      let last = prose.content.inlines.last, last.kind == .text,
      let caret = Self.caret(endOf: prose.content.text[last.range]),
      prose.content.run(at: caret)?.isVerbatim ?? true
    else { return nil }
    // At the start of a line the id stands alone; else a blank parts it from the words.
    guard caret > last.range.lowerBound || prose.content.inlines.dropLast().last?.isLineEnd ?? true else { return nil }
    let name = String(decoding: prose.content.text[(caret + 1)...], as: UTF8.self)
    let identifier = identifiers.identifier(forBlock: name)
    prose.removeLast(from: caret)
    return identifier
  }

  /// Ends an open table, and notes where the block that begins stands.
  mutating func beginBlock(_ node: MarkdownNode) {
    closeTable()
    blocks.begin(ChildBlock(start: html.count, line: map.position(ofBlock: node).line))
  }

  /// Notes what an id names: the paragraph that it ends, the item that this begins, or, where it stands alone, the block
  /// before it.
  mutating func nameBlock(
    _ identifier: String, endingWith node: MarkdownNode, after before: ChildBlock?, from start: Int
  ) {
    let lines = map.lines(of: node)
    if prose.content.isEmpty, embedded == nil {
      guard let before else { return }
      let last = max(before.line, lines.lowerBound - 1)
      return facts.namedBlocks.append(
        NamedBlock(id: identifier, lines: before.line...last, html: before.start..<start))
    }
    guard let item = node.parent, item.kind == .item, item != footnoteItem, item.firstChild == node else {
      return facts.namedBlocks.append(NamedBlock(id: identifier, lines: lines, html: start..<html.count))
    }
    // It ends where the item does: see `leave`.
    let index = facts.namedBlocks.count
    blocks.changeTop { $0.namedItem = index }
    facts.namedBlocks.append(
      NamedBlock(id: identifier, lines: map.lines(of: item), html: start..<html.count, isItem: true))
  }

  mutating func writeTarget(_ identifier: String) {
    html.append(literal: "<span id=\"")
    html.appendHTML(options.identifierPrefix + identifier)
    html.append(literal: "\"></span>")
  }

  /// Whether a line is an id and nothing else.
  static func isBlockIdentifier(_ line: ArraySlice<UInt8>) -> Bool {
    let line = trimmed(line)
    return caret(endOf: line) == line.startIndex
  }

  /// The place of a `^` with an id behind it that ends a text. Of one letter, or a few digits, it may be an exponent.
  private static func caret(endOf text: ArraySlice<UInt8>) -> Int? {
    let letters = text.reversed().prefix { isNameByte($0) }
    let caret = text.endIndex - letters.count - 1
    guard caret >= text.startIndex, text[caret] == UInt8(ascii: "^"), letters.count > 1,
      letters.count >= 6 || letters.contains(where: { $0 > UInt8(ascii: "9") }),
      caret == text.startIndex || text[caret - 1] == UInt8(ascii: " ")
    else { return nil }
    return caret
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == UInt8(ascii: "-")
  }
}

extension Prose {
  /// Takes the text of the last inline from an offset on away, with the blank or the line end before it.
  mutating func removeLast(from offset: Int) {
    var end = offset
    while end > 0, content.text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    content.text.removeSubrange(end...)
    while let last = content.inlines.last, last.kind != .object, last.kind != .close, last.range.upperBound > end {
      if last.range.lowerBound >= end {
        content.inlines.removeLast()
      } else {
        content.inlines[content.inlines.count - 1].range = last.range.lowerBound..<end
      }
    }
    while content.runs.count > 1, let last = content.runs.last, last.start >= end { content.runs.removeLast() }
  }
}
