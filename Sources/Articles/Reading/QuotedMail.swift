internal import Foundations

/// The lines of a text without the marks with which a mail program quotes a mail, `> `, where most lines bear them: a
/// mail that was answered or sent on.
func withoutQuoteMarks(_ lines: [TextLine], in bytes: [UInt8]) -> [TextLine] {
  let filled = lines.count { bytes[$0.range].contains { $0 > 0x20 } }
  let quoted = lines.count { bytes[$0.range].first == quoteMark }
  guard quoted >= 3, quoted * 10 >= filled * 6 else { return lines }
  return lines.map { line in
    var line = line
    while bytes[line.range].first == quoteMark {
      let end = line.range.upperBound
      let start = line.range.lowerBound + 1
      line.range = min(end, start < end && bytes[start] == 0x20 ? start + 1 : start)..<end
    }
    return line
  }
}

private let quoteMark = UInt8(ascii: ">")
