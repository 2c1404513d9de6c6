/// The cells of a page's tables, by the nodes of their rows.
struct TableCells {
  private struct Row {
    let first: Int
    let hasOthers: Bool
  }

  private let tree: PageTree
  private var rows: [Int32: Row] = [:]

  init(tree: PageTree) { self.tree = tree }

  mutating func beginsRow(_ cell: Int) -> Bool { row(of: cell).first == cell }

  /// Whether a cell's paragraphs are parts of one value of its row, as word processors and web editors write them; one that
  /// holds more than paragraphs, or that has its row to itself, lays out the page.
  mutating func isValue(_ cell: Int) -> Bool {
    row(of: cell).hasOthers
      && !tree.nodes[cell + 1..<Int(tree.nodes[cell].end)].contains {
        $0.tag.isBlock && $0.tag != .p && $0.tag != .div && $0.tag != .section
      }
  }

  /// Each row is looked through once, and no further than its second cell.
  private mutating func row(of cell: Int) -> Row {
    let parent = tree.nodes[cell].parent
    if let row = rows[parent] { return row }
    var cells: [Int] = []
    var index = Int(parent) + 1
    while index < Int(tree.nodes[max(0, Int(parent))].end), cells.count < 2 {
      if tree.nodes[index].tag == .td || tree.nodes[index].tag == .th { cells.append(index) }
      index = Int(tree.nodes[index].end)
    }
    let row = Row(first: cells.first ?? cell, hasOthers: cells.count > 1)
    rows[parent] = row
    return row
  }
}
