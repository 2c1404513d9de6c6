internal import Foundations

/// Cuts a block of prose into sentences.
///
/// A sentence ends at `.`, `!`, `?` or `…` (and the closing quotes and brackets behind it) where white space and the
/// start of a new sentence follow. Abbreviations, initials, decimals and dotted acronyms do not end one unless the
/// next word is one that seldom stands inside a sentence (`The`, `It`, `However` …): which those are, the language says.
struct SentenceScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private let language: SentenceLanguage
  /// Where the next sentence begins.
  private var start = 0

  init(text: UnsafeBufferPointer<UInt8>, language: SentenceLanguage = .english) {
    self.text = text
    self.language = language
    start = skippingSpace(from: 0)
  }

  /// All sentences that are left.
  func sentences() -> [Range<Int>] {
    var scanner = self
    var result: [Range<Int>] = []
    while let sentence = scanner.next() { result.append(sentence) }
    return result
  }

  /// The next sentence, without the white space around it. All of them take time linear in the text.
  mutating func next() -> Range<Int>? {
    guard start < text.count else { return nil }
    var offset = text.place(from: start, ofFirst: Self.marksThatMayEnd)
    while offset < text.count {
      if let end = sentenceEnd(at: offset, from: start) {
        defer { start = skippingSpace(from: end) }
        return start..<end
      }
      offset = text.place(from: offset + 1, ofFirst: Self.marksThatMayEnd)
    }
    defer { start = text.count }
    return start..<trimmedEnd(from: start)
  }

  /// Those of sixteen bytes that may be the mark that ends a sentence, or the first byte of one.
  @inline(__always)
  private static func marksThatMayEnd(in bytes: SixteenBytes) -> ByteMarks {
    bytes.marks(of: UInt8(ascii: ".")) | bytes.marks(of: UInt8(ascii: "!")) | bytes.marks(of: UInt8(ascii: "?"))
      | bytes.marks(of: 0xE0, mask: 0xE0)
  }

  /// The end of the sentence (behind closing quotes) where the mark at this offset ends one.
  private func sentenceEnd(at offset: Int, from start: Int) -> Int? {
    if let length = wideTerminator(at: offset) { return skippingClosers(from: offset + length) }
    let mark = text[offset]
    let ellipsis = isEllipsis(at: offset)
    guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?") || ellipsis else {
      return nil
    }
    let end = skippingClosers(from: offset + (ellipsis ? 3 : 1))
    let next = skippingSpace(from: end)
    if next >= text.count { return end }
    guard next > end, beginsSentence(at: next) else { return nil }
    guard mark == UInt8(ascii: ".") else { return end }
    switch language.reading(ofDotBehind: word(before: offset, from: start)) {
    case .end: return end
    case .doubtful: return isOpener(wordAt: next) ? end : nil
    case .within: return nil
    }
  }

  private func word(before dot: Int, from start: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    var wordStart = dot
    while wordStart > start, !text[wordStart - 1].isASCIISpace, text[wordStart - 1] != UInt8(ascii: "("),
      !isHardSpace(before: wordStart)
    { wordStart -= 1 }
    return text[wordStart..<dot]
  }

  /// Whether U+00A0 or U+202F, as in `z. B.`, stands before an offset.
  private func isHardSpace(before offset: Int) -> Bool {
    guard offset >= 2, text[offset - 1] >= 0x80 else { return false }
    if text[offset - 2] == 0xC2, text[offset - 1] == 0xA0 { return true }
    return offset >= 3 && text[offset - 3] == 0xE2 && text[offset - 2] == 0x80 && text[offset - 1] == 0xAF
  }

  private func beginsSentence(at offset: Int) -> Bool {
    let byte = text[offset]
    if byte >= 0x80 { return !isDash(at: offset) }
    if byte.isASCIISmallLetter { return false }
    return byte != UInt8(ascii: ",") && byte != UInt8(ascii: ";") && byte != UInt8(ascii: ")")
  }

  /// Whether the word at an offset is one that seldom stands inside a sentence with a capital.
  private func isOpener(wordAt offset: Int) -> Bool {
    var start = offset
    while start < text.count, !isLetter(at: start), text[start] < 0xE3, start < offset + 4 { start += 1 }
    var end = start
    while end < text.count, isLetter(at: end) { end += text[end] == 0xC3 ? 2 : 1 }
    // An initial, as in `Dr. A. Alpha`.
    if end == start + 1, end < text.count, text[end] == UInt8(ascii: ".") { return false }
    return language.isOpener(String(decoding: text[start..<min(end, text.count)], as: UTF8.self))
  }

  /// Whether a letter of ASCII or of Latin-1 begins here.
  private func isLetter(at offset: Int) -> Bool {
    FoldedScalar.foldedASCIIWord(text[offset]) != nil || text[offset] == 0xC3
  }

  private func skippingSpace(from offset: Int) -> Int {
    var offset = offset
    while offset < text.count, case let scalar = FoldedScalar(in: text, at: offset), scalar.kind == .space {
      offset += scalar.length
    }
    return offset
  }

  private func trimmedEnd(from start: Int) -> Int {
    var end = text.count
    while end > start, text[end - 1].isASCIISpace { end -= 1 }
    return end
  }

  /// Behind the quotes, brackets and further marks that close a sentence.
  private func skippingClosers(from offset: Int) -> Int {
    var offset = offset
    while offset < text.count {
      switch text[offset] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: "."):
        offset += 1
      case 0xE2 where offset + 2 < text.count && text[offset + 1] == 0x80 && (0x99...0x9D).contains(text[offset + 2]):
        offset += 3
      case 0xC2 where offset + 1 < text.count && (text[offset + 1] == 0xBB || isGermanCloser(at: offset)):
        offset += 2
      default: return offset
      }
    }
    return offset
  }

  /// `«`, which closes what German opens by `»`.
  private func isGermanCloser(at offset: Int) -> Bool { language == .german && text[offset + 1] == 0xAB }

  /// `–` or `—`: what follows belongs to the sentence before, as a speaker's name after a quotation does.
  private func isDash(at offset: Int) -> Bool {
    offset + 2 < text.count && text[offset] == 0xE2 && text[offset + 1] == 0x80
      && (text[offset + 2] == 0x93 || text[offset + 2] == 0x94)
  }

  private func isEllipsis(at offset: Int) -> Bool {
    offset + 2 < text.count && text[offset] == 0xE2 && text[offset + 1] == 0x80 && text[offset + 2] == 0xA6
  }

  /// Length of `。`, `！` or `？`, which end a sentence without white space.
  private func wideTerminator(at offset: Int) -> Int? {
    guard text[offset] >= 0xE3, offset + 2 < text.count else { return nil }
    let tail = (text[offset], text[offset + 1], text[offset + 2])
    switch tail {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): return 3
    default: return nil
    }
  }
}
