#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Whether a text comes before another in the order of their UTF-8 bytes, which no locale changes.
package func isBeforeInBytes(_ left: String, _ right: String) -> Bool {
  let inPlace = left.utf8.withContiguousStorageIfAvailable { left in
    right.utf8.withContiguousStorageIfAvailable { right in isBefore(left, right) }
  }
  return inPlace.flatMap(\.self) ?? left.utf8.lexicographicallyPrecedes(right.utf8)
}

private func isBefore(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let leftStart = left.baseAddress, let rightStart = right.baseAddress else { return left.count < right.count }
  let order = memcmp(leftStart, rightStart, min(left.count, right.count))
  return order != 0 ? order < 0 : left.count < right.count
}

/// The text in lower case; itself where it is, as most addresses are, ASCII without capitals.
package func inLowerCase(_ text: String) -> String {
  let isLower = text.satisfies { $0 < 0x80 && !$0.isASCIICapital }
  return isLower ? text : text.lowercased()
}

extension String {
  /// Whether it has ASCII characters alone.
  var isASCII: Bool { satisfies { $0 < 0x80 } }

  /// How many of its UTF-8 bytes are this one.
  package func count(of byte: UInt8) -> Int {
    utf8.withContiguousStorageIfAvailable { bytes in bytes.count { $0 == byte } } ?? utf8.count { $0 == byte }
  }

  /// Whether every UTF-8 byte fulfils a condition. A string in one piece, as nearly all are, is asked in place: its view
  /// of bytes would look at each anew whether it is.
  fileprivate func satisfies(_ condition: (UInt8) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.allSatisfy(condition) } ?? utf8.allSatisfy(condition)
  }
}
