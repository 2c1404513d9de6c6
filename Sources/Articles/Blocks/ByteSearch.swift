internal import Foundations

extension Collection<UInt8> where Index == Int {
  /// Where the literal first stands, nil where it does not. For short texts.
  func firstRange(of literal: StaticString) -> Range<Int>? {
    let wanted = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    guard count >= wanted.count, let first = wanted.first else { return nil }
    for start in startIndex...(endIndex - wanted.count) where self[start] == first {
      if self[start..<start + wanted.count].elementsEqual(wanted) { return start..<start + wanted.count }
    }
    return nil
  }

  func contains(bytes literal: StaticString) -> Bool { firstRange(of: literal) != nil }

  func starts(with literal: StaticString) -> Bool {
    starts(with: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }
}

/// Letters and digits alone, in lower case: `Market Open` and `marketopen` are one.
func squeezed(_ name: String) -> [UInt8] {
  var squeezed: [UInt8] = []
  squeezed.reserveCapacity(name.utf8.count)
  for byte in name.utf8 where byte.isASCIILetterOrDigit || byte >= 0x80 {
    squeezed.append(byte.inASCIILowerCase)
  }
  return squeezed
}
