internal import Foundations
internal import Markdown

/// Answers what a note's Markdown asks: where its links lead, which words of its prose are names.
struct NoteHost: MarkdownHost {
  let linker: DocumentLinker
  let entity: Entity
  /// How many notes embed each other down to here.
  let depth: Int
  private var collector: MentionCollector
  var sources = CitedSources()
  var files: [LinkedFile] = []
  var blocks = LiveBlockList()
  var fragments: [FragmentLink] = []
  private var diagnostics: [Diagnostic] = []
  /// How often each rule was broken here.
  private var told: [DiagnosticRule: Int] = [:]
  var reads = DocumentReads()
  /// Wiki links since the last block of prose, to be found again in it.
  var stated: [(target: EntityID, words: String)] = []
  /// Citations since the last block of prose, to be held against it.
  private var cited: [ProseFigureCheck.Citation] = []

  /// How many places with the syntax of other programs were told.
  private var foreignCount = 0

  /// So many problems of one rule a note tells one by one, the first of them with what may have been meant, which takes
  /// long to find.
  private static let mostProblems = 1_000
  private static let mostSuggestions = 100

  static let deepestEmbed = 3
  /// Each embed may embed as many again: without a bound a few short notes would make a page of gigabytes.
  static let mostEmbeds = 200
  /// Bytes of the notes that one page may embed, each counted as a whole wherever it stands.
  static let mostEmbeddedBytes = 4 << 20
  /// How many notes were embedded so far, those within them counted, and their bytes.
  var embeds = 0
  var embeddedBytes = 0
  /// Of what there is no room for any more: from then on nothing is sought.
  var full: EmbedBound?
  /// Which notes the page embeds, so that no id stands on it twice.
  var embedded = EmbeddedNames()
  /// The lines of the file that are shown, where a section of the note is embedded: nothing else is counted.
  var shownLines: Range<Int>?
  /// What kept an embed from being shown, here or in what is embedded; of several, the last.
  var leftOutEmbed: EmbedBound?
  /// Whether it was told that there is no room for more.
  var isToldFull = false

  init(linker: DocumentLinker, entity: Entity, depth: Int = 0) {
    self.linker = linker
    self.entity = entity
    self.depth = depth
    collector = MentionCollector(
      MentionResolver(
        index: linker.index, own: entity.id, day: entity.date?.daysSinceEpoch, text: .note(entity.note.source)),
      language: SentenceLanguage(tag: linker.language), remembersWords: linker.remembers)
  }

  mutating func render(_ note: NoteText, options: MarkdownOptions) -> RenderedMarkdown {
    let source = MarkdownSource(note.source, bodyStart: note.body.lowerBound, bodyLine: note.firstLine)
    let rendered = renderMarkdown(source, options: options, host: &self)
    collector.finish()
    checkOwnFragments(rendered.facts)
    return rendered
  }

  func document(_ rendered: RenderedMarkdown) -> DocumentText {
    DocumentText(
      html: rendered.html, facts: rendered.facts, passages: [], prose: collector.prose, mentions: collector.mentions,
      sources: sources.cited, files: files, blocks: blocks.blocks, fragments: fragments,
      diagnostics: rendered.diagnostics + diagnostics + untold, reads: allReads)
  }

  var allReads: DocumentReads {
    var reads = reads
    reads.add(collector.words)
    return reads
  }

  // MARK: Prose

  mutating func links(in prose: borrowing Prose) -> [ProseLink] {
    let byHand = statedLinks(in: prose)
    let section = prose.section
    let notLinkable = prose.notLinkable
    let struck = StruckWords(prose.leftOut)
    if cited.contains(where: { $0.quote != nil }) {
      diagnostics += ProseFigureCheck(
        note: entity.note.source, sources: linker.catalog.sources, language: SentenceLanguage(tag: linker.language),
        citations: cited
      ).problems(in: prose)
    }
    cited.removeAll(keepingCapacity: true)
    reportForeignSyntax(in: prose)
    let cell = prose.cell
    let found = prose.text.withUnsafeBufferPointer { text in
      collector.collect(
        text, section: section, passage: nil, cell: cell, stated: byHand, notLinkable: notLinkable, struck: struck)
    }
    return found.map { ProseLink(range: $0.range, openTag: linker.openTags[$0.target.index]) }
  }

  mutating func head(in prose: borrowing Prose) {
    guard let cell = prose.cell else { return }
    let struck = StruckWords(prose.leftOut)
    prose.text.withUnsafeBufferPointer { collector.addHead($0, of: cell, struck: struck) }
  }

  private mutating func reportForeignSyntax(in prose: borrowing Prose) {
    guard depth == 0, foreignCount < ForeignSyntax.most else { return }
    for found in ForeignSyntax.found(in: prose).prefix(ForeignSyntax.most - foreignCount) {
      let place = prose.position(of: found.offset)
      // Who escapes the mark means it as it stands.
      if entity.note.source.isEscaped(at: place) { continue }
      foreignCount += 1
      report(
        .foreignSyntax, at: place, length: found.length, found.summary, fix: found.fix)
    }
  }

