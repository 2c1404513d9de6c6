/// Makes rows of a table of lines that bars part into as many cells each: `| Dysprosium | $245/kg | up |`.
///
/// Figures in a cell, or a line of dashes below one, tell a table from a menu. Linear.
func markTables(_ blocks: inout [Block]) {
  guard blocks.contains(where: { $0.shape.separators > 0 }) else { return }
  var marked: [Block] = []
  var start = 0
  while start < blocks.count {
    let table = PlainTable(blocks, from: start)
    marked += table.isTable ? table.rows.map { blocks[$0].asTableRow } : Array(blocks[start..<table.end])
    start = table.end
  }
  blocks = marked
}

/// Lines of a plain text, one below the other, that may be a table.
private struct PlainTable {
  private(set) var rows: [Int] = []
  /// The first line that is none of it.
  private(set) var end: Int
  private var hasRuler = false
  private var hasFigures = false

  var isTable: Bool { rows.count > 1 && (hasRuler || hasFigures) }

  init(_ blocks: [Block], from start: Int) {
    end = start
    let count = blocks[start].cellCount
    while end < blocks.count, count > 1 {
      if blocks[end].isRuler {
        hasRuler = true
      } else if blocks[end].cellCount == count {
        rows.append(end)
        hasFigures = hasFigures || blocks[end].shape.digits > 0
      } else {
        break
      }
      end += 1
    }
    end = max(end, start + 1)
  }
}

extension Block {
  /// How many cells bars part the line into: three or more, or two between bars of their own; else 0.
  fileprivate var cellCount: Int {
    guard shape.separators > 0, hint == .none else { return 0 }
    let count = cells.count
    return count > 2 || text.first == bar && text.last == bar ? count : 0
  }

  private var cells: [ArraySlice<UInt8>] {
    var line = text[...]
    if line.first == bar { line.removeFirst() }
    if line.last == bar { line.removeLast() }
    return line.split(separator: bar, omittingEmptySubsequences: false)
  }

  /// `|---|---:|`, `+----+----+`
  fileprivate var isRuler: Bool {
    words.isEmpty && text.contains(UInt8(ascii: "-")) && text.allSatisfy { "|+-:= ".utf8.contains($0) }
  }

  /// Its cells parted as those of rows are in every format.
  fileprivate var asTableRow: Block {
    let trimmed = cells.map { cell in
      var cell = cell.drop { $0 == 0x20 }
      while cell.last == 0x20 { cell.removeLast() }
      return cell
    }
    return Block(
      Array(trimmed.joined(separator: Array(" · ".utf8))), line: line, startsGroup: startsGroup, hint: .tableRow)
  }
}

private let bar = UInt8(ascii: "|")
