/// Where a table stands in the source.
struct TablePlan {
  enum Reading {
    case none, tooLarge
    case table(TablePlan)
  }

  /// Bounds on what a few bytes of source may become.
  private static let columnLimit = 200
  private static let cellLimit = 200_000

  var headLine: Int
  /// The last line of the body; the delimiter row where there is no body.
  var lastLine: Int
  var columns: [TableShape.Alignment]
  var lines: ParagraphLines

  /// Reads the table whose second line is a delimiter row that fits the line before it.
  static func read(delimiterRow: Int, in lines: ParagraphLines, protectsWikiLinks: Bool) -> Reading {
    guard let head = lines.text(delimiterRow - 1), let row = lines.text(delimiterRow),
      let columns = alignments(of: row),
      tableCells(of: head, protectsWikiLinks: protectsWikiLinks).count == columns.count
    else { return .none }
    var last = delimiterRow
    while last < lines.last, lines.text(last + 1) != nil { last += 1 }
    // An id right below the table is that of the table.
    if protectsWikiLinks, last > delimiterRow, let line = lines.text(last), DocumentRenderer.isBlockIdentifier(line) {
      last -= 1
    }
    let cells = (last - delimiterRow) * columns.count
    guard columns.count <= columnLimit, cells <= cellLimit else { return .tooLarge }
    return .table(TablePlan(headLine: delimiterRow - 1, lastLine: last, columns: columns, lines: lines))
  }

  /// The columns of `| :-- | --: |`; nil where a cell is anything else.
  private static func alignments(of row: ArraySlice<UInt8>) -> [TableShape.Alignment]? {
    let cells = tableCells(of: row, protectsWikiLinks: false)
    guard !cells.isEmpty else { return nil }
    var columns: [TableShape.Alignment] = []
    for cell in cells {
      let isLeft = cell.first == UInt8(ascii: ":")
      let isRight = cell.count > 1 && cell.last == UInt8(ascii: ":")
      let dashes = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      columns.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none))
    }
    return columns
  }
}

/// The cells of a table's row, trimmed, still with their escapes.
///
/// A bar within `[[Name|label]]` does not end a cell where wiki links are protected.
func tableCells(of row: ArraySlice<UInt8>, protectsWikiLinks: Bool) -> [ArraySlice<UInt8>] {
  let row = trimmed(row)
  var cells: [ArraySlice<UInt8>] = []
  var index = row.startIndex
  if row.first == UInt8(ascii: "|") { index += 1 }
  var start = index
  while index < row.endIndex {
    switch row[index] {
    case UInt8(ascii: "\\"): index += 2
    case UInt8(ascii: "|"):
      cells.append(trimmed(row[start..<index]))
      index += 1
      start = index
    case UInt8(ascii: "[") where protectsWikiLinks: index = endOfWikiLink(in: row, from: index) ?? index + 1
    default: index += 1
    }
  }
  if start < row.endIndex { cells.append(trimmed(row[start...])) }
  return cells
}

/// The index behind the `]]` that closes the `[[` at `start`, if one does.
private func endOfWikiLink(in row: ArraySlice<UInt8>, from start: Int) -> Int? {
  guard start + 1 < row.endIndex, row[start + 1] == UInt8(ascii: "[") else { return nil }
  var index = start + 2
  while index + 1 < row.endIndex, row[index] != UInt8(ascii: "[") {
    if row[index] == UInt8(ascii: "]") { return row[index + 1] == UInt8(ascii: "]") ? index + 2 : nil }
    index += 1
  }
  return nil
}
