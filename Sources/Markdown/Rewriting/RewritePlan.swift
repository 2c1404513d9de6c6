/// Which lines of a document are tables, footnote definitions and comments with text behind them.
struct RewritePlan {
  private(set) var tables: [TablePlan] = []
  private(set) var footnotes: [FootnotePlan] = []
  private(set) var comments: [HTMLCommentPlan] = []
  private(set) var oversizedTables: [Int] = []

  var isEmpty: Bool { tables.isEmpty && footnotes.isEmpty && comments.isEmpty }

  /// - Parameter root: the document parsed as it is.
  init(_ root: MarkdownNode, map: SourceMap, survey: LineSurvey, options: MarkdownOptions) {
    let seeksComments = survey.hasComments && !options.allowsRawHTML
    guard !(survey.delimiterRows.isEmpty && survey.footnoteLines.isEmpty) || seeksComments else { return }
    var walk = TreeWalk(root)
    var literalLines: [ClosedRange<Int>] = []
    var candidates = survey.delimiterRows[...]
    while let (node, isEntering) = walk.next() {
      guard isEntering else { continue }
      switch node.kind {
      case .paragraph: addTable(in: node, &candidates, map, options.extensions)
      case .codeBlock, .htmlBlock:
        literalLines.append(node.startLine...max(node.startLine, node.endLine))
        if seeksComments, node.kind == .htmlBlock, let comment = HTMLCommentPlan(node, map: map) {
          comments.append(comment)
        }
      default: break
      }
    }
    addFootnotes(survey.footnoteLines, map, outside: literalLines)
  }

  /// The plan without parts that do not come out as planned.
  func without(_ parts: MisplacedParts) -> RewritePlan {
    var plan = self
    plan.tables = tables.indices.filter { !parts.tables.contains($0) }.map { tables[$0] }
    plan.footnotes = footnotes.indices.filter { !parts.footnotes.contains($0) }.map { footnotes[$0] }
    return plan
  }

  /// Takes the first table of a paragraph, and the candidates up to its end.
  private mutating func addTable(
    in paragraph: MarkdownNode, _ candidates: inout ArraySlice<Int>, _ map: SourceMap, _ extensions: MarkdownExtensions
  ) {
    let first = paragraph.startLine
    let last = paragraph.endLine
    candidates = candidates.drop { $0 <= first }
    guard let next = candidates.first, next <= last else { return }
    let lines = ParagraphLines(paragraph, map: map)
    while let row = candidates.first, row <= last {
      candidates.removeFirst()
      switch TablePlan.read(delimiterRow: row, in: lines, protectsWikiLinks: extensions.contains(.wikiLinks)) {
      case .none: continue
      case .tooLarge: oversizedTables.append(row - 1)
      case .table(let plan): tables.append(plan)
      }
      return
    }
  }

  private mutating func addFootnotes(_ lines: [Int], _ map: SourceMap, outside literal: [ClosedRange<Int>]) {
    var literal = literal[...]
    var tables = tables[...]
    for line in lines {
      literal = literal.drop { $0.upperBound < line }
      tables = tables.drop { $0.lastLine < line }
      if let range = literal.first, range.contains(line) { continue }
      if let table = tables.first, table.headLine <= line { continue }
      if let plan = FootnotePlan(line: line, of: map.parsed) { footnotes.append(plan) }
    }
  }
}
