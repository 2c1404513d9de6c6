internal import Articles
internal import Catalog
internal import Foundations
internal import Mustache

/// What several pages ask of the site, found once: links, places in order, who relies on which article.
///
/// A class, since every page and block refers to it.
final class SiteIndex: Sendable {
  let site: Site
  let words: Words
  let templates: TemplateLibrary
  let fragmentProblems = FragmentProblems()
  /// Where the site will stand; nil where the settings do not say.
  let address: SiteAddress?
  /// By article: how the previews of its citations end.
  let imprints: [Value]
  /// By entity.
  let links: [Link]
  /// By article.
  let articleLinks: [Link]
  /// By article: the link with what tells documents apart.
  let articleHeads: [Record]
  /// By article: where it was published on the web.
  let webAddresses: [WebAddress?]
  /// By article: the day of its publication. For those who ask it of thousands.
  let publicationDates: [CalendarDate?]
  /// The links of notes and articles as their pages show them.
  let markup: LinkMarkup
  let claimMarkup: ClaimMarkup
  /// By kind, in the order of the kinds: its entities' indices, which lie side by side.
  let ranges: [Range<Int>]
  /// By kind: the fields by which its index compares notes.
  let comparedFields: [[Field]]
  /// By article: what rests on it.
  let reliances: [[Reliance]]
  /// By article: how much of it is published.
  let published: [PublishedText]
  /// By entity: what it said and what was said for it.
  let quotes: [[Quote]]
  /// By entity and by article: indices in the catalog's tags.
  let entityTags: [[Int]]
  let articleTags: [[Int]]
  /// What data files call each entity and each article: `projects/cummins-range`.
  let dataIDs: [String]
  let articleDataIDs: [String]
  /// The one rule by which the value of a field that is shown first is picked.
  let ranking: ClaimRanking
  /// Where things are.
  let places: Places
  /// What a later index may take over; nil where none will come.
  private let heads: Heads?
  private let kindOrder: [String: Int]

  var catalog: Catalog { site.catalog }
  var kinds: [Kind] { site.catalog.kinds.kinds }

  /// - Parameters:
  ///   - isForFewPages: whether what all pages share is made when one asks for it.
  ///   - earlier: one with the same words and kinds, likewise for few pages, of which is taken over what rests on the same.
  init(
    site: Site, words: Words, templates: TemplateLibrary, isForFewPages: Bool = false, after earlier: SiteIndex? = nil
  ) async {
    self.site = site
    self.words = words
    self.templates = templates
    address = SiteAddress(site.settings)
    let catalog = site.catalog
    let kinds = catalog.kinds.kinds
    let order = Dictionary(kinds.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    kindOrder = order
    dataIDs = catalog.entities.map(\.dataID)
    articleDataIDs = catalog.articles.map { stem($0.address) }
    let ranking = ClaimRanking(catalog.articles)
    self.ranking = ranking
    places = Places(catalog, ranking: ranking)
    let shapes = Dictionary(
      kinds.enumerated().map { ($1.name, kindShape($1, at: $0)) }, uniquingKeysWith: { first, _ in first })
    async let relying = relianceTable(site, words)
    let heads = await Heads(
      catalog, shapes: shapes, words: words, ranking: ranking,
      after: earlier.flatMap { earlier in earlier.heads.map { (earlier.catalog, $0) } })
    self.heads = isForFewPages ? heads : nil
    links = heads.entities.map(\.link)
    articleLinks = heads.articles.map(\.link)
    webAddresses = heads.articles.map(\.outside)
    publicationDates = catalog.articles.map(\.article.published)
    articleHeads = heads.articles.map(\.head)
    imprints = heads.articles.map(\.imprint)
    markup = await LinkMarkup(
      catalog, links: links, standingLinks: heads.entities.map(\.standing), noteHeads: heads.entities.map(\.head),
      articleHeads: articleHeads, sourceHeads: heads.articles.map(\.source), templates: templates,
      reporting: fragmentProblems, isAhead: !isForFewPages)
    claimMarkup = ClaimMarkup(catalog, templates: templates, reporting: fragmentProblems)
    let ranges = Self.ranges(of: catalog.entities, kinds: kinds, order: order)
    self.ranges = ranges
    comparedFields = zip(kinds, ranges).map { IndexRows.fields(of: $0, filledBy: catalog.entities[$1]) }
    let reliances = await relying
    self.reliances = reliances
    published = await parallelMap(count: catalog.articles.count) { position in
      let article = catalog.articles[position].article
      return PublishedText(
        of: article,
        policy: site.settings.policy(for: article),
        relied: reliances[position].compactMap { $0.place?.passage }, showsAll: site.settings.showsFullText)
    }
    quotes = QuoteTable(catalog).quotes
    var entityTags = Array(repeating: [Int](), count: catalog.entities.count)
    var articleTags = Array(repeating: [Int](), count: catalog.articles.count)
    for (position, tag) in catalog.tags.enumerated() {
      for entity in tag.entities { entityTags[entity.index].append(position) }
      for article in tag.articles { articleTags[article.index].append(position) }
    }
    self.entityTags = entityTags
    self.articleTags = articleTags
  }

  func kindIndex(of entity: Entity) -> Int? { kindOrder[entity.kind.name] }

  /// The anchor of a passage; nil where the article has no such passage.
  func anchor(ofPassage passage: Int, in article: ArticleID) -> String? {
    let passages = site.catalog.articles[article.index].article.passages
    return passages.indices.contains(passage) ? passages[passage].anchor : nil
  }

  private static func ranges(of entities: [Entity], kinds: [Kind], order: [String: Int]) -> [Range<Int>] {
    var ranges = Array(repeating: 0..<0, count: kinds.count)
    for (index, entity) in entities.enumerated() {
      guard let kind = order[entity.kind.name] else { continue }
      let start = ranges[kind].isEmpty ? index : ranges[kind].lowerBound
      ranges[kind] = start..<index + 1
    }
    return ranges
  }
}

extension CatalogArticle {
  /// The title, or the address's last part where the clipping has none.
  var shownTitle: String { article.title.isEmpty ? article.id : article.title }
}
