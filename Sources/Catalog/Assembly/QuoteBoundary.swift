internal import Foundations

/// Whether quoted words may begin or end at an offset of a text: no word and no figure goes on across it.
///
/// `20 Mt` is not quoted from *520 Mt*, nor `5` from *5,600*, `art` from *party* or `binding` from *non-binding*; `5600` is
/// from *5600Mt*, and any run of characters from a script that sets no space between words.
func isQuoteBoundary(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
  guard offset > 0, offset < text.count, let before = QuotedCharacter(before: offset, in: text) else { return true }
  let after = QuotedCharacter(at: offset, in: text)
  switch (before.kind, after.kind) {
  case (.letter, .letter), (.figure, .figure): return false
  case (.pointOrComma, .figure):
    return QuotedCharacter(before: before.offset, in: text)?.kind != .figure
  case (.figure, .pointOrComma):
    let next = offset + after.length
    return next == text.count || QuotedCharacter(at: next, in: text).kind != .figure
  case (.dash, .letter): return !isNegation(endingAt: before.offset, in: text)
  default: return true
  }
}

/// Whether `non` ends here as a word of its own.
private func isNegation(endingAt end: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard end >= 3, text[end - 3..<end].elementsEqual("non".utf8, by: { $0 | 0x20 == $1 }) else { return false }
  return QuotedCharacter(before: end - 3, in: text)?.kind != .letter
}

/// A character of a text, as far as words and figures are told apart by it.
private struct QuotedCharacter {
  enum Kind { case letter, figure, pointOrComma, dash, other }

  let kind: Kind
  let offset: Int
  let length: Int

  init(at offset: Int, in text: UnsafeBufferPointer<UInt8>) {
    self.offset = offset
    guard let (scalar, length) = decodeScalar(in: text, at: offset) else {
      kind = .other
      self.length = 1
      return
    }
    kind = Self.kind(of: scalar)
    self.length = length
  }

  /// The one that ends before an offset; nil at the start.
  init?(before end: Int, in text: UnsafeBufferPointer<UInt8>) {
    guard end > 0 else { return nil }
    var start = end - 1
    while start > 0, end - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    self.init(at: start, in: text)
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar {
    case "a"..."z", "A"..."Z": return .letter
    case "0"..."9": return .figure
    case ".", ",": return .pointOrComma
    case "-", "\u{2010}"..."\u{2015}": return .dash
    case _ where scalar.isASCII || setsNoSpaces(scalar): return .other
    default: break
    }
    if let numericType = scalar.properties.numericType {
      // Raised figures are marks of footnotes as often as powers; `½` goes on the figure before it.
      return numericType == .digit ? .other : .figure
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: return .letter
    default: return scalar.properties.isAlphabetic ? .letter : .other
    }
  }

  /// Scripts that set no space between words, or put endings on any word: Thai to Myanmar, Khmer, Han, kana, Hangul.
  private static func setsNoSpaces(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
