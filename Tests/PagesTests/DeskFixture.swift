import Articles
import Catalog
import Foundations
import Markdown
import Pages
import Testing

/// A site made of notes and articles that are written down in a test.
struct DeskFixture {
  let catalog: Catalog
  let pages: SitePages
  let problems: [Diagnostic]

  /// - Parameter notes: the text of each note under its path, `companies/rarex.md`.
  init(
    _ notes: KeyValuePairs<String, String>, articles: [Article] = [], settings: SiteSettings = SiteSettings(),
    asOf: CalendarDate? = nil, isForFewPages: Bool = false
  ) async throws {
    try await self.init(
      notes: notes.map { ($0, $1) }, articles: articles, settings: settings, asOf: asOf, isForFewPages: isForFewPages)
  }

  init(
    notes: [(String, String)], articles: [Article] = [], settings: SiteSettings = SiteSettings(),
    asOf: CalendarDate? = nil, isForFewPages: Bool = false, kinds: KindTable = .builtIn
  ) async throws {
    var read: [Note] = []
    for (path, text) in notes {
      let folder = String(path.prefix { $0 != "/" })
      let kind = try #require(kinds.kind(inFolder: folder))
      let source = SourceText(path: "Content/" + path, bytes: Array(text.utf8))
      read.append(NoteReader(kind: kind).read(source, relativePath: path))
    }
    let (catalog, diagnostics) = await CatalogBuilder(kinds: kinds).build(notes: read, articles: articles)
    let linker = DocumentLinker(catalog, files: FileTable([]), options: MarkdownOptions())
    let linked = catalog.entities.map { linker.link($0.id) }
    let clippings = catalog.articles.map { linker.link($0.id) }
    let backlinks = BacklinkTable(catalog, notes: linked, articles: clippings).backlinks
    let worklists = WorklistBuilder(catalog: catalog, notes: linked, day: asOf, diagnostics: diagnostics).worklists()
    let site = Site(
      catalog: catalog, settings: settings, notes: linked, articles: clippings, backlinks: backlinks, asOf: asOf,
      worklists: settings.showsWorklists ? worklists : [])
    let templates = PageTemplates.compile(PageTemplates.builtIn, language: settings.language)
    self.catalog = catalog
    self.problems = diagnostics + templates.problems
    pages = await SitePages(site: site, templates: templates, isForFewPages: isForFewPages)
  }

  var addresses: [String] { pages.plans.map(\.address) }

  func page(_ address: String) throws -> String {
    let plan = try #require(pages.plans.first { $0.address == address }, "no page \(address)")
    return String(decoding: pages.render(plan), as: UTF8.self)
  }
}

/// An article with these paragraphs.
func article(
  _ id: String, title: String, publisher: String? = nil, on date: String? = nil, text: TextPolicy? = nil,
  _ passages: Passage...
) -> Article {
  var article = Article(path: "Content/articles/\(id).md", id: id)
  article.title = title
  article.publisher = publisher
  article.published = date.flatMap { CalendarDate(iso: $0) }
  article.text = text
  article.passages = passages.enumerated().map { position, passage in
    var passage = passage
    if passage.anchor.isEmpty { passage.anchor = "p-\(position + 1)" }
    return passage
  }
  return article
}

extension String {
  /// How often a text stands in this one.
  func occurrences(of text: String) -> Int { split(separator: text, omittingEmptySubsequences: false).count - 1 }
}
