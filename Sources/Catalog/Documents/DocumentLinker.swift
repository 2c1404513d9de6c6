internal import Articles
internal import Foundations
package import Markdown

/// Renders the documents of a catalog with their links laid over, one at a time, from any thread.
package struct DocumentLinker: Sendable {
  let catalog: Catalog
  let files: FileTable
  let options: MarkdownOptions
  let wording: CitationWording
  /// That of the site, in which notes are written, and articles that do not say.
  let language: String
  let index: NameIndex
  let ranking: ClaimRanking
  /// By entity: the start tag of a link to it, as every page one folder deep writes it.
  let openTags: [[UInt8]]
  /// Notes by their path below the content folder.
  let notesByPath: [String: EntityID]
  /// Addresses of pages, for links that name the page instead of the note.
  let pageAddresses: [String: String]
  /// Documents of an earlier build that would come out the same; nil where no later build is to follow.
  private var reuse: LinkReuse?

  /// Makes the automaton over all names, and ranks the articles: linear in the catalog.
  ///
  /// - Parameters:
  ///   - files: what notes may show or link to besides notes and articles.
  ///   - language: of notes, and of articles that do not say.
  package init(
    _ catalog: Catalog, files: FileTable, options: MarkdownOptions, wording: CitationWording = .english,
    language: String = "en"
  ) {
    self.catalog = catalog
    self.files = files
    self.options = options
    self.wording = wording
    self.language = language
    index = Self.index(of: catalog)
    ranking = ClaimRanking(catalog.articles)
    openTags = catalog.entities.map { entity in
      var tag: [UInt8] = []
      tag.append("<a class=\"entity\" href=\"../")
      tag.appendEscaped(percentEncodedPath(entity.address))
      tag.append("\">")
      return tag
    }
    notesByPath = Dictionary(
      catalog.entities.map { ($0.relativePath, $0.id) }, uniquingKeysWith: { first, _ in first })
    let addresses = catalog.entities.map(\.address) + catalog.articles.map(\.address)
    pageAddresses = Dictionary(addresses.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A linker whose documents a later build may take over, and which takes over those of an earlier one that are as they
  /// would be now.
  ///
  /// - Parameter memory: of a build with the same articles, options and words; nil where there is none.
  package init(
    _ catalog: Catalog, files: FileTable, options: MarkdownOptions, wording: CitationWording, language: String,
    after memory: LinkMemory?
  ) {
    let reuse = LinkReuse(memory, catalog: catalog, files: files)
    if let earlier = reuse.linker {
      self.init(catalog, like: earlier, index: reuse.index ?? Self.index(of: catalog))
    } else {
      self.init(catalog, files: files, options: options, wording: wording, language: language)
    }
    self.reuse = reuse
  }

  private static func index(of catalog: Catalog) -> NameIndex {
    var names: [(entity: EntityID?, name: EntityName)] = []
    for entity in catalog.entities {
      names += entity.names.map { (entity.id, $0) }
      names += entity.shields.map { (nil, EntityName(text: $0, role: .alias, match: .folded)) }
    }
    names += catalog.withheld.shields(besides: catalog.names).map { (nil, $0) }
    return NameIndex(names)
  }

  /// The same linker for a catalog of the same frame.
  private init(_ catalog: Catalog, like earlier: DocumentLinker, index: NameIndex) {
    self.catalog = catalog
    files = earlier.files
    options = earlier.options
    wording = earlier.wording
    language = earlier.language
    self.index = index
    ranking = earlier.ranking
    openTags = earlier.openTags
    notesByPath = earlier.notesByPath
    pageAddresses = earlier.pageAddresses
  }

  /// What a later build may take over of this one.
  package func memory(notes: [DocumentText], articles: [DocumentText], backlinks: [Backlinks]) -> LinkMemory {
    var linker = self
    // Else each build would hold on to all before it.
    linker.reuse = LinkReuse(nil, catalog: catalog, files: files)
    return LinkMemory(linker: linker, notes: notes, articles: articles, backlinks: backlinks)
  }

  /// Whether the frame of the site is still that of an earlier build.
  var hasEarlierFrame: Bool { reuse?.hasFrame ?? false }

  /// Whether documents are kept for a later build.
  var remembers: Bool { reuse != nil }

  /// By entity: documents of an earlier build that would come out the same; nil where there are none.
  package var knownNotes: [DocumentText?]? { reuse?.notes }

  /// By article: the same.
  package var knownArticles: [DocumentText?]? { reuse?.articles }

  /// The note as HTML with all that its text says; taken over from an earlier build where it would come out the same.
  package func link(_ id: EntityID) -> DocumentText {
    let entity = catalog[id]
    var host = NoteHost(linker: self, entity: entity)
    let rendered = host.render(entity.note, options: options)
    return host.document(rendered)
  }

  /// The passages of an article likewise.
  package func link(_ id: ArticleID) -> DocumentText {
    let article = catalog[id].article
    var collector = MentionCollector(
      MentionResolver(index: index, own: nil, day: article.published?.daysSinceEpoch, text: .article(article)),
      language: SentenceLanguage(tag: article.language ?? language), remembersWords: remembers)
    var section = 0
    let writer = PassageHTML(article: article, openTags: openTags)
    let passages = article.passages.indices.map { passage -> [UInt8] in
      if article.passages[passage].isHeading { section += 1 }
      return writer.html(passage, collecting: &collector, section: section)
    }
    return DocumentText(
      html: [], facts: MarkdownFacts(), passages: passages, prose: collector.prose, mentions: collector.mentions,
      sources: [], files: [], blocks: [], fragments: [], diagnostics: [],
      reads: DocumentReads(words: collector.words))
  }
}
