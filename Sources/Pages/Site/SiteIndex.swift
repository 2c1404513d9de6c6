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
  private let frame: SiteFrame
  let heads: Heads
  /// By entity.
  let links: [Link]
  /// The links of notes and articles as their pages show them.
  let markup: LinkMarkup
  let claimMarkup: ClaimMarkup
  /// By kind: the fields by which its index compares notes.
  let comparedFields: [[Field]]
  /// By article: what rests on it.
  let reliances: [[Reliance]]
  /// By article: how much of it is published.
  let published: [PublishedText]
  /// By entity: what it said and what was said for it.
  let quotes: [[Quote]]
  /// Where things are.
  let places: Places
  /// The years of the timeline, from the newest.
  let timelineYears: [Int]
  /// Whether any entity is tied to another.
  let hasTies: Bool

  var catalog: Catalog { site.catalog }
  var kinds: [Kind] { site.catalog.kinds.kinds }

  /// - Parameters:
  ///   - isForFewPages: whether what all pages share is made when one asks for it.
  ///   - revision: of an index in the same words, likewise for few pages, to this site; what rests on the same is taken
  ///     over.
  init(
    site: Site, words: Words, templates: TemplateLibrary, isForFewPages: Bool = false,
    after revision: SiteRevision? = nil
  ) async {
    self.site = site
    self.words = words
    self.templates = templates
    address = SiteAddress(site.settings)
    let earlier = revision?.earlier
    let catalog = site.catalog
    let frame = earlier?.frame ?? SiteFrame(catalog)
    self.frame = frame
    async let quoted = Self.quotes(in: catalog, after: revision)
    async let relying = Self.reliances(site, words, after: revision)
    let heads = await Heads(catalog, words: words, ranking: frame.ranking, after: revision)
    self.heads = heads
    places = Self.places(in: catalog, ranking: frame.ranking, after: revision)
    links =
      revision.map { $0.earlier.links.replacing($0.restated) { heads.entities[$0.index].link } }
      ?? heads.entities.map(\.link)
    markup = await LinkMarkup(
      catalog, heads: heads, templates: templates, reporting: fragmentProblems, isAhead: !isForFewPages)
    claimMarkup = earlier?.claimMarkup ?? ClaimMarkup(catalog, templates: templates, reporting: fragmentProblems)
    comparedFields = Self.comparedFields(of: catalog, frame, after: revision)
    timelineYears = TimelinePages.years(of: catalog, after: revision)
    hasTies = EntityTies.areStated(in: catalog, after: revision)
    quotes = await quoted
    (reliances, published) = await relying
  }

  func kindIndex(of entity: Entity) -> Int? { frame.kindOrder[entity.kind.name] }

  /// The anchor of a passage; nil where the article has no such passage.
  func anchor(ofPassage passage: Int, in article: ArticleID) -> String? {
    let passages = site.catalog.articles[article.index].article.passages
    return passages.indices.contains(passage) ? passages[passage].anchor : nil
  }

  private static func comparedFields(
    of catalog: Catalog, _ frame: SiteFrame, after revision: SiteRevision?
  ) -> [[Field]] {
    catalog.kinds.kinds.indices.map { kind in
      let range = frame.ranges[kind]
      if let revision, revision.keeps(range) { return revision.earlier.comparedFields[kind] }
      return IndexRows.fields(of: catalog.kinds.kinds[kind], filledBy: catalog.entities[range])
    }
  }

  private static func quotes(in catalog: Catalog, after revision: SiteRevision?) -> [[Quote]] {
    guard let revision, revision.renamed.isEmpty, revision.keepsAll(where: QuoteTable.mayRest) else {
      return QuoteTable(catalog).quotes
    }
    return revision.earlier.quotes
  }

  private static func places(
    in catalog: Catalog, ranking: ClaimRanking, after revision: SiteRevision?
  ) -> Places {
    if let revision, revision.keepsAll(where: Places.mayRest) { return revision.earlier.places }
    return Places(catalog, ranking: ranking, after: revision?.earlier.places)
  }

  private static func reliances(
    _ site: Site, _ words: Words, after revision: SiteRevision?
  ) async -> (reliances: [[Reliance]], published: [PublishedText]) {
    if let revision {
      let (reliances, changed) = relianceTable(revision, words)
      var published = revision.earlier.published
      for article in changed { published[article.index] = Self.published(article, reliances, site) }
      return (reliances, published)
    }
    let reliances = relianceTable(site, words)
    return (
      reliances,
      await parallelMap(count: site.catalog.articles.count) { Self.published(ArticleID($0), reliances, site) }
    )
  }

  private static func published(_ id: ArticleID, _ reliances: [[Reliance]], _ site: Site) -> PublishedText {
    let article = site.catalog[id].article
    return PublishedText(
      of: article, policy: site.settings.policy(for: article),
      relied: reliances[id.index].compactMap { $0.place?.passage }, showsAll: site.settings.showsFullText)
  }
}

extension SiteIndex {
  var ranges: [Range<Int>] { frame.ranges }
  var publicationDates: [CalendarDate?] { frame.publicationDates }
  var entityTags: [[Int]] { frame.entityTags }
  var articleTags: [[Int]] { frame.articleTags }
  var dataIDs: [String] { frame.dataIDs }
  var articleDataIDs: [String] { frame.articleDataIDs }
  var ranking: ClaimRanking { frame.ranking }
  /// By article.
  var articleLinks: [Link] { heads.articles.links }
  /// By article: the link with what tells documents apart.
  var articleHeads: [Record] { heads.articles.heads }
  /// By article: where it was published on the web.
  var webAddresses: [WebAddress?] { heads.articles.outside }
  /// By article: how the previews of its citations end.
  var imprints: [Value] { heads.articles.imprints }
}

extension CatalogArticle {
  var shownTitle: String { article.shownTitle }
}
