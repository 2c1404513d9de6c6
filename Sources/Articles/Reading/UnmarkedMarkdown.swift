internal import Foundations

/// Whether a file that is called Markdown is plain text whose lines are paragraphs, as a page's text is pasted: long
/// lines, hardly an empty one, and no markup at all.
///
/// Looks no further than the first markup, or than empty lines are found.
func areParagraphs(_ lines: [TextLine], in bytes: [UInt8]) -> Bool {
  var (filled, empty, long) = (0, 0, 0)
  for line in lines {
    let text = bytes[line.range].drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = text.first else {
      empty += 1
      if empty > 2 + filled / 10 { return false }
      continue
    }
    if isMarkedUp(text, first) { return false }
    filled += 1
    if text.count > longLine { long += 1 }
  }
  return filled >= 5 && empty * 10 <= filled && long * 3 >= filled && HardWrap(lines, in: bytes) == nil
}

/// Longer than lines are wrapped at.
private let longLine = 120

private func isMarkedUp(_ line: ArraySlice<UInt8>, _ first: UInt8) -> Bool {
  switch first {
  case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "="), UInt8(ascii: "<"),
    UInt8(ascii: "`"):
    return true
  default: break
  }
  if bulletLength(line) > 0 || line.starts(with: "---") || line.starts(with: "***") { return true }
  // A hard line break.
  if line.last == UInt8(ascii: "\\") || line.suffix(2).elementsEqual([0x20, 0x20]) { return true }
  for sign: StaticString in ["](", "]:", "**", "__", "[^", "[[", "~~", "\\"] where line.firstRange(of: sign) != nil {
    return true
  }
  return false
}
