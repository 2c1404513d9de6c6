internal import Articles
internal import Catalog
internal import Foundations

/// A page as search knows it: what it is called, what it says, and what a result or preview shows of it.
struct SearchDocument {
  /// The name, then other names; of an article its title alone.
  let names: [String]
  /// What it is of and filed under: its kind in the singular and plural, its tags, and what its fields link to.
  let labels: [String]
  let address: String
  /// Place in `SearchTable.kinds`.
  let kind: Int
  let date: CalendarDate?
  let dateWords: String?
  let summary: String?
  let passages: SearchPassages
  /// Whether its names are those of an entity, which stand before all else.
  let isEntity: Bool
}

extension SiteIndex {
  /// Every page that search finds: entities in their order, then articles, newest first.
  var searchDocumentCount: Int { catalog.entities.count + catalog.articles.count }

  func searchDocument(_ number: Int) -> SearchDocument {
    let entities = catalog.entities
    return number < entities.count
      ? searchDocument(of: entities[number]) : searchDocument(of: catalog.articles[number - entities.count])
  }

  /// Where the page of a document stands.
  func searchAddress(_ number: Int) -> String {
    let entities = links.count
    return number < entities ? links[number].address : articleLinks[number - entities].address
  }

  /// Two facts for a preview, label and words.
  func searchFacts(_ number: Int) -> [(label: String, words: String)] {
    let entities = catalog.entities
    if number < entities.count { return previewFacts(of: entities[number]) }
    let article = catalog.articles[number - entities.count].article
    return article.publisher.map { [(words[.publisher], $0)] } ?? []
  }

  private func searchDocument(of entity: Entity) -> SearchDocument {
    var passages = SearchPassages()
    if let summary = entity.summary { passages.add(words: summary, isShown: false) }
    passages.add(document: site.notes[entity.id.index].html)
    var labels = [entity.kind.label, entity.kind.plural] + entity.tags
    for field in entity.fields {
      for claim in field.claims where claim.isCurrent {
        if case .link(let target) = claim.value {
          if let target { labels.append(links[target.index].name) }
          continue
        }
        passages.add(
          label: field.field.label, hedge: claim.hedge, words: words.value(of: claim, field.field),
          isFigure: claim.value.isFigure)
      }
    }
    for milestone in entity.milestones { passages.add(words: milestone.what) }
    for property in entity.properties {
      passages.add(words: "\(property.label): \(property.values.map(\.text).joined(separator: ", "))")
    }
    return SearchDocument(
      names: [entity.name] + entity.names.map(\.text).filter { $0 != entity.name },
      labels: labels,
      address: links[entity.id.index].address, kind: kindIndex(of: entity) ?? 0, date: entity.date,
      dateWords: words.date(of: entity, ranking), summary: entity.summary, passages: passages,
      isEntity: entity.kind.isListed && entity.kind.names != .none)
  }

  private func searchDocument(of source: CatalogArticle) -> SearchDocument {
    let article = source.article
    var passages = SearchPassages()
    passages.add(words: words.imprint(of: article).joined(separator: " · "))
    let html = site.articles[source.id.index].passages
    let shown = published[source.id.index]
    if let summary = shown.summary { passages.add(words: summary, isShown: false) }
    for passage in (shown.highlights + shown.passages).sorted() {
      passages.add(
        html[passage], anchor: article.passages[passage].anchor, isHeading: article.passages[passage].isHeading)
    }
    return SearchDocument(
      names: [source.shownTitle], labels: article.tags, address: articleLinks[source.id.index].address,
      kind: kinds.count,
      date: article.published, dateWords: article.published.map { words.date($0) }, summary: shown.summary,
      passages: passages, isEntity: false)
  }

  /// The first two of the fields by which an index compares the entities of the kind; else of all its fields.
  private func previewFacts(of entity: Entity) -> [(label: String, words: String)] {
    let compared = IndexRows.columns(of: entity.kind).map(\.name)
    let fields = entity.fields.filter { $0.field.type != .milestones && $0.claims.contains(where: \.isCurrent) }
    let chosen = fields.filter { compared.contains($0.field.name) }
    return (chosen + fields.filter { !compared.contains($0.field.name) }).prefix(2).map { field in
      let ranked = ranking.rank(field.claims)
      let shown = field.field.isMany ? (ranked.first + ranked.others).prefix(3) : ranked.first.prefix(1)
      let values = shown.map { $0.hedged(words.value(of: $0, field.field)) }
      return (field.field.label, values.joined(separator: ", "))
    }
  }
}

extension ClaimValue {
  /// Whether a reader may look for it by its number.
  fileprivate var isFigure: Bool {
    switch self {
    case .money, .quantity, .percent, .number: true
    case .text, .date, .url, .link, .choice, .coordinates: false
    }
  }
}
