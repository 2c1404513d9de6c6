internal import Foundations

/// Where the lines of a note's body begin, and which of them make a block.
struct NoteLines {
  private let starts: [Int]
  private let firstLine: Int
  private let end: Int
  /// Of each line: the lines that are withheld with it.
  private var blocks: [ClosedRange<Int>]

  /// - Parameter blocks: the lines of the file that the outermost blocks take.
  init(_ note: NoteText, blocks: [ClosedRange<Int>]) {
    starts = lineStarts(of: note.source.bytes[note.body])
    firstLine = note.firstLine
    end = note.body.upperBound
    self.blocks = starts.indices.map { $0...$0 }
    let isEmpty = starts.indices.map { index in
      note.source.bytes[starts[index]..<(index + 1 < starts.count ? starts[index + 1] : end)].allSatisfy(\.isASCIISpace)
    }
    for run in isEmpty.indices.split(whereSeparator: { isEmpty[$0] }) { join(run.startIndex...(run.endIndex - 1)) }
    for block in blocks {
      let lines = (block.lowerBound - firstLine)...(block.upperBound - firstLine)
      if starts.indices.contains(lines.lowerBound), starts.indices.contains(lines.upperBound) { join(lines) }
    }
  }

  private mutating func join(_ lines: ClosedRange<Int>) {
    for line in lines {
      blocks[line] = min(blocks[line].lowerBound, lines.lowerBound)...max(blocks[line].upperBound, lines.upperBound)
    }
  }

  func start(ofLine line: Int) -> Int {
    starts.indices.contains(line - firstLine) ? starts[line - firstLine] : end
  }

  /// The bytes of some lines.
  func range(of lines: ClosedRange<Int>) -> Range<Int> {
    let first = start(ofLine: lines.lowerBound)
    return first..<max(first, start(ofLine: lines.upperBound + 1))
  }

  /// The bytes of the outermost block that a line stands in, and of the lines that adjoin it.
  func block(around line: Int) -> Range<Int> {
    guard blocks.indices.contains(line - firstLine) else { return end..<end }
    let lines = blocks[line - firstLine]
    return range(of: (lines.lowerBound + firstLine)...(lines.upperBound + firstLine))
  }
}
