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
  var index = 0
  lines.reserveCapacity(bytes.count / 64 + 4)
  bytes.withUnsafeBufferPointer { bytes in
    while index < bytes.count {
      let byte = bytes[index]
      let length = byte >= 0x20 && byte < 0xC2 ? 0 : lineBreakLength(bytes, index)
      if length == 0 {
        index += 1
        continue
      }
      lines.append(TextLine(range: start..<index, number: number))
      if byte == 0x0A || byte == 0x0D { number += 1 }
      index += length
      start = index
    }
  }
  if start < bytes.count { lines.append(TextLine(range: start..<bytes.count, number: number)) }
  return lines
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
