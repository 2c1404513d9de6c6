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
  name.utf8.filter { isASCIILetter($0) || isASCIIDigit($0) || $0 >= 0x80 }.map { lowercased($0) }
}
