internal import Articles
internal import Foundations
internal import Markdown

/// Answers what a note's Markdown asks: where its links lead, which words of its prose are names.
struct NoteHost: MarkdownHost {
  let linker: DocumentLinker
  let entity: Entity
  /// How many notes embed each other down to here.
  private let depth: Int
  private var collector: MentionCollector
  private var sources = SourceList()
  private var files: [LinkedFile] = []
  private var blocks = LiveBlockList()
  private var fragments: [FragmentLink] = []
  private var diagnostics: [Diagnostic] = []
  private var reads = DocumentReads()
  /// Wiki links since the last block of prose, to be found again in it.
  private var stated: [(target: EntityID, words: String)] = []

  private static let deepestEmbed = 3
  /// Whether an embed was left out here or in what is embedded, since it lies too deep.
  private var leftOutEmbed = false

  init(linker: DocumentLinker, entity: Entity, depth: Int = 0) {
    self.linker = linker
    self.entity = entity
    self.depth = depth
    collector = MentionCollector(
      MentionResolver(
        index: linker.index, own: entity.id, day: entity.date?.daysSinceEpoch, text: .note(entity.note.source)),
      remembersWords: linker.remembers)
  }

  mutating func render(_ note: NoteText, options: MarkdownOptions) -> RenderedMarkdown {
    let source = MarkdownSource(note.source, bodyStart: note.body.lowerBound, bodyLine: note.firstLine)
    let rendered = renderMarkdown(source, options: options, host: &self)
    checkOwnFragments(rendered.facts)
    return rendered
  }

  func document(_ rendered: RenderedMarkdown) -> DocumentText {
    DocumentText(
      html: rendered.html, facts: rendered.facts, passages: [], prose: collector.prose, mentions: collector.mentions,
      sources: sources.cited, files: files, blocks: blocks.blocks, fragments: fragments,
      diagnostics: rendered.diagnostics + diagnostics, reads: allReads)
  }

  private var allReads: DocumentReads {
    var reads = reads
    reads.add(collector.words)
    return reads
  }

  // MARK: Prose

