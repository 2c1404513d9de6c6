/// The white space that each line of the template being expanded gets. Expansions add to it and take it back.
struct LineIndentation {
  struct Mark {
    fileprivate let start: Int
    fileprivate let count: Int
  }

  private var bytes: [UInt8] = []
  private var start = 0

  var isEmpty: Bool { start == bytes.count }
  var current: ArraySlice<UInt8> { bytes[start...] }

  mutating func enter(_ indentation: ExpansionIndentation, of program: borrowing Program) -> Mark {
    let mark = Mark(start: start, count: bytes.count)
    switch indentation {
    case .inline: start = bytes.count
    case .line(let range): bytes.append(contentsOf: program.text[range])
    }
    return mark
  }

  mutating func leave(_ mark: Mark) {
    bytes.removeLast(bytes.count - mark.count)
    start = mark.start
  }
}
