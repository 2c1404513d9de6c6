internal import Foundations

/// Cuts a block of prose into sentences.
///
/// A sentence ends at `.`, `!`, `?` or `…` (and the closing quotes and brackets behind it) where white space and the
/// start of a new sentence follow. Abbreviations, initials, decimals and dotted acronyms do not end one unless the
/// next word is one that seldom stands inside a sentence (`The`, `It`, `However` …).
struct SentenceScanner {
  private let text: UnsafeBufferPointer<UInt8>
  /// Where the next sentence begins.
  private var start = 0

  init(text: UnsafeBufferPointer<UInt8>) {
    self.text = text
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
    var offset = start
    while offset < text.count {
      if offset + 8 <= text.count, !Self.mayEnd(within: EightBytes(text, at: offset)) {
        offset += 8
        continue
      }
      let limit = min(offset + 8, text.count)
      while offset < limit {
        if Self.mayEnd(text[offset]), let end = sentenceEnd(at: offset, from: start) {
          defer { start = skippingSpace(from: end) }
          return start..<end
        }
        offset += 1
      }
    }
    defer { start = text.count }
    return start..<trimmedEnd(from: start)
  }

  /// Whether a byte may be the mark that ends a sentence, or the first byte of one.
  @inline(__always)
  private static func mayEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || byte >= 0xE2
  }

  /// Whether any of eight bytes may: never false where one of them may.
  @inline(__always)
  private static func mayEnd(within bytes: EightBytes) -> Bool {
    let points = bytes.marks(of: UInt8(ascii: ".")) | bytes.marks(of: UInt8(ascii: "!"))
    return points | bytes.marks(of: UInt8(ascii: "?")) | bytes.wideMarks != 0
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
    if mark == UInt8(ascii: "."), mayBeAbbreviation(before: offset, from: start) {
      return isOpener(wordAt: next) ? end : nil
    }
    return end
  }

  /// Whether the word before a dot is one that often bears a dot within a sentence.
  private func mayBeAbbreviation(before dot: Int, from start: Int) -> Bool {
    var wordStart = dot
    while wordStart > start, !isSpace(text[wordStart - 1]), text[wordStart - 1] != UInt8(ascii: "(") { wordStart -= 1 }
    let word = text[wordStart..<dot]
    guard let last = word.last else { return false }
    let isInitial = word.count == 1 && last &- UInt8(ascii: "A") < 26
    let isDotted = word.count >= 3 && word.dropFirst().contains(UInt8(ascii: ".")) && word.count <= 8
    if isInitial || isDotted { return true }
    guard word.count <= Self.longestAbbreviation else { return false }
    return Self.abbreviations.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  private func beginsSentence(at offset: Int) -> Bool {
    let byte = text[offset]
    if byte >= 0x80 { return !isDash(at: offset) }
    if byte &- UInt8(ascii: "a") < 26 { return false }
    return byte != UInt8(ascii: ",") && byte != UInt8(ascii: ";") && byte != UInt8(ascii: ")")
  }

  /// Whether the word at an offset is one that seldom stands inside a sentence with a capital.
  private func isOpener(wordAt offset: Int) -> Bool {
    var start = offset
    while start < text.count, FoldedScalar.foldedASCIIWord(text[start]) == nil, text[start] < 0xE3, start < offset + 4 {
      start += 1
    }
    var end = start
    while end < text.count, FoldedScalar.foldedASCIIWord(text[end]) != nil { end += 1 }
    return Self.openers.contains(String(decoding: text[start..<end], as: UTF8.self))
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
    while end > start, isSpace(text[end - 1]) { end -= 1 }
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
      case 0xC2 where offset + 1 < text.count && text[offset + 1] == 0xBB:
        offset += 2
      default: return offset
      }
    }
    return offset
  }

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

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static let abbreviations = LegalForms.abbreviations.union([
    "adm", "approx", "apr", "art", "assoc", "aug", "ave", "bros", "bzw", "c", "ca", "capt", "cf", "cm", "col", "dec",
    "dept", "dr", "e.g", "ed", "eds", "est", "etc", "feb", "ff", "fig", "figs", "ft", "gen", "gov", "hon", "i.e",
    "jan", "jr", "jul", "jun", "lt", "maj", "mar", "messrs", "mio", "mr", "mrd", "mrs", "ms", "mt", "mx", "no", "nos",
    "nov", "nr", "oct", "op", "p", "para", "pp", "prof", "ref", "rep", "rev", "rs", "sec", "sen", "sep", "sept",
    "sgt", "sr", "st", "v", "vol", "vs", "z.b",
  ])

  private static let longestAbbreviation = 6

  private static let openers: Set<String> = [
    "A", "According", "Additionally", "After", "All", "Also", "Although", "An", "And", "Another", "As", "At", "Because",
    "Before", "Both", "But", "By", "Despite", "During", "Each", "Earlier", "Even", "For", "From", "He", "Her", "Here",
    "His", "How", "However", "I", "If", "In", "Instead", "It", "Its", "Last", "Later", "Meanwhile", "Moreover", "Most",
    "Nevertheless", "No", "Now", "On", "Once", "One", "Or", "Our", "Several", "She", "Since", "So", "Some", "Still",
    "Such", "That", "The", "Their", "Then", "There", "These", "They", "This", "Those", "Though", "Through", "Thus",
    "To", "Today", "Under", "Unlike", "Until", "We", "What", "When", "Where", "Whether", "Which", "While", "Who",
    "Why", "With", "Yet", "You",
  ]
}
