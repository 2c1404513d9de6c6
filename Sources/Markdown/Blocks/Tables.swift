internal import Foundations

/// A table that is being written: its cells come one by one, and some may be missing.
struct OpenTable {
  var table: Int
  var row = -1
  /// The column that is written next.
  var column = 0
  /// Length of the HTML before the table.
  var start: Int
  /// How narrow each column can become.
  var widths: [Int]

  /// Notes how narrow the cell that is written can become.
  mutating func widen(to width: Int) {
    widths[column] = max(widths[column], width)
  }
}

extension DocumentRenderer {
  mutating func renderCell(_ cell: TableCell, _ node: MarkdownNode, host: inout some MarkdownHost) {
    let isShown = readInlines(of: node, host: &host)
    guard isShown || openTable?.table == cell.table else { return }
    if openTable?.table != cell.table { beginTable(cell.table, node) }
    if openTable?.row != cell.row { beginRow(cell.row) }
    fillRow(to: cell.column)
    beginCell()
    if isShown { openTable?.widen(to: TableWidth.widestWord(of: prose.content.text)) }
    if isShown { writeInlines(links: links(in: cell, host: &host)) }
    endCell()
  }

  /// The host's links for a cell that was read; over the head of a column it lays none.
  private mutating func links(in cell: TableCell, host: inout some MarkdownHost) -> [ProseLink] {
    prose.cell = cell
    defer { prose.cell = nil }
    if cell.row > 0 { return linksInProse(host: &host) }
    host.head(in: prose)
    return []
  }

  /// Ends the table that is open, as anything but one of its cells does.
  mutating func closeTable() {
    guard let open = openTable else { return }
    endRow()
    html.append(literal: open.row > 0 ? "</tbody>\n</table>\n" : "</table>\n")
    openTable = nil
    guard options.extensions.contains(.scrollRegions),
      ScrollRegions.mayScroll(table: open.widths, depth: blocks.depth)
    else { return }
    let attributes = regionAttributes(options.labels.table)
    html.insert(contentsOf: Array("<div class=\"wide\"".utf8) + attributes + Array(">\n".utf8), at: open.start)
    html.append(literal: "</div>\n")
  }

  private mutating func beginTable(_ index: Int, _ node: MarkdownNode) {
    closeTable()
    startLine()
    beginBlock(node)
    let widths = Array(repeating: 0, count: tables.tables[index].columns.count)
    openTable = OpenTable(table: index, start: html.count, widths: widths)
    html.append(literal: "<table>\n")
  }

  private mutating func beginRow(_ row: Int) {
    guard let open = openTable else { return }
    endRow()
    if row == 0 { html.append(literal: "<thead>\n") }
    if row > 0, open.row <= 0 { html.append(literal: "<tbody>\n") }
    html.append(literal: "<tr>\n")
    openTable?.row = row
    openTable?.column = 0
  }

  private mutating func endRow() {
    guard let open = openTable, open.row >= 0 else { return }
    fillRow(to: tables.tables[open.table].columns.count)
    html.append(literal: open.row == 0 ? "</tr>\n</thead>\n" : "</tr>\n")
  }

  /// Writes empty cells up to a column.
  private mutating func fillRow(to column: Int) {
    while let open = openTable, open.column < column {
      beginCell()
      endCell()
    }
  }

  private mutating func beginCell() {
    guard let open = openTable else { return }
    html.append(literal: open.row == 0 ? "<th" : "<td")
    let alignment = tables.tables[open.table].columns[open.column]
    guard alignment != .none else { return html.append(literal: ">") }
    html.append(literal: options.extensions.contains(.alignmentClasses) ? " class=\"align-" : " align=\"")
    switch alignment {
    case .none: break
    case .left: html.append(literal: "left")
    case .center: html.append(literal: "center")
    case .right: html.append(literal: "right")
    }
    html.append(literal: "\">")
  }

  private mutating func endCell() {
    html.append(literal: openTable?.row == 0 ? "</th>\n" : "</td>\n")
    openTable?.column += 1
  }
}
