/// Finds out whether a text was wrapped at a fixed width, and which of its line ends are only that.
struct HardWrap {
  /// The width in scalars that hardly a line exceeds.
  let width: Int
  private let widths: [Int]
  private let indents: [Int]
  /// How far most lines are indented.
  private let margin: Int

  /// Nil for a text whose lines are paragraphs.
  ///
  /// A text is wrapped where nearly all lines that have a line right after them could not have taken its first word.
  /// A headline or an address may be longer than the width, which is therefore no line's but that of nine in ten.
  init?(_ lines: [TextLine], in bytes: [UInt8]) {
    let widths = lines.map { line in bytes[line.range].count { $0 & 0xC0 != 0x80 } }
    let indents = lines.map { indent(of: bytes[$0.range]) }
    (self.widths, self.indents) = (widths, indents)
    let inner = lines.indices.dropLast().filter { widths[$0] > 0 && widths[$0 + 1] > 0 }
    guard inner.count >= 4 else { return nil }
    let sorted = inner.map { widths[$0] }.sorted()
    width = sorted[(sorted.count - 1) * 9 / 10]
    margin = inner.map { indents[$0] }.sorted()[inner.count / 2]
    guard (40...120).contains(width) else { return nil }
    let joints = inner.filter { !startsParagraph($0 + 1) }
    let full = joints.count { isFull(lines, $0, bytes) }
    let long = lines.count { isTooLong($0, bytes) }
    guard joints.count >= 4, full * 10 >= joints.count * 6, long * 6 <= joints.count else { return nil }
  }

  /// Whether the line goes on in the one after it, as part of a list's item or of a paragraph.
  func continues(_ lines: [TextLine], _ index: Int, _ bytes: [UInt8], inItem: Bool) -> Bool {
    guard index + 1 < lines.count, widths[index] > 0, widths[index + 1] > 0 else { return false }
    guard inItem || !startsParagraph(index + 1) else { return false }
    return isFull(lines, index, bytes) && !startsItem(bytes[lines[index + 1].range])
  }

  private func isFull(_ lines: [TextLine], _ index: Int, _ bytes: [UInt8]) -> Bool {
    let next = bytes[lines[index + 1].range].drop { $0 == 0x20 }
    let word = next.prefix { $0 != 0x20 }.count { $0 & 0xC0 != 0x80 }
    return widths[index] * 2 > width && widths[index] + 1 + word > width - 2 && !isTooLong(lines[index], bytes)
  }

  /// The line would have been wrapped if lines were: a space in it stands before the width and its end behind it.
  private func isTooLong(_ line: TextLine, _ bytes: [UInt8]) -> Bool {
    guard line.range.count > width + 2 else { return false }
    let text = bytes[line.range].drop { $0 <= 0x20 }
    return text.count { $0 & 0xC0 != 0x80 } > width + 2 && text.prefix(width).contains(0x20)
  }

  /// Stands farther in than most lines.
  private func startsParagraph(_ index: Int) -> Bool { indents[index] >= margin + 2 }

  private func startsItem(_ line: ArraySlice<UInt8>) -> Bool { bulletLength(line) > 0 }
}

/// Columns of space before a line's text; a tab counts as four.
private func indent(of line: ArraySlice<UInt8>) -> Int {
  line.prefix { $0 == 0x20 || $0 == 0x09 }.reduce(0) { $0 + ($1 == 0x09 ? 4 : 1) }
}

/// The length of a bullet and the spaces behind it at the start of a line, 0 where there is none.
func bulletLength(_ line: ArraySlice<UInt8>) -> Int {
  let start = line.prefix { $0 == 0x20 || $0 == 0x09 }.endIndex
  let rest = line[start...]
  guard let first = rest.first else { return 0 }
  let mark: Int
  switch first {
  case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): mark = 1
  case 0xC2 where rest.dropFirst().first == 0xB7: mark = 2
  case 0xE2 where isBullet(rest.prefix(3)): mark = 3
  case 0xEF where rest.starts(with: [0xEF, 0x82, 0xB7]): mark = 3
  default: return 0
  }
  let spaces = rest.dropFirst(mark).prefix { $0 == 0x20 || $0 == 0x09 }.count
  let isGlyph = mark == 3
  return spaces > 0 || isGlyph && rest.count > mark ? start - line.startIndex + mark + spaces : 0
}

/// • ‣ ◦ ▪ ▫ ■ □ ● ○ ► ▸ ✓ ✔ ➤ ⁃ –
private func isBullet(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard bytes.count == 3 else { return false }
  let base = bytes.startIndex
  switch (bytes[base + 1], bytes[base + 2]) {
  case (0x80, 0xA2), (0x80, 0xA3), (0x81, 0x83): return true
  case (0x96, 0xA0), (0x96, 0xA1), (0x96, 0xAA), (0x96, 0xAB), (0x96, 0xB8), (0x96, 0xBA): return true
  case (0x97, 0x8B), (0x97, 0x8F), (0x97, 0xA6), (0x9C, 0x93), (0x9C, 0x94), (0x9E, 0xA4): return true
  default: return false
  }
}
