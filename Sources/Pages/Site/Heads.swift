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

  struct OfArticle: Sendable {
    let link: Link
    /// The link with what tells documents apart.
    let head: Record
    /// Where it was published on the web.
    let outside: WebAddress?
    /// How the previews of its citations end.
    let imprint: Value
    /// The head with where it was published.
    let source: Record
  }

  let entities: [OfEntity]
  let articles: [OfArticle]

  /// - Parameters:
  ///   - shapes: by the name of a kind.
  ///   - earlier: those of another catalog in the same words; taken over where an entity or article is the same.
  init(
    _ catalog: Catalog, shapes: [String: String], words: Words, ranking: ClaimRanking,
    after earlier: (catalog: Catalog, heads: Heads)?
  ) async {
    let hasSameArticles =
      earlier.map { $0.catalog.articles.elementsEqual(catalog.articles, by: ===) } ?? false
    let known = hasSameArticles ? earlier : nil
    entities = await parallelMap(count: catalog.entities.count) { position in
      let entity = catalog.entities[position]
      if let known, known.catalog.entities.indices.contains(position), known.catalog.entities[position] === entity {
        return known.heads.entities[position]
      }
      return OfEntity(entity, shape: shapes[entity.kind.name] ?? "", words: words, ranking: ranking)
    }
    if let known {
      articles = known.heads.articles
    } else {
      let wording = words.citations
      articles = await parallelMap(count: catalog.articles.count) { position in
        OfArticle(catalog.articles[position], words: words, wording: wording)
      }
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

extension Heads.OfArticle {
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
