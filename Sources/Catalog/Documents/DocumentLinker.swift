internal import Articles
internal import Foundations
package import Markdown

/// Renders the documents of a catalog with their links laid over, one at a time, from any thread.
package struct DocumentLinker: Sendable {
  let catalog: Catalog
  let files: FileTable
  let options: MarkdownOptions
  let wording: CitationWording
  let index: NameIndex
  let ranking: ClaimRanking
  /// By entity: the start tag of a link to it, as every page one folder deep writes it.
  let openTags: [[UInt8]]
  /// Notes by their path below the content folder.
  let notesByPath: [String: EntityID]
  /// Addresses of pages, for links that name the page instead of the note.
  let pageAddresses: [String: String]

  package init(
    _ catalog: Catalog, files: FileTable, options: MarkdownOptions, wording: CitationWording = .english
  ) {
    self.catalog = catalog
    self.files = files
    self.options = options
    self.wording = wording
    var names: [(entity: EntityID?, name: EntityName)] = []
    for entity in catalog.entities {
      names += entity.names.map { (entity.id, $0) }
      names += entity.shields.map { (nil, EntityName(text: $0, role: .alias, match: .folded)) }
    }
    names += catalog.withheld.shields(besides: catalog.names).map { (nil, $0) }
    index = NameIndex(names)
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

  package func link(_ id: EntityID) -> DocumentText {
    let entity = catalog[id]
    var host = NoteHost(linker: self, entity: entity)
    let rendered = host.render(entity.note, options: options)
    return host.document(rendered)
  }

  package func link(_ id: ArticleID) -> DocumentText {
    let article = catalog[id].article
    var collector = MentionCollector(
      MentionResolver(index: index, own: nil, day: article.published?.daysSinceEpoch, text: .article(article)))
    var section = 0
    let writer = PassageHTML(openTags: openTags)
    let passages = article.passages.indices.map { passage -> [UInt8] in
      if article.passages[passage].isHeading { section += 1 }
      return writer.html(article.passages[passage], collecting: &collector, section: section)
    }
    return DocumentText(
      html: [], facts: MarkdownFacts(), passages: passages, prose: collector.prose, mentions: collector.mentions,
      sources: [], files: [], blocks: [], fragments: [], diagnostics: [])
  }
}
