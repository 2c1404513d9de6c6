/// The tables of a document, by the lines of the rewritten text.
struct TableIndex: Sendable {
  var tables: [TableShape] = []
  /// In the order of their lines.
  var cells: [TableCell] = []
  /// Lines of tables that are too large to be shown as such.
  var oversized: [Int] = []
  /// Where in the file rows go on beyond the columns of their table.
  var leftOver: [Int] = []

  /// The cell that a line of the rewritten text holds. Logarithmic.
  func cell(atLine line: Int) -> TableCell? {
    guard !cells.isEmpty else { return nil }
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].line == line ? cells[low] : nil
  }
}

/// A table's columns and rows.
struct TableShape: Sendable {
  enum Alignment {
    case none, left, center, right
  }

  var columns: [Alignment]
}

/// A cell that the source holds; a short row's missing cells are not among them.
package struct TableCell: Sendable {
  /// Line of the rewritten text, from 1.
  var line: Int
  /// Counted over the document.
  package var table: Int
  /// 0 is the head.
  package var row: Int
  /// From 0.
  package var column: Int
}