  mutating func links(in prose: borrowing Prose) -> [ProseLink] {
    let byHand = statedLinks(in: prose)
    let section = prose.section
    let notLinkable = prose.notLinkable
    let found = prose.text.withUnsafeBufferPointer { text in
      collector.collect(text, section: section, anchor: nil, stated: byHand, notLinkable: notLinkable)
    }
    return found.map { ProseLink(range: $0.range, openTag: linker.openTags[$0.target.index]) }
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

  // MARK: Links

  mutating func resolve(_ link: WikiLink) -> LinkTarget {
    guard !link.name.isEmpty else {
      let fragment = slug(link.section ?? "")
      if withheld.holds(section: fragment, of: entity.id) { return .words }
      fragments.append(FragmentLink(target: entity.id, fragment: fragment, position: link.position))
      return .address("#" + fragment)
    }
    if isWithheld(link) { return .words }
    guard let target = find(link) else { return .unresolved }
    stated.append((target, link.label ?? defaultLabel(of: link)))
    var address = "../" + percentEncodedPath(linker.catalog[target].address)
    if let section = link.section {
      let fragment = slug(section)
      if withheld.holds(section: fragment, of: target) { return .address(address, cssClass: "entity") }
      fragments.append(FragmentLink(target: target, fragment: fragment, position: link.position))
      address += "#" + fragment
    }
    return .address(address, cssClass: "entity")
  }

  private func defaultLabel(of link: WikiLink) -> String {
    link.section.map { "\(link.name)#\($0)" } ?? link.name
  }

  private var withheld: Withheld { linker.catalog.withheld }

  /// Whether a link names a note that the readers are not to know of, and no other.
  private func isWithheld(_ link: WikiLink) -> Bool {
    withheld.holds(name: link.name) && linker.catalog.names.find(link.name) == .none
  }

  private mutating func find(_ link: WikiLink) -> EntityID? {
    reads.names.append(link.name)
    switch linker.catalog.names.find(link.name) {
    case .one(let id): return id
    case .several(let ids):
      let paths = ids.map { linker.catalog[$0].note.source.path }.joined(separator: " or ")
      report(
        .ambiguousWikiLink, at: link.position, length: link.length, "“\(link.name)” may mean \(paths)",
        fix: "write a name that only one of them bears")
      return nil
    case .none:
      if let id = linker.notesByPath[link.name + ".md"] { return id }
      report(
        .unknownWikiLink, at: link.position, length: link.length, "no note is called “\(link.name)”",
        subject: link.name)
      return nil
    }
  }

  mutating func resolve(_ link: MarkdownLink) -> LinkTarget {
    let destination = link.destination
    if RelativePath.isExternal(destination) { return .address(destination, cssClass: "external") }
    if destination.hasPrefix("#") {
      let fragment = RelativePath(destination).fragment ?? ""
      if withheld.holds(section: fragment, of: entity.id) { return .words }
      if !fragment.isEmpty {
        fragments.append(FragmentLink(target: entity.id, fragment: fragment, position: link.position))
      }
      return .address(destination)
    }
    let relative = RelativePath(destination)
    guard let path = relative.resolved(from: entity.relativePath) else {
      report(.missingFile, at: link.position, "“\(destination)” leads out of the content folder")
      return .unresolved
    }
    if let note = linker.notesByPath[path] ?? linker.notesByPath[path + ".md"] {
      return address(of: note, fragment: relative.fragment, at: link.position)
    }
    if let page = linker.pageAddresses[path] { return .address("../" + percentEncodedPath(page)) }
    if withheld.holds(path: path) { return .words }
    guard let file = linker.files.file(at: path) else {
      reportMissing(path, written: destination, at: link.position)
      return .unresolved
    }
    return .address(take(file), cssClass: "file")
  }

  private mutating func address(of note: EntityID, fragment: String?, at position: SourcePosition) -> LinkTarget {
    stated.append((note, ""))
    var address = "../" + percentEncodedPath(linker.catalog[note].address)
    if let fragment, !withheld.holds(section: fragment, of: note) {
      fragments.append(FragmentLink(target: note, fragment: fragment, position: position))
      address += "#" + percentEncodedPath(fragment)
    }
    return .address(address, cssClass: "entity")
  }

  // MARK: Images and embeds

  mutating func resolve(_ image: MarkdownImage) -> ImageTarget {
    if image.alternative.isEmpty {
      report(
        .missingAltText, at: image.position, "an image has no alternative text",
        fix: "describe it between the brackets: ![what it shows](…)")
    }
    if RelativePath.isExternal(image.source) {
      report(
        .missingFile, at: image.position, "an image on another host would be loaded by every reader",
        fix: "save it beside the note and link to the file")
      return .missing
    }
    guard let path = RelativePath(image.source).resolved(from: entity.relativePath),
      let file = linker.files.file(at: path) ?? linker.files.file(named: path)
    else {
      reportMissing(image.source, written: image.source, at: image.position)
      return .missing
    }
    return target(of: file)
  }

  mutating func embed(_ link: WikiLink) -> EmbedTarget {
    if isWithheld(link) { return .html([]) }
    if let file = linker.files.file(named: link.name) { return .image(target(of: file)) }
    if isFileName(link.name) {
      reportMissing(link.name, written: link.name, at: link.position)
      return .missing
    }
    guard let target = find(link) else { return .missing }
    return embed(linker.catalog[target], section: link.section, at: link)
  }

  private mutating func embed(_ other: Entity, section: String?, at link: WikiLink) -> EmbedTarget {
    guard depth < Self.deepestEmbed, other.id != entity.id else {
      reportTooDeep(other, at: link)
      return .missing
    }
    var host = NoteHost(linker: linker, entity: other, depth: depth + 1)
    host.sources = sources
    host.blocks = blocks
    var options = linker.options
    options.identifierPrefix = slug(other.name) + "-"
    let rendered = host.render(other.note, options: options)
    reads.add(host.allReads, of: other.id)
    let html: ArraySlice<UInt8>
    if let section {
      if withheld.holds(section: slug(section), of: other.id) { return .html([]) }
      guard let heading = rendered.facts.headings.first(where: { slug($0.text) == slug(section) }) else {
        report(
          .unknownSection, at: link.position, length: link.length, "“\(other.name)” has no section “\(section)”",
          fix: closestMatch(to: section, among: rendered.facts.headings.map(\.text)).map { "did you mean “\($0)”?" })
        return .missing
      }
      html = rendered.html[heading.section]
    } else {
      html = rendered.html[rendered.facts.bodyRange]
    }
    if host.leftOutEmbed { reportTooDeep(other, at: link) }
    sources = host.sources
    blocks = host.blocks
    files += host.files
    return .html(Array("<div class=\"embed\">".utf8) + withoutFootnoteMarks(html) + Array("</div>\n".utf8))
  }

  /// Told where the outermost note embeds: what a note within it reports is told when that note's own page is made.
  private mutating func reportTooDeep(_ other: Entity, at link: WikiLink) {
    leftOutEmbed = true
    report(
      .embedTooDeep, at: link.position, length: link.length,
      "“\(other.name)” embeds itself, or notes more than \(Self.deepestEmbed) deep",
      fix: "link to it instead: [[\(other.name)]]")
  }

  private mutating func target(of file: FileTable.File) -> ImageTarget {
    ImageTarget(address: take(file), width: file.size?.width, height: file.size?.height, loadsLazily: true)
  }

  /// Takes a file along to the site; its address as the note's page writes it.
  private mutating func take(_ file: FileTable.File) -> String {
    let linked = LinkedFile(path: file.path, address: file.address)
    if !files.contains(linked) { files.append(linked) }
    return "../" + percentEncodedPath(file.address)
  }

  private func isFileName(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return mediaType(ofExtension: String(name[name.index(after: dot)...])) != nil
  }

  // MARK: Live blocks

  mutating func block(info: String, text: [UInt8], position: SourcePosition) -> [UInt8]? {
    guard let form = LiveBlock.Form(rawValue: String(info.prefix { !$0.isWhitespace })) else { return nil }
    reads.asksCatalog = true
    let reader = LiveBlockReader(catalog: linker.catalog, ranking: linker.ranking, form: form)
    return blocks.add(text, at: position, of: entity.note.source, reader, &diagnostics)
  }

  // MARK: Citations

  mutating func resolve(_ citation: Markdown.Citation) -> CitationTarget? {
    if withheld.holds(article: citation.source) { return nil }
    let own = Citation(source: citation.source, quote: citation.quote, position: citation.position)
    let (resolved, problem) = linker.catalog.sources.resolve(
      own, of: { "the text of “\(entity.name)”" }, cited: entity.note.source)
    if var problem {
      if problem.rule == .quoteNotFound { problem.position = citation.quotePosition ?? citation.position }
      diagnostics.append(problem)
    }
    guard let article = resolved.article else { return CitationTarget(label: citation.source) }
    let source = linker.catalog[article]
    let number = sources.add(article, quote: CitedQuote(resolved))
    return CitationTarget(
      label: String(number.source), address: "#source-" + number.anchor,
      preview: source.citationPreview(
        number: number.source, words: resolved.foundQuote, imprint: source.imprint(in: linker.wording),
        in: linker.wording))
  }

  // MARK: Problems

  private mutating func checkOwnFragments(_ facts: MarkdownFacts) {
    let known = Set(facts.headings.map(\.id))
    for link in fragments where link.target == entity.id && !known.contains(link.fragment) {
      report(
        .unknownSection, at: link.position, "this note has no section “\(link.fragment)”",
        fix: closestMatch(to: link.fragment, among: facts.headings.map(\.id)).map { "did you mean “#\($0)”?" })
    }
    fragments.removeAll { $0.target == entity.id }
  }

  private mutating func reportMissing(_ path: String, written: String, at position: SourcePosition) {
    report(
      .missingFile, at: position, length: written.unicodeScalars.count, "there is no file “\(written)”",
      fix: linker.files.suggestion(for: path).map { "did you mean “\($0)”?" })
  }

  private mutating func report(
    _ rule: DiagnosticRule, at position: SourcePosition, length: Int = 1, _ summary: String, fix: String? = nil,
    subject: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        rule, path: entity.note.source.path, position: position, length: length, summary, fix: fix,
        sourceLine: entity.note.source.line(position.line), subject: subject))
  }
}
