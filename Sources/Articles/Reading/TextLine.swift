internal import Foundations

/// A line of a text before cleaning.
struct TextLine {
  /// Bytes of the text, line end left out.
  var range: Range<Int>
  /// From 1, as an editor counts: line separators inside a line do not.
  var number: Int
}

/// Splits at LF, CRLF, CR, vertical tab, form feed, NEL, U+2028 and U+2029. Linear.
func splitLines(_ bytes: [UInt8]) -> [TextLine] {
  var lines: [TextLine] = []
  var start = 0
  var number = 1
  lines.reserveCapacity(bytes.count / 64 + 4)
  bytes.withUnsafeBufferPointer { bytes in
    var index = bytes.place(from: 0, ofFirst: marksThatMayBreak)
    while index < bytes.count {
      let length = lineBreakLength(bytes, index)
      if length > 0 {
        lines.append(TextLine(range: start..<index, number: number))
        if bytes[index] == 0x0A || bytes[index] == 0x0D { number += 1 }
        start = index + length
      }
      index = bytes.place(from: index + max(length, 1), ofFirst: marksThatMayBreak)
    }
  }
  if start < bytes.count { lines.append(TextLine(range: start..<bytes.count, number: number)) }
  return lines
}

@inline(__always)
private func marksThatMayBreak(_ bytes: SixteenBytes) -> ByteMarks {
  bytes.marks(of: 0, mask: 0xE0) | bytes.marks(of: 0xC2) | bytes.marks(of: 0xE2)
}

@inline(__always)
private func lineBreakLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
  switch bytes[index] {
  case 0x0A, 0x0B, 0x0C: return 1
  case 0x0D: return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
  case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
  case 0xE2:
    guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
    return bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 ? 3 : 0
  default: return 0
  }
}
