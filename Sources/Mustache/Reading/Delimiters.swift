/// The byte sequences that open and close a tag.
struct Delimiters: Sendable {
  let open: [UInt8]
  let close: [UInt8]

  static let standard = Delimiters(open: Array("{{".utf8), close: Array("}}".utf8))

  /// Longer ones serve nobody, and would make the search for them slow.
  private static let longest = 16

  init(open: [UInt8], close: [UInt8]) {
    self.open = open
    self.close = close
  }

  /// Reads what stands between the equals signs of a set-delimiter tag: two words, neither with `=` in it.
  init?(_ content: ArraySlice<UInt8>) {
    let words = content.split(whereSeparator: isTemplateSpace)
    guard words.count == 2, words.allSatisfy({ $0.count <= Self.longest && !$0.contains(UInt8(ascii: "=")) }) else {
      return nil
    }
    self.init(open: Array(words[0]), close: Array(words[1]))
  }
}

func isTemplateSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
}
