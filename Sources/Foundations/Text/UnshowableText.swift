/// Takes out of a text for readers and programs what no HTML, XML or CSV file may hold or should show: control
/// characters but tabs and line ends, noncharacters, and marks that turn the direction of writing and are not turned
/// back, which would turn all that follows.
///
/// The rest stays where it is: a space, a no-break space or U+FFFD of as many bytes takes each place. A direction is held
/// to end with its line, and at the byte that ends its tag, string or cell. Linear in the text.
package func blankUnshowable(_ bytes: inout [UInt8], directionsEndAt ends: [UInt8]) {
  let isClean = bytes.withUnsafeBufferPointer { UnshowableText($0).first(from: 0) == nil }
  if isClean { return }
  bytes.withUnsafeMutableBufferPointer { buffer in
    let text = UnshowableText(UnsafeBufferPointer(buffer))
    var index = 0
    /// Up to where directions have been seen to.
    var settled = 0
    while let place = text.first(from: index) {
      switch text.what(at: place) {
      case .byte:
        buffer[place] = UInt8(ascii: " ")
        index = place + 1
      case .pair:
        buffer[place + 1] = 0xA0
        index = place + 2
      case .noncharacter:
        buffer[place + 2] = 0xBD
        index = place + 3
      case .direction where place < settled: index = place + 3
      case .direction:
        let open = text.openDirections(from: place, endingAt: ends)
        for offset in open.places {
          (buffer[offset], buffer[offset + 1], buffer[offset + 2]) = (0xEF, 0xBF, 0xBD)
        }
        settled = open.end
        index = place + 3
      case nil: index = place + 1
      }
    }
  }
}

/// Finds what is unshowable in a text.
private struct UnshowableText {
  enum What {
    /// U+0000–001F but tab and line ends, U+007F.
    case byte
    /// U+0080–009F.
    case pair
    /// U+FFFE, U+FFFF.
    case noncharacter
    /// U+202A–202E, U+2066–2069.
    case direction
  }

  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  func first(from start: Int) -> Int? {
    var index = start
    while true {
      index = bytes.place(ofSeldom: Self.seldomMarks, among: Self.frequentMarks, from: index)
      if index >= bytes.count { return nil }
      var found = Self.mayHold(SixteenBytes(bytes, at: index))
      while !found.isEmpty {
        let place = index + found.first
        if what(at: place) != nil { return place }
        // Of a direction the last byte is marked: its first is that of dashes and quotation marks, which are frequent.
        if place - 2 >= start, what(at: place - 2) == .direction { return place - 2 }
        found = found.withoutFirst
      }
      index += 16
    }
  }

  /// Nearly all bytes are letters and signs of ASCII, or end lines.
  @inline(__always)
  private static func frequentMarks(_ bytes: SixteenBytes) -> ByteMarks {
    bytes.unplainMarks - bytes.marks(of: UInt8(ascii: "\n"))
  }

  /// Most of those belong to dashes and quotation marks (E2 80 93 to 9D): the others are looked at closer.
  @inline(__always)
  private static func seldomMarks(_ bytes: SixteenBytes) -> ByteMarks {
    // From 0xA6 on, and around the end of all bytes up to 0x1F.
    let rest = bytes.marks(from: 0xA6, count: 0x7A) | bytes.marks(of: 0x7F)
    return rest - (bytes.marks(of: 0xE2) | bytes.marks(of: UInt8(ascii: "\n")))
  }

  @inline(__always)
  private static func mayHold(_ bytes: SixteenBytes) -> ByteMarks {
    let wide = bytes.marks(of: 0xC2) | bytes.marks(of: 0xEF) | bytes.marks(from: 0xA6, count: 9)
    // All below a space have the same three upper bits; ends of lines are frequent, and may be shown.
    let control = bytes.marks(of: 0, mask: 0xE0) - bytes.marks(of: UInt8(ascii: "\n"))
    return wide | control | bytes.marks(of: 0x7F)
  }

  func what(at index: Int) -> What? {
    let byte = bytes[index]
    switch byte {
    case 0x09, 0x0A, 0x0D: return nil
    case 0..<0x20, 0x7F: return .byte
    case 0xC2: return index + 1 < bytes.count && 0x80...0x9F ~= bytes[index + 1] ? .pair : nil
    case 0xE2, 0xEF:
      guard index + 2 < bytes.count else { return nil }
      switch (byte, bytes[index + 1], bytes[index + 2]) {
      case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9): return .direction
      case (0xEF, 0xBF, 0xBE...0xBF): return .noncharacter
      default: return nil
      }
    default: return nil
    }
  }

  /// The marks of direction from a place to the end of its stretch that open what is not closed, or close what is not
  /// open.
  func openDirections(from start: Int, endingAt ends: [UInt8]) -> (places: [Int], end: Int) {
    var open: [(place: Int, isIsolate: Bool)] = []
    var lone: [Int] = []
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n"), !ends.contains(bytes[index]) {
      guard what(at: index) == .direction else {
        index += 1
        continue
      }
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0x80, 0xAC), (0x81, 0xA9):
        if open.last?.isIsolate == (bytes[index + 1] == 0x81) { open.removeLast() } else { lone.append(index) }
      default: open.append((index, bytes[index + 1] == 0x81))
      }
      index += 3
    }
    return (lone + open.map(\.place), index)
  }
}
