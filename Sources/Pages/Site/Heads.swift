internal import Articles
internal import Catalog
internal import Foundations
internal import Mustache

/// How pages name each entity and each article, in links and above what is taken from them.
struct Heads: Sendable {
  struct OfEntity: Sendable {
    let link: Link
    /// The link with what tells documents apart.
    let head: Record
    /// The link with how the entity stands.
    let standing: Record
  }

  /// By article. A class: it goes from index to index while the articles stay.
  final class OfArticles: Sendable {
    let links: [Link]
    /// The link with what tells documents apart.
    let heads: [Record]
    /// Where it was published on the web.
    let outside: [WebAddress?]
    /// How the previews of its citations end.
    let imprints: [Value]
    /// The head with where it was published.
    let sources: [Record]

    init(_ articles: [CatalogArticle], words: Words) async {
      let wording = words.citations
      let heads = await parallelMap(count: articles.count) { ArticleHead(articles[$0], words: words, wording: wording) }
      links = heads.map(\.link)
      self.heads = heads.map(\.head)
      outside = heads.map(\.outside)
      imprints = heads.map(\.imprint)
      sources = heads.map(\.source)
    }
  }

  let entities: [OfEntity]
  let articles: OfArticles

  init(_ catalog: Catalog, words: Words, ranking: ClaimRanking, after revision: SiteRevision?) async {
    let kinds = catalog.kinds.kinds
    let shapes = Dictionary(
      kinds.enumerated().map { ($1.name, kindShape($1, at: $0)) }, uniquingKeysWith: { first, _ in first })
    let head = { @Sendable (id: EntityID) in
      let entity = catalog[id]
      return OfEntity(entity, shape: shapes[entity.kind.name] ?? "", words: words, ranking: ranking)
    }
    if let revision {
      let earlier = revision.earlier.heads
      entities = earlier.entities.replacing(revision.restated, by: head)
      articles = earlier.articles
    } else {
      entities = await parallelMap(count: catalog.entities.count) { head(EntityID($0)) }
      articles = await OfArticles(catalog.articles, words: words)
    }
  }
}

extension Heads.OfEntity {
  init(_ entity: Entity, shape: String, words: Words, ranking: ClaimRanking) {
    link = Link(shape: shape, address: percentEncodedPath(entity.address), name: entity.name)
    head = link.head([entity.kind.label] + [words.date(of: entity, ranking)].compactMap { $0 })
    standing = link.record(words.standing(of: entity, ranking))
  }
}

private struct ArticleHead {
  let link: Link
  let head: Record
  let outside: WebAddress?
  let imprint: Value
  let source: Record

  init(_ article: CatalogArticle, words: Words, wording: CitationWording) {
    link = Link(shape: "kind-article", address: percentEncodedPath(article.address), name: article.shownTitle)
    head = link.head(words.imprint(of: article.article))
    outside = WebAddress(article.article.url)
    imprint = Value.escaped(article.imprint(in: wording))
    source = head.with([.url: .words(outside?.text), .words: .words(outside?.host)])
  }
}

extension Link {
  fileprivate func head(_ details: [String]) -> Record {
    details.isEmpty ? record : record.with([.details: .escaped(details.joined(separator: " · "))])
  }
}
