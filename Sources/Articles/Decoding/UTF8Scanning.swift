/// The length of the well-formed UTF-8 sequence at `index`, 0 where there is none. Overlong forms and surrogates are
/// refused (Unicode, table 3-7).
@inline(__always)
func utf8SequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
  let lead = bytes[index]
  if lead < 0x80 { return 1 }
  let left = bytes.count - index
  guard lead >= 0xC2, left >= 2 else { return 0 }
  let second = bytes[index + 1]
  if lead < 0xE0 { return second & 0xC0 == 0x80 ? 2 : 0 }
  guard left >= 3, bytes[index + 2] & 0xC0 == 0x80 else { return 0 }
  if lead < 0xF0 {
    let low: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
    let high: UInt8 = lead == 0xED ? 0x9F : 0xBF
    return second >= low && second <= high ? 3 : 0
  }
  guard lead <= 0xF4, left >= 4, bytes[index + 3] & 0xC0 == 0x80 else { return 0 }
  let low: UInt8 = lead == 0xF0 ? 0x90 : 0x80
  let high: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
  return second >= low && second <= high ? 4 : 0
}

/// The scalar of a well-formed sequence of the given length.
@inline(__always)
func utf8Scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, length: Int) -> UInt32 {
  let lead = UInt32(bytes[index])
  switch length {
  case 1: return lead
  case 2: return (lead & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
  case 3: return (lead & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
  default:
    let middle = UInt32(bytes[index + 1] & 0x3F) << 12 | UInt32(bytes[index + 2] & 0x3F) << 6
    return (lead & 0x07) << 18 | middle | UInt32(bytes[index + 3] & 0x3F)
  }
}

/// The first byte from `start` on that is not ASCII, or the end. Looks at eight bytes at a time.
@inline(__always)
func nextNonASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var index = start
  let raw = UnsafeRawBufferPointer(bytes)
  while index + 8 <= bytes.count {
    if raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { break }
    index += 8
  }
  while index < bytes.count, bytes[index] < 0x80 { index += 1 }
  return index
}

func nextNonASCII(_ bytes: [UInt8], from start: Int) -> Int {
  bytes.withUnsafeBufferPointer { nextNonASCII($0, from: start) }
}

extension [UInt8] {
  /// Appends a scalar as UTF-8; a value that is no scalar is left out.
  @inline(__always)
  mutating func appendScalar(_ value: UInt32) {
    switch value {
    case 0..<0x80:
      append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      appendContinuation(value)
    case 0x800..<0xD800, 0xE000..<0x10000:
      append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      appendContinuation(value >> 6)
      appendContinuation(value)
    case 0x10000..<0x110000:
      append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      appendContinuation(value >> 12)
      appendContinuation(value >> 6)
      appendContinuation(value)
    default: break
    }
  }

  @inline(__always)
  private mutating func appendContinuation(_ bits: UInt32) {
    append(UInt8(truncatingIfNeeded: 0x80 | bits & 0x3F))
  }
}
