internal import Foundations

/// A line `[^label]: text`.
struct FootnotePlan {
  static let labelLimit = 200

  var line: Int
  /// Offsets in the parsed text.
  var start: Int
  var label: Range<Int>
  var text: Int

  /// Nil where the line is no definition.
  init?(line number: Int, of text: ParsedText) {
    let line = text.line(number)
    let blanks = line.prefix { $0.isBlank || $0 == UInt8(ascii: ">") }
    start = blanks.endIndex
    let rest = line[start...]
    guard rest.starts(with: "[^".utf8) else { return nil }
    let name = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") && $0 > UInt8(ascii: " ") }
    guard !name.isEmpty, name.count <= Self.labelLimit, line[name.endIndex...].starts(with: "]:".utf8) else {
      return nil
    }
    self.line = number
    label = name.indices
    self.text = line[(name.endIndex + 2)...].prefix(while: \.isBlank).endIndex
  }
}
