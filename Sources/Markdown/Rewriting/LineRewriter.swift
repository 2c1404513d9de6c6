internal import Foundations

/// Writes a document anew by a plan: a heading for each cell of a table, a list item for each footnote, no comments.
struct LineRewriter {
  private(set) var tables: TableIndex
  private(set) var footnotes = FootnoteIndex()

  private let plan: RewritePlan
  private let map: SourceMap
  private let protectsWikiLinks: Bool
  private let hasComments: Bool
  private var bytes: [UInt8] = []
  private var lineStarts: [Int] = []
  private var origins: [LineOrigin] = []

  init(_ plan: RewritePlan, map: SourceMap, extensions: MarkdownExtensions) {
    self.plan = plan
    self.map = map
    tables = TableIndex(oversized: plan.oversizedTables)
    protectsWikiLinks = extensions.contains(.wikiLinks)
    hasComments = extensions.contains(.comments)
  }

  mutating func rewrite() -> ParsedText {
    bytes.reserveCapacity(map.parsed.bytes.count * 5 / 4)
    var tablePlans = plan.tables[...]
    var footnotePlans = plan.footnotes[...]
    var comments = plan.comments[...]
    var line = 1
    while line <= map.parsed.lineStarts.count {
      if let table = tablePlans.first, table.headLine == line {
        write(tablePlans.removeFirst())
        line = table.lastLine + 1
      } else if let footnote = footnotePlans.first, footnote.line == line {
        write(footnotePlans.removeFirst())
        line += 1
      } else if let comment = comments.first, comment.firstLine == line {
        write(comments.removeFirst())
        line = comment.lastLine + 1
      } else {
        copy(line)
        line += 1
      }
    }
    return ParsedText(bytes: bytes[...], lineStarts: lineStarts, origins: origins)
  }

  /// The number of the line that is written next.
  private var nextLine: Int { lineStarts.count + 1 }

  private mutating func copy(_ line: Int) {
    let text = map.parsed.line(line)
    begin(origin: text.startIndex, column: 0)
    bytes.append(contentsOf: text)
  }

  private mutating func begin(origin: Int, column: Int) {
    lineStarts.append(bytes.count)
    origins.append(LineOrigin(fileOffset: origin, column: column))
  }
}

extension LineRewriter {
  private mutating func write(_ table: TablePlan) {
    let isFirst = table.headLine == table.lines.first
    let prefix = table.lines.prefix
    var firstPrefix = isFirst ? Array(table.lines.firstPrefix) : nil
    tables.tables.append(TableShape(columns: table.columns))
    for line in table.headLine...table.lastLine where line != table.headLine + 1 {
      let text = table.lines.text(line) ?? []
      let row = line == table.headLine ? 0 : line - table.headLine - 1
      var cells = tableCells(of: text, protectsWikiLinks: protectsWikiLinks)
      if cells.isEmpty { cells = [text.prefix(0)] }
      if let more = cells.dropFirst(table.columns.count).first(where: { !isUnseen($0) }) {
        tables.leftOver.append(more.startIndex)
      }
      for (column, cell) in cells.prefix(table.columns.count).enumerated() {
        tables.cells.append(
          TableCell(line: nextLine, table: tables.tables.count - 1, row: row, column: column))
        write(cell, prefix: firstPrefix ?? prefix)
        firstPrefix = nil
      }
    }
  }

  /// Whether a cell shows nothing: it is empty, or one comment.
  private func isUnseen(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.isEmpty || cell.isOneSpan(from: "<!--", to: "-->") || hasComments && cell.isOneSpan(from: "%%", to: "%%")
  }

  /// Writes a cell as `# text #`; libcmark takes the last `#` off again.
  private mutating func write(_ cell: ArraySlice<UInt8>, prefix: [UInt8]) {
    begin(origin: cell.startIndex, column: prefix.count + 2)
    bytes.append(contentsOf: prefix)
    bytes.append(literal: "# ")
    var index = cell.startIndex
    while index < cell.endIndex {
      if cell[index] == UInt8(ascii: "\\"), index + 1 < cell.endIndex {
        if cell[index + 1] != UInt8(ascii: "|") { bytes.append(cell[index]) }
        index += 1
      }
      bytes.append(cell[index])
      index += 1
    }
    bytes.append(literal: " #\n")
  }

  /// Writes a definition as `+   text`, which takes lines indented by four spaces as its own. A comment before it ends
  /// the paragraph or list that stands there.
  private mutating func write(_ footnote: FootnotePlan) {
    let line = map.parsed.line(footnote.line)
    let prefix = line[..<footnote.start]
    footnotes.separatorLines.insert(nextLine)
    begin(origin: footnote.start, column: 0)
    bytes.append(contentsOf: prefix)
    bytes.append(literal: "<!---->\n")
    footnotes.add(
      FootnoteIndex.Definition(
        label: String(decoding: map.parsed.bytes[footnote.label], as: UTF8.self),
        position: map.position(ofOffset: footnote.start), line: nextLine))
    begin(origin: footnote.text, column: prefix.count + 4)
    bytes.append(contentsOf: prefix)
    bytes.append(literal: "+   ")
    bytes.append(contentsOf: line[footnote.text...])
  }

  /// Writes what stands behind a comment, and empty lines for those before it.
  private mutating func write(_ comment: HTMLCommentPlan) {
    for line in comment.firstLine...comment.lastLine {
      let prefix = line == comment.firstLine ? Array(comment.firstPrefix) : comment.prefix
      let isLast = line == comment.lastLine
      begin(origin: isLast ? comment.rest.startIndex : map.parsed.line(line).startIndex, column: prefix.count)
      bytes.append(contentsOf: prefix)
      if isLast { bytes.append(contentsOf: comment.rest) } else { bytes.append(UInt8(ascii: "\n")) }
    }
  }

  /// The parts of the plan that a tree of the rewritten text does not have where they were written.
  mutating func misplaced(in root: MarkdownNode) -> MisplacedParts {
    var walk = TreeWalk(root)
    var cells = Array(repeating: 0, count: tables.tables.count)
    while let (node, isEntering) = walk.next() {
      guard isEntering else { continue }
      if node.kind == .heading, let cell = tables.cell(atLine: node.startLine) { cells[cell.table] += 1 }
      if node.kind == .item { footnotes.bind(node) }
    }
    for cell in tables.cells { cells[cell.table] -= 1 }
    return MisplacedParts(
      tables: Set(cells.indices.filter { cells[$0] != 0 }),
      footnotes: Set(footnotes.definitions.indices.filter { footnotes.definitions[$0].item == nil }))
  }
}

/// Tables and footnotes of a plan, by their place in it, that libcmark reads as something else.
struct MisplacedParts {
  var tables: Set<Int>
  var footnotes: Set<Int>

  var isEmpty: Bool { tables.isEmpty && footnotes.isEmpty }
}

extension ArraySlice<UInt8> {
  /// Whether it begins with one mark and ends with the first of another behind it.
  fileprivate func isOneSpan(from opening: String, to closing: String) -> Bool {
    guard starts(with: opening.utf8) else { return false }
    let rest = dropFirst(opening.utf8.count)
    let end = rest.indices.first { rest[$0...].starts(with: closing.utf8) }
    return end.map { $0 + closing.utf8.count == endIndex } ?? false
  }
}
