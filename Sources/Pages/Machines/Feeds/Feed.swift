internal import Catalog
internal import Foundations

/// Something that can be followed: its feed lies beside its page, `companies/rarex.xml` beside `companies/rarex.html`.
enum Feed: Sendable, Equatable {
  case site
  case kind(Int)
  case sources
  case entity(EntityID)
}

/// The feeds of a site: which there are, what is in them, their bytes.
struct Feeds: Sendable {
  private let index: SiteIndex
  private let address: SiteAddress
  private let news: News
  /// By news item: its entry in an Atom feed, which is the same in all; empty where the site has no feeds of entities, or
  /// few of them will be asked for.
  private let entries: [[UInt8]]

  /// Nil where the site has none: it does not know its address, they are switched off, or nothing bears a date.
  ///
  /// - Parameters:
  ///   - isAhead: whether what feeds share is made before one is asked for.
  ///   - earlier: those of the index that a revision is of, and the revision.
  init?(
    _ index: SiteIndex, isAhead: Bool, after earlier: (feeds: Feeds, revision: SiteRevision)? = nil
  ) async {
    guard index.site.settings.feeds != .none, let address = index.address else { return nil }
    let known = earlier.flatMap { News.isSame(in: $0.revision, index.words) ? $0.feeds.news : nil }
    let news = known ?? News(index)
    self.news = news
    guard !news.items.isEmpty else { return nil }
    self.index = index
    self.address = address
    let isShared = isAhead && index.site.settings.feeds == .all
    entries = await parallelMap(count: isShared ? news.items.count : 0) { position in
      AtomFeed.entry(FeedEntry(news.items[position], index: index, address: address))
    }
  }

  // MARK: Which there are

  var all: [Feed] {
    let scope = index.site.settings.feeds
    var all = [Feed.site]
    if scope >= .kinds {
      all += index.kinds.indices.filter { index.kinds[$0].isListed && !news.kinds[$0].isEmpty }.map { .kind($0) }
      if !news.articles.isEmpty { all.append(.sources) }
    }
    if scope >= .all {
      all += index.catalog.entities.indices.map { EntityID($0) }.filter { news.hasAny(of: $0, in: index) }
        .map { .entity($0) }
    }
    return all
  }

  /// The feed of a page; nil where it has none.
  func feed(of page: PagePlan.Subject) -> Feed? {
    let scope = index.site.settings.feeds
    switch page {
    case .home: return .site
    case .kind(let kind, _): return scope >= .kinds && !news.kinds[kind].isEmpty ? .kind(kind) : nil
    case .sources: return scope >= .kinds && !news.articles.isEmpty ? .sources : nil
    case .entity(let id): return scope >= .all && news.hasAny(of: id, in: index) ? .entity(id) : nil
    default: return nil
    }
  }

  /// The page that the feed is of.
  func page(of feed: Feed) -> String {
    switch feed {
    case .site: homeAddress
    case .kind(let kind): "\(index.kinds[kind].folder)/index.html"
    case .sources: sourcesAddress
    case .entity(let id): index.catalog[id].address
    }
  }

  func atomAddress(of feed: Feed) -> String { stem(page(of: feed)) + ".xml" }

  /// Nil for entities: beside their pages lies their data.
  func jsonAddress(of feed: Feed) -> String? {
    if case .entity = feed { return nil }
    return stem(page(of: feed)) + ".json"
  }

  func title(of feed: Feed) -> String {
    let site = index.site.settings.title
    switch feed {
    case .site: return site
    case .kind(let kind): return "\(index.kinds[kind].plural) · \(site)"
    case .sources: return "\(index.words[.sources]) · \(site)"
    case .entity(let id): return "\(index.catalog[id].name) · \(site)"
    }
  }

  // MARK: What is in them

  /// The newest day on which something concerned an entity; nil where nothing that bears a date did.
  func newestDay(of entity: EntityID) -> CalendarDate? {
    news.newest(of: entity, in: index).map { news.items[$0].day }
  }

  private func positions(of feed: Feed) -> [Int] {
    switch feed {
    case .site: Array(news.items.indices.prefix(News.limit))
    case .kind(let kind): news.kinds[kind]
    case .sources: news.articles
    case .entity(let id): news.positions(of: id, in: index)
    }
  }

  private func entry(_ position: Int) -> FeedEntry {
    FeedEntry(news.items[position], index: index, address: address)
  }

  private func head(of feed: Feed, file: String) -> FeedHead {
    FeedHead(
      title: title(of: feed), address: address.file(file), page: address.page(page(of: feed)),
      author: index.site.settings.author ?? index.site.settings.title, language: index.site.settings.language)
  }

  // MARK: Bytes

  func atom(_ feed: Feed) -> [UInt8] {
    let positions = positions(of: feed)
    let updated = positions.first.map { news.items[$0].day }
    var atom = AtomFeed(head(of: feed, file: atomAddress(of: feed)), updated: updated)
    for position in positions {
      atom.add(entries.isEmpty ? AtomFeed.entry(entry(position)) : entries[position])
    }
    return atom.closed
  }

  func json(_ feed: Feed) -> [UInt8] {
    jsonFeed(
      head(of: feed, file: jsonAddress(of: feed) ?? ""), description: index.site.settings.description,
      positions(of: feed).map(entry))
  }
}

/// What stands above the entries of a feed.
struct FeedHead {
  let title: String
  /// The whole address of the feed itself.
  let address: String
  /// The whole address of the page that it is of.
  let page: String
  let author: String
  let language: String
}
