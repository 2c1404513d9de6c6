#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The offset at which bytes first stand in a text from a place on; nil where they do not, and for no bytes.
///
/// Steps from one place of the first byte to the next: for words in prose linear in the text.
package func offset(
  of wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from place: Int = 0
) -> Int? {
  guard let start = text.baseAddress, let needle = wanted.baseAddress, !wanted.isEmpty else { return nil }
  var offset = place
  while offset + wanted.count <= text.count {
    let places = text.count - wanted.count + 1 - offset
    guard let found = memchr(start + offset, Int32(wanted[0]), places) else { return nil }
    if memcmp(found, needle, wanted.count) == 0 { return UnsafeRawPointer(found) - UnsafeRawPointer(start) }
    offset = UnsafeRawPointer(found) - UnsafeRawPointer(start) + 1
  }
  return nil
}

/// Whether two runs of bytes are the same.
package func areEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
  guard left.count == right.count, let first = left.baseAddress, let second = right.baseAddress else {
    return left.count == right.count
  }
  return memcmp(first, second, left.count) == 0
}
