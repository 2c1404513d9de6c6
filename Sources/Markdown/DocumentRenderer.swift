internal import Foundations

/// Renders one document: walks its blocks once and appends their HTML to one buffer.
struct DocumentRenderer: ~Copyable {
  let options: MarkdownOptions
  let map: SourceMap
  var html: [UInt8] = []
  var facts = MarkdownFacts()
  var report: MarkdownReport

  let tables: TableIndex
  let footnotes: FootnoteIndex
  /// The marks that begin something in this document's text.
  let marks: SyntaxMarks

  var blocks = BlockStack()
  var sections = SectionTracker()
  var identifiers = HeadingIdentifiers()
  var footnoteBook = FootnoteBook()
  var openTable: OpenTable?
  var regions = ScrollRegions()
  /// The footnote whose text is being written.
  var footnoteItem: MarkdownNode?
  /// Where the comment began that is open at this point.
  var comment: SourcePosition?

  private(set) var collector: InlineCollector
  /// Inlines as libcmark has them; the prose holds them with the extensions' inlines read.
  var raw = InlineContent()
  var prose: Prose
  /// What the current block links to beyond CommonMark.
  var links = BlockLinks()
  /// Finished HTML of the block's links and objects.
  var markup: [UInt8] = []
  /// Finished HTML that stands for the whole paragraph.
  var embedded: [UInt8]?
  /// The id that the paragraph ends with.
  var blockIdentifier: String?
  /// Whether the paragraph is a task, and done.
  var task: Bool?

  init(_ reading: borrowing MarkdownReading, options: MarkdownOptions) {
    self.options = options
    map = reading.map
    tables = reading.tables
    footnotes = reading.footnotes
    marks = SyntaxMarks(options.extensions)
    report = MarkdownReport(path: map.source.text.path)
    collector = InlineCollector(options, map: map)
    prose = Prose(map: map)
    html.reserveCapacity(map.source.body.count + map.source.body.count / 4)
  }

  /// Renders the whole document; the tree is borrowed, so that its nodes live as long as they are read.
  consuming func render(_ tree: borrowing MarkdownTree, host: inout some MarkdownHost) -> RenderedMarkdown {
    reportTables()
    renderBlocks(of: tree.root, host: &host)
    sections.closeAll(at: html.count, in: &facts)
    facts.bodyRange = 0..<html.count
    endComment()
    renderFootnotes(host: &host)
    return RenderedMarkdown(html: html, facts: facts, diagnostics: report.diagnostics)
  }

  /// Writes the blocks inside a node.
  mutating func renderBlocks(of root: MarkdownNode, host: inout some MarkdownHost) {
    var walk = TreeWalk(root)
    while let (node, isEntering) = walk.next() {
      if !isEntering {
        leave(node)
      } else if !enter(node, host: &host) {
        walk.skipChildren()
      }
    }
    closeTable()
  }

  /// False where a container is passed over; it is not left either.
  private mutating func enter(_ node: MarkdownNode, host: inout some MarkdownHost) -> Bool {
    if options.listsBlocks, blocks.depth == 0 { facts.blocks.append(map.lines(of: node)) }
    switch node.kind {
    case .paragraph: renderParagraph(node, host: &host)
    case .heading: renderHeading(node, host: &host)
    case .codeBlock: renderCode(node, host: &host)
    case .htmlBlock: renderHTMLBlock(node)
    case .thematicBreak: renderThematicBreak()
    default: return openContainer(node)
    }
    return true
  }

  mutating func collect(_ block: MarkdownNode) {
    collector.collect(block, into: &raw)
  }

  private mutating func reportTables() {
    for line in tables.oversized {
      report.add(
        .tableTooLarge, at: map.position(ofOffset: map.fileOffset(line: line, column: 1)),
        "this table is too large and stays text", fix: "split it, or publish it as a data file", map: map)
    }
    for offset in tables.leftOver {
      report.add(
        .cellsBeyondHead, at: map.position(ofOffset: offset),
        "this row has more cells than the head of its table, and they are left out",
        fix: "give the head as many, or write “\\|” where no cell ends", map: map)
    }
  }

  /// Reports the comment that is open at the end of the text or of a footnote.
  mutating func endComment() {
    guard let start = comment else { return }
    comment = nil
    report.add(
      .openComment, at: start, length: 2, "this comment is never closed; all that follows is left out",
      fix: "end it by “%%”", map: map)
  }

  /// Starts a new line where the last has not ended, as libcmark does, and appends.
  mutating func appendBlock(_ text: StaticString) {
    startLine()
    html.append(literal: text)
  }

  mutating func startLine() {
    if let last = html.last, last != UInt8(ascii: "\n") { html.append(UInt8(ascii: "\n")) }
  }
}
