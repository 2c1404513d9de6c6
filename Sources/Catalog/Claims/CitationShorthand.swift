internal import Foundations

/// A value's words with the citation that ends them taken off: `A$333 million [@scoping-study-2023, "the words"]`.
package struct CitationShorthand {
  struct Item: Equatable {
    var source: String
    var quote: String?
    /// Where the source's id begins in the text, in UTF-8 bytes.
    var offset: Int
    /// Where the quotation opens, likewise.
    var quoteOffset: Int?
  }

  /// The words before the bracket.
  let words: String
  let items: [Item]

  init(words: String, items: [Item]) {
    self.words = words
    self.items = items
  }

  /// Text whose last bracket is no citation is all words.
  package init(_ text: String) {
    // Most values end in no bracket.
    let mayBeCited = text.utf8.last(where: { $0 > 0x20 }) == UInt8(ascii: "]")
    let bytes = mayBeCited ? Array(text.utf8) : []
    guard let open = Self.openBracket(in: bytes), let items = Self.items(in: bytes, from: open + 1) else {
      words = text
      self.items = []
      return
    }
    words = trimmed(String(decoding: bytes[..<open], as: UTF8.self))
    self.items = items
  }

  /// Where the `[@` begins whose `]` ends the text; brackets in a quote are the quote's own.
  private static func openBracket(in bytes: [UInt8]) -> Int? {
    guard let last = bytes.lastIndex(where: { $0 > 0x20 }), bytes[last] == UInt8(ascii: "]") else { return nil }
    var isQuoted = false
    var open: Int?
    for index in 0..<last {
      if open != nil, bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, bytes[index] == UInt8(ascii: "["), bytes[index + 1] == UInt8(ascii: "@") { open = open ?? index }
      if !isQuoted, bytes[index] == UInt8(ascii: "]") { open = nil }
    }
    return open
  }

  /// `@id`, `@id, "words"`, several parted by `;`, or by a comma. Nil where the bracket holds anything else.
  private static func items(in bytes: [UInt8], from start: Int) -> [Item]? {
    var items: [Item] = []
    var offset = start
    while true {
      skipSpace(bytes, &offset)
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "@") else { return nil }
      offset += 1
      let idStart = offset
      while offset < bytes.count, isID(bytes[offset]) { offset += 1 }
      guard offset > idStart else { return nil }
      var item = Item(source: String(decoding: bytes[idStart..<offset], as: UTF8.self), offset: idStart)
      skipSpace(bytes, &offset)
      if offset < bytes.count, bytes[offset] == UInt8(ascii: ","), !isBeforeCitation(offset, in: bytes[...]) {
        offset += 1
        skipSpace(bytes, &offset)
        item.quoteOffset = offset
        guard let quote = quotation(in: bytes, &offset) else { return nil }
        item.quote = quote
      }
      items.append(item)
      skipSpace(bytes, &offset)
      guard offset < bytes.count else { return nil }
      if bytes[offset] == UInt8(ascii: "]") { return items }
      guard bytes[offset] == UInt8(ascii: ";") || isBeforeCitation(offset, in: bytes[...]) else { return nil }
      offset += 1
    }
  }

  /// Whether a mark is a comma or semicolon behind which a further citation begins.
  static func isBeforeCitation(_ mark: Int, in bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes[mark] == UInt8(ascii: ";") || bytes[mark] == UInt8(ascii: ",") else { return false }
    return bytes[(mark + 1)...].first { $0 > 0x20 } == UInt8(ascii: "@")
  }

  /// The words between straight or curly quotation marks.
  private static func quotation(in bytes: [UInt8], _ offset: inout Int) -> String? {
    let curly: [UInt8] = [0xE2, 0x80, 0x9C]
    let isCurly = bytes[offset...].starts(with: curly)
    guard isCurly || (offset < bytes.count && bytes[offset] == UInt8(ascii: "\"")) else { return nil }
    let close: [UInt8] = isCurly ? [0xE2, 0x80, 0x9D] : [UInt8(ascii: "\"")]
    let start = offset + (isCurly ? 3 : 1)
    var end = start
    while end < bytes.count, !bytes[end...].starts(with: close) { end += 1 }
    guard end < bytes.count else { return nil }
    offset = end + close.count
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static func skipSpace(_ bytes: [UInt8], _ offset: inout Int) {
    while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
  }

  static func isID(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...0xFF: true
    default: byte.isASCIILetterOrDigit
    }
  }
}
