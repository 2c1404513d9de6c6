internal import Foundations

/// Reading the inlines of a block, before any of them is written.
extension DocumentRenderer {
  /// Reads a paragraph's or heading's inlines into `prose` and finds out where its links lead.
  ///
  /// False where a comment has taken all of it.
  mutating func readInlines(of node: MarkdownNode, host: inout some MarkdownHost) -> Bool {
    collect(node)
    prose.notLinkable.removeAll(keepingCapacity: true)
    prose.struck.removeAll(keepingCapacity: true)
    prose.position = map.position(ofBlock: node)
    links.removeAll()
    let survey = TextSurvey(raw.text)
    if comment != nil || (!survey.marks.isDisjoint(with: marks) && holdsMarks(raw.text)) {
      guard readSyntax() else { return false }
      facts.wordCount += TextSurvey(prose.content.text).words
    } else {
      swap(&raw, &prose.content)
      facts.wordCount += survey.words
    }
    task = node.kind == .paragraph ? takeTaskMark(of: node) : nil
    blockIdentifier = node.kind == .paragraph ? takeBlockIdentifier() : nil
    resolveInlines(isParagraph: node.kind == .paragraph, host: &host)
    return true
  }

  /// Reads what is beyond CommonMark; false where a comment leaves nothing.
  private mutating func readSyntax() -> Bool {
    var scanner = SyntaxScanner(raw, map: map, options: options, footnotes: footnotes, openComment: comment)
    scanner.scan()
    comment = scanner.openComment
    for finding in scanner.findings {
      report.add(
        finding.rule, at: finding.position, length: finding.length, finding.summary, fix: finding.fix, map: map)
    }
    links = BlockLinks(scanner)
    guard !scanner.edits.isEmpty else {
      swap(&raw, &prose.content)
      return true
    }
    let hasComments = scanner.edits.contains(where: \.isComment)
    var editor = InlineEditor(raw, edits: scanner.edits)
    editor.write(to: &prose.content)
    guard hasComments, prose.content.isEmpty else { return true }
    blocks.changeTop { $0.hasHiddenText = true }
    return false
  }
}

/// The links and marks of one block that are beyond CommonMark, by the index of their inline.
struct BlockLinks {
  var wikiLinks: [WikiLink] = []
  var citations: [[MarkdownCitation]] = []
  var footnotes: [FootnoteReference] = []
  var addresses: [String] = []

  init() {}

  init(_ scanner: SyntaxScanner) {
    wikiLinks = scanner.wikiLinks
    citations = scanner.citations
    footnotes = scanner.footnotes
    addresses = scanner.addresses
  }

  mutating func removeAll() {
    if !wikiLinks.isEmpty { wikiLinks = [] }
    if !citations.isEmpty { citations = [] }
    if !footnotes.isEmpty { footnotes = [] }
    if !addresses.isEmpty { addresses = [] }
  }
}
