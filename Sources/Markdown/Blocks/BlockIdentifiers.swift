internal import Foundations

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
    let identifier = identifiers.identifier(for: String(decoding: prose.content.text[(caret + 1)...], as: UTF8.self))
    facts.blockIdentifiers.append(identifier)
    prose.removeLast(from: caret)
    return identifier
  }

  mutating func writeTarget(_ identifier: String) {
    html.append(literal: "<span id=\"")
    html.appendHTML(options.identifierPrefix + identifier)
    html.append(literal: "\"></span>")
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
  fileprivate mutating func removeLast(from offset: Int) {
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
