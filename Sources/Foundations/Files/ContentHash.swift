/// Multiplies words of eight bytes two by two and folds the products, as wyhash does: tells changed bytes from unchanged
/// ones, and is no proof against anyone who makes collisions.
package func contentHash(_ bytes: [UInt8]) -> UInt64 {
  let secret: UInt64 = 0xA076_1D64_78BD_642F
  var hash: UInt64 = 0xE703_7ED1_A0B4_28DB ^ UInt64(truncatingIfNeeded: bytes.count)
  bytes.withUnsafeBytes { buffer in
    let paired = buffer.count & ~15
    for offset in stride(from: 0, to: paired, by: 16) {
      let pair = buffer.loadUnaligned(fromByteOffset: offset, as: SIMD2<UInt64>.self)
      hash = foldedProduct(UInt64(littleEndian: pair[0]) ^ hash, UInt64(littleEndian: pair[1]) ^ secret)
    }
    for byte in buffer[paired...] { hash = foldedProduct(hash ^ UInt64(byte), secret) }
  }
  return hash
}

@inline(__always)
func foldedProduct(_ left: UInt64, _ right: UInt64) -> UInt64 {
  let product = left.multipliedFullWidth(by: right)
  return product.high ^ product.low
}
