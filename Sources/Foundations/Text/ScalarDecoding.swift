/// The scalar that begins at an offset and its length in bytes; nil where the bytes there are no UTF-8.
@inline(__always)
package func decodeScalar(
  in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
) -> (scalar: Unicode.Scalar, length: Int)? {
  let lead = bytes[offset]
  if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
  return decodeLongScalar(in: bytes, at: offset)
}

/// A scalar of two to four bytes (Unicode, table 3-7: neither longer than needed nor a surrogate).
private func decodeLongScalar(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (Unicode.Scalar, Int)? {
  let lead = bytes[offset]
  let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  guard 0xC2...0xF4 ~= lead, offset + length <= bytes.count else { return nil }
  var value = UInt32(lead) & (0x7F >> UInt32(length))
  for index in offset + 1..<offset + length {
    guard bytes[index] & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(bytes[index] & 0x3F)
  }
  guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000), let scalar = Unicode.Scalar(value) else {
    return nil
  }
  return (scalar, length)
}
