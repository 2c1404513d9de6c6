internal import Foundations

/// One scalar of text as names are compared by: lower case, plain quotes, plain dash, plain space.
package struct FoldedScalar {
  package let kind: TextToken.Kind
  /// The scalar as it is compared; 0xFFFD for a byte that is no UTF-8.
  package let folded: UInt32
  /// The scalar with its case kept, for names that match as written.
  let cased: UInt32
  /// Bytes that it takes in the text; at least 1, also where the bytes are no UTF-8.
  package let length: Int

  /// - Parameter offset: of the first byte of a scalar; below the length of the text.
  package init(in text: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let byte = text[offset]
    if let folded = Self.foldedASCIIWord(byte) {
      self.init(kind: .word, folded: folded, cased: UInt32(byte), length: 1)
    } else if byte < 0x80 {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      let value = isSpace ? 0x20 : UInt32(byte)
      self.init(kind: isSpace ? .space : .mark, folded: value, cased: value, length: 1)
    } else {
      self = Self.decoded(in: text, at: offset)
    }
  }

  private init(kind: TextToken.Kind, folded: UInt32, cased: UInt32, length: Int) {
    self.kind = kind
    self.folded = folded
    self.cased = cased
    self.length = length
  }

  /// The lower-case value of an ASCII letter, digit or `_`; nil for any other byte.
  @inline(__always)
  static func foldedASCIIWord(_ byte: UInt8) -> UInt32? {
    let lower = byte | 0x20
    if lower &- UInt8(ascii: "a") < 26 { return UInt32(lower) }
    if byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "_") { return UInt32(byte) }
    return nil
  }

  private static func decoded(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> FoldedScalar {
    guard let (scalar, length) = decodeScalar(in: text, at: offset) else {
      return FoldedScalar(kind: .mark, folded: 0xFFFD, cased: 0xFFFD, length: 1)
    }
    if let plain = plainTypography(scalar.value) {
      let kind: TextToken.Kind = plain == 0x20 ? .space : .mark
      return FoldedScalar(kind: kind, folded: plain, cased: plain, length: length)
    }
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType != nil || isMark(properties.generalCategory) else {
      return FoldedScalar(kind: .mark, folded: scalar.value, cased: scalar.value, length: length)
    }
    return FoldedScalar(kind: .word, folded: lowercased(scalar), cased: scalar.value, length: length)
  }

  private static func isMark(_ category: Unicode.GeneralCategory) -> Bool {
    category == .nonspacingMark || category == .spacingMark
  }

  /// The ASCII character that a typographic one stands for: quotes, dashes, spaces.
  private static func plainTypography(_ value: UInt32) -> UInt32? {
    switch value {
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x02BC, 0x00B4: 0x27
    case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x00AB, 0x00BB: 0x22
    case 0x2010...0x2015, 0x2212: 0x2D
    case 0x00A0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: 0x20
    default: nil
    }
  }

  /// Simple lower case of a scalar: the common alphabets by arithmetic, the rest by Unicode's table.
  private static func lowercased(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0xC0...0xDE where scalar.value != 0xD7: return scalar.value + 0x20
    case 0xDF...0xFF: return scalar.value
    case 0x391...0x3A9: return scalar.value + 0x20
    // A sigma is written otherwise where it ends a word.
    case 0x3C2: return 0x3C3
    case 0x410...0x42F: return scalar.value + 0x20
    case 0x400...0x40F: return scalar.value + 0x50
    case 0x430...0x45F: return scalar.value
    default: break
    }
    let mapped = scalar.properties.lowercaseMapping.unicodeScalars
    return mapped.first?.value ?? scalar.value
  }
}
