/// A document as it is parsed: its tree, its map, and what stands for tables and footnotes in it.
///
/// libcmark has neither, and leaves out what stands on a line behind a comment of HTML. A table's cells are given to it as
/// headings, one a line, and a footnote's definition as a list item, so that all their Markdown is parsed by it; the
/// renderer knows them by their lines. Only a document that may hold one of these is parsed twice: the first tree tells
/// what is a paragraph and what is code. What looks like a definition and is none, such as one indented by four spaces
/// under a paragraph, shows in the second tree, and stays text in a third.
struct MarkdownReading: ~Copyable {
  /// Each parses the text again.
  private static let attempts = 4

  let tree: MarkdownTree
  let map: SourceMap
  let tables: TableIndex
  let footnotes: FootnoteIndex

  /// Nil where libcmark has no memory left.
  init?(_ map: SourceMap, survey: LineSurvey, options: MarkdownOptions) {
    guard let plain = MarkdownTree(parsing: map.parsed, options) else { return nil }
    var plan = RewritePlan(plain.root, map: map, survey: survey, options: options)
    for _ in 0..<Self.attempts where !plan.isEmpty {
      var writer = LineRewriter(plan, map: map, extensions: options.extensions)
      let text = writer.rewrite()
      guard let tree = MarkdownTree(parsing: text, options) else { return nil }
      let misplaced = writer.misplaced(in: tree.root)
      if misplaced.isEmpty {
        self.init(tree, map.rewritten(as: text), tables: writer.tables, footnotes: writer.footnotes)
        return
      }
      plan = plan.without(misplaced)
    }
    self.init(plain, map, tables: TableIndex(oversized: plan.oversizedTables), footnotes: FootnoteIndex())
  }

  private init(
    _ tree: consuming MarkdownTree, _ map: SourceMap, tables: TableIndex, footnotes: FootnoteIndex
  ) {
    self.tree = tree
    self.map = map
    self.tables = tables
    self.footnotes = footnotes
  }
}
