internal import Articles
internal import Catalog
internal import Foundations

/// All that happened, newest first, and who it concerns: found once, so that thousands of feeds only copy from it.
struct News: Sendable {
  /// Newest first; of equal date articles before entities, each in the order of the catalog.
  let items: [NewsItem]
  /// By kind, and for all of the site: indices in `items`, no more than a feed holds.
  let kinds: [[Int]]
  let articles: [Int]
  /// By article: its index in `items`; nil for one without a date.
  private let articlePositions: [Int?]
  /// By entity: the indices of what its own note makes news of.
  private let ownPositions: [[Int]]
  /// By entity: the indices of the newest articles that it rests on.
  private let sourcePositions: [[Int]]

  /// Feeds of the site, of kinds and of the sources hold so many entries; those of entities fewer, since there are many.
  static let limit = 50
  static let entityLimit = 12

  init(_ index: SiteIndex) {
    let items = Self.items(of: index)
    var places = NewsPlaces(in: index)
    for (position, item) in items.enumerated() { places.add(item.event, at: position, index.reliances) }
    self.items = items
    kinds = places.kinds
    articlePositions = places.articles
    ownPositions = places.own
    sourcePositions = places.sources
    articles = Array(index.catalog.articles.lazy.compactMap { places.articles[$0.id.index] }.prefix(Self.limit))
  }

  private static func items(of index: SiteIndex) -> [NewsItem] {
    let catalog = index.catalog
    var items = catalog.articles.compactMap { source in
      source.article.published.map { NewsItem(event: .article(source.id), day: $0.firstDay) }
    }
    if ChangesPage.isMade(for: index), let day = index.site.changes.day {
      items.append(NewsItem(event: .changes, day: day.lastDay))
    }
    for entity in catalog.entities { items += NewsItem.items(of: entity, in: catalog) }
    let ordered = items.enumerated().map { (day: -$1.day.daysSinceEpoch, offset: $0) }
      .sorted { ($0.day, $0.offset) < ($1.day, $1.offset) }
    return ordered.map { items[$0.offset] }
  }

  /// Whether all that happened, and whom it concerns, is the same after a revision.
  static func isSame(in revision: SiteRevision, _ words: Words) -> Bool {
    guard !revision.site.settings.showsChanges else { return false }
    return revision.keeps { NewsItem.items(of: $1.catalog[$0], in: $1.catalog) }
      && revision.keeps { NoteReliances($0, in: $1, words).entries.map(\.article) }
  }

  /// Whether anything concerns an entity that bears a date.
  func hasAny(of entity: EntityID, in index: SiteIndex) -> Bool {
    if !ownPositions[entity.index].isEmpty || !sourcePositions[entity.index].isEmpty { return true }
    return newest(of: entity, in: index) != nil
  }

  /// The newest of what concerns an entity; nil where nothing that bears a date does.
  func newest(of entity: EntityID, in index: SiteIndex) -> Int? {
    var newest = ownPositions[entity.index].first ?? .max
    newest = min(newest, sourcePositions[entity.index].first ?? .max)
    // Backlinks are in the order of their dates, those without one at the end.
    if let entry = index.site.backlinks[entity.index].entries.first {
      newest = min(newest, positions(of: entry.document).first ?? .max)
    }
    for relation in index.catalog.relations[entity.index] {
      newest = min(newest, ownPositions[relation.to.index].first ?? .max)
    }
    for relation in index.catalog.inverseRelations[entity.index] {
      newest = min(newest, ownPositions[relation.from.index].first ?? .max)
    }
    return newest == .max ? nil : newest
  }

  private func positions(of document: DocumentID) -> [Int] {
    switch document {
    case .article(let id): articlePositions[id.index].map { [$0] } ?? []
    case .note(let id): ownPositions[id.index]
    }
  }

  /// What concerns an entity, newest first: sources that it rests on or that mention it, deals that it is part of, its
  /// own milestones and steps.
  func positions(of entity: EntityID, in index: SiteIndex) -> [Int] {
    var positions = ownPositions[entity.index] + sourcePositions[entity.index]
    for entry in index.site.backlinks[entity.index].entries.prefix(Self.entityLimit) {
      positions += self.positions(of: entry.document)
    }
    for relation in index.catalog.relations[entity.index] { positions += ownPositions[relation.to.index] }
    for relation in index.catalog.inverseRelations[entity.index] { positions += ownPositions[relation.from.index] }
    positions.sort()
    var distinct: [Int] = []
    for position in positions where position != distinct.last {
      distinct.append(position)
      if distinct.count == Self.entityLimit { break }
    }
    return distinct
  }
}

/// Where the items stand that concern an article, an entity or a kind, as `News` has them.
private struct NewsPlaces {
  private(set) var articles: [Int?]
  private(set) var own: [[Int]]
  private(set) var sources: [[Int]]
  private(set) var kinds: [[Int]]
  /// By entity: the place of its kind.
  private let kindPlaces: [Int?]

  init(in index: SiteIndex) {
    articles = [Int?](repeating: nil, count: index.catalog.articles.count)
    own = [[Int]](repeating: [], count: index.catalog.entities.count)
    sources = own
    kinds = [[Int]](repeating: [], count: index.kinds.count)
    kindPlaces = index.catalog.entities.map { index.kindIndex(of: $0) }
  }

  /// Adds an item behind those added before.
  mutating func add(_ event: NewsItem.Event, at position: Int, _ reliances: [[Reliance]]) {
    switch event {
    case .article(let id):
      articles[id.index] = position
      for reliance in reliances[id.index] {
        sources[reliance.entity.index].appendOnce(position, limit: News.entityLimit)
        addToKind(of: reliance.entity, position)
      }
    case .entity(let id), .step(let id, _), .milestone(let id, _):
      own[id.index].append(position)
      addToKind(of: id, position)
    case .changes: break
    }
  }

  private mutating func addToKind(of entity: EntityID, _ position: Int) {
    guard let kind = kindPlaces[entity.index] else { return }
    kinds[kind].appendOnce(position, limit: News.limit)
  }
}

extension [Int] {
  /// Appends a number unless it stands at the end already or the list is full.
  fileprivate mutating func appendOnce(_ number: Int, limit: Int) {
    if count < limit, last != number { append(number) }
  }
}
