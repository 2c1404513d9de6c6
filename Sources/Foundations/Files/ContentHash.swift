/// Multiplies words of eight bytes two by two and folds the products, as wyhash does: tells changed bytes from unchanged
/// ones, and is no proof against anyone who makes collisions.
package func contentHash(_ bytes: [UInt8]) -> UInt64 {
  let secret: UInt64 = 0xA076_1D64_78BD_642F
  var hash: UInt64 = 0xE703_7ED1_A0B4_28DB ^ UInt64(truncatingIfNeeded: bytes.count)
  bytes.withUnsafeBytes { buffer in
    var offset = 0
    while offset + 16 <= buffer.count {
      hash = foldedProduct(word(of: buffer, at: offset) ^ hash, word(of: buffer, at: offset + 8) ^ secret)
      offset += 16
    }
    for byte in buffer[offset...] { hash = foldedProduct(hash ^ UInt64(byte), secret) }
  }
  return hash
}

@inline(__always)
func foldedProduct(_ left: UInt64, _ right: UInt64) -> UInt64 {
  let product = left.multipliedFullWidth(by: right)
  return product.high ^ product.low
}

@inline(__always)
private func word(of buffer: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
  UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
}
