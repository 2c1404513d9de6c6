/// A set of ASCII bytes, asked with a shift in place of a hash.
struct MarkSet: ExpressibleByStringLiteral {
  private var bits: (low: UInt64, high: UInt64) = (0, 0)

  init(stringLiteral marks: StaticString) {
    for byte in UnsafeBufferPointer(start: marks.utf8Start, count: marks.utf8CodeUnitCount) {
      if byte < 64 { bits.low |= 1 << byte } else if byte < 128 { bits.high |= 1 << (byte - 64) }
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    byte < 64 ? bits.low >> byte & 1 == 1 : byte < 128 && bits.high >> (byte - 64) & 1 == 1
  }
}
