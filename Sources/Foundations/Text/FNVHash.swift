/// The 64-bit hash FNV-1a of Fowler, Noll and Vo, taken in one unit after another: quick on short texts and the same on
/// every machine. It proves nothing: others can make texts of equal hash.
@usableFromInline
package struct FNVHash: Sendable {
  @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325

  @inlinable
  @inline(__always)
  package init() {}

  /// The hash of what was taken in so far.
  @inlinable
  @inline(__always)
  package var value: UInt64 { state }

  /// Takes in a byte, or a wider unit whole.
  @inlinable
  @inline(__always)
  package mutating func add(_ unit: UInt64) { state = (state ^ unit) &* 0x100_0000_01B3 }

  @inlinable
  @inline(__always)
  package mutating func add(_ byte: UInt8) { add(UInt64(byte)) }
}
