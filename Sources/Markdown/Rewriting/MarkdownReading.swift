internal import Foundations

/// A document as it is parsed: its tree, its map, and what stands for tables and footnotes in it.
///
/// libcmark has neither. A table's cells are given to it as headings, one a line, and a footnote's definition as a list
/// item, so that all their Markdown is parsed by it; the renderer knows them by their lines. Only a document that may
/// hold one is parsed twice: the first tree tells what is a paragraph and what is code.
struct MarkdownReading: ~Copyable {
  let tree: MarkdownTree
  let map: SourceMap
  let tables: TableIndex
  let footnotes: FootnoteIndex

  /// Nil where libcmark has no memory left.
  init?(_ map: SourceMap, survey: LineSurvey, options: MarkdownOptions) {
    guard let plain = MarkdownTree(parsing: map.parsed, options) else { return nil }
    let plan = RewritePlan(plain.root, map: map, survey: survey, extensions: options.extensions)
    guard !plan.isEmpty else {
      self.init(plain, map, tables: TableIndex(oversized: plan.oversizedTables), footnotes: FootnoteIndex())
      return
    }
    var writer = LineRewriter(plan, map: map, extensions: options.extensions)
    let text = writer.rewrite()
    guard let tree = MarkdownTree(parsing: text, options) else { return nil }
    if writer.matches(tree.root) {
      self.init(tree, map.rewritten(as: text), tables: writer.tables, footnotes: writer.footnotes)
    } else {
      self.init(plain, map, tables: TableIndex(), footnotes: FootnoteIndex())
    }
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
