/// Eight bytes of a text at once, for telling that none of them is of interest.
@usableFromInline
package struct EightBytes {
  @usableFromInline let bits: UInt64

  /// The bytes from an offset that has seven more behind it.
  @inlinable
  package init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    bits = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Not 0 where one of the bytes is this one, as far as the bits of the mask go.
  @inlinable
  package func marks(of byte: UInt8, mask: UInt8 = 0xFF) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let difference = bits & (UInt64(mask) &* ones) ^ (UInt64(byte) &* ones)
    return (difference &- ones) & ~difference & 0x8080_8080_8080_8080
  }

  /// Not 0 where one of the bytes is no ASCII.
  @inlinable
  package var wideMarks: UInt64 { bits & 0x8080_8080_8080_8080 }
}
