/// A fraction that is one character, `½`.
package struct VulgarFraction {
  /// Nil where it is no exact decimal, as a third is none.
  package let value: Decimal?
  /// In bytes.
  package let length: Int

  /// The one that stands at an offset; nil where none does.
  package init?(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    // All begin with one of two bytes.
    guard offset < bytes.count, bytes[offset] == 0xC2 || bytes[offset] == 0xE2,
      let (scalar, length) = decodeScalar(in: bytes, at: offset), Self.isFraction(scalar)
    else { return nil }
    value = Self.thousandths(scalar).map { Decimal(mantissa: $0, exponent: -3) }
    self.length = length
  }

  static func isFraction(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "¼", "½", "¾", "\u{2150}"..."\u{215E}": true
    default: false
    }
  }

  private static func thousandths(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "¼": 250
    case "½": 500
    case "¾": 750
    case "⅒": 100
    case "⅕": 200
    case "⅖": 400
    case "⅗": 600
    case "⅘": 800
    case "⅛": 125
    case "⅜": 375
    case "⅝": 625
    case "⅞": 875
    default: nil
    }
  }
}