  /// The wiki links of the block, found again by their words among what is linked already.
  private mutating func statedLinks(in prose: borrowing Prose) -> [MentionCollector.Found] {
    guard !stated.isEmpty else { return [] }
    var found: [MentionCollector.Found] = []
    var pending = stated[...]
    for range in prose.notLinkable {
      guard let next = pending.firstIndex(where: { prose.text[range].elementsEqual($0.words.utf8) }) else { continue }
      if pending[next].target != entity.id {
        found.append(MentionCollector.Found(target: pending[next].target, range: range))
      }
      pending = pending[(next + 1)...]
    }
    stated.removeAll(keepingCapacity: true)
    return found
  }

  /// Of an embedded section no footnotes are rendered but those that it refers to.
  mutating func beginFootnotes() { shownLines = nil }

  // MARK: Live blocks

  mutating func block(info: String, text: [UInt8], position: SourcePosition) -> [UInt8]? {
    guard isShown(position) else { return nil }
    let word = String(info.prefix { !$0.isWhitespace })
    guard let form = LiveBlock.Form(rawValue: word) else {
      if let meant = LiveBlock.Form.meant(by: word, above: text) {
        report(
          .unknownBlockForm, at: position, length: word.unicodeScalars.count + 3,
          "“\(word)” is no live block, so that this stays code",
          fix: didYouMean(meant.rawValue))
      }
      return nil
    }
    reads.asksCatalog = true
    let reader = LiveBlockReader(catalog: linker.catalog, ranking: linker.ranking, form: form)
    return blocks.add(text, at: position, of: entity.note.source, reader, &diagnostics)
  }

  // MARK: Citations

  mutating func resolve(_ citation: MarkdownCitation) -> CitationTarget? {
    if withheld.holds(article: citation.source) || !isShown(citation.position) { return nil }
    let own = Citation(source: citation.source, quote: citation.quote, position: citation.position)
    let (resolved, problem) = linker.catalog.sources.resolve(
      own, of: { "the text of “\(entity.name)”" }, cited: entity.note.source)
    if var problem {
      if problem.rule == .quoteNotFound { problem.position = citation.quotePosition ?? citation.position }
      diagnostics.append(problem)
    }
    guard let article = resolved.article else { return CitationTarget(label: citation.source) }
    cited.append(
      ProseFigureCheck.Citation(offset: citation.proseOffset, article: article, quote: resolved.foundQuote))
    let source = linker.catalog[article]
    // The first mark of a source says where it was published; the number of later ones leads back to it.
    let imprint = sources.holds(article) ? "" : source.imprint(in: linker.wording)
    let number = sources.add(article, quote: CitedQuote(resolved))
    return CitationTarget(
      label: number.mark, address: "#source-" + number.anchor,
      preview: source.citationPreview(
        number: number.mark, words: resolved.foundQuote, imprint: imprint, in: linker.wording))
  }

  func isShown(_ position: SourcePosition) -> Bool { shownLines?.contains(position.line) ?? true }

  // MARK: Problems

  private mutating func checkOwnFragments(_ facts: MarkdownFacts) {
    let known = Set(facts.identifiers)
    fragments.removeAll { $0.target == entity.id && known.contains($0.fragment) }
    for index in fragments.indices where fragments[index].target == entity.id && !fragments[index].isToldElsewhere {
      let link = fragments[index]
      report(
        .unknownSection, at: link.position, "this note has \(link.absence)",
        fix: link.suggestion(among: facts.identifiers))
      fragments[index].isToldElsewhere = true
    }
  }

  mutating func reportMissing(_ path: String, written: String, at position: SourcePosition) {
    let type = Path.fileExtension(of: path)
    if isPictureForNoBrowser(type) {
      return report(
        .missingFile, at: position, length: written.unicodeScalars.count,
        "“\(written)” is a picture of a type, \(type), that browsers do not show", fix: "save it as PNG, JPEG or WebP")
    }
    let files = linker.files
    report(
      .missingFile, at: position, length: written.unicodeScalars.count, "there is no file “\(written)”",
      fix: files.suggestion(for: path).map { didYouMean($0) })
  }

  mutating func report(
    _ rule: DiagnosticRule, at position: SourcePosition, length: Int = 1, _ summary: String,
    fix: @autoclosure () -> String? = nil, subject: String? = nil
  ) {
    told[rule, default: 0] += 1
    let count = told[rule, default: 0]
    guard count <= Self.mostProblems else { return }
    let fix = count <= Self.mostSuggestions ? fix() : nil
    diagnostics.append(
      entity.note.source.diagnostic(rule, at: position, length: length, summary, fix: fix, subject: subject))
  }

  /// Says of each rule that the note breaks too often how many problems were not told.
  private var untold: [Diagnostic] {
    told.filter { $0.value > Self.mostProblems }.sorted { $0.key.code < $1.key.code }.map { rule, count in
      entity.note.source.diagnostic(
        rule, at: SourcePosition(line: 1, column: 1), length: 1,
        "\(count - Self.mostProblems) more problems of this kind in the note",
        fix: "mend those that are named first")
    }
  }
}

/// What keeps a page from embedding a further note: how deep it would lie, or how much there is already.
enum EmbedBound { case depth, count, bytes }
