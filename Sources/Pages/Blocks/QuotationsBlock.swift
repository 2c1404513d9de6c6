internal import Articles
internal import Catalog
internal import Mustache

/// What an entity said, and what was said for it: the newest on its page, all on pages of their own.
struct QuotationsBlock {
  private let index: SiteIndex
  private let entity: EntityID
  private let quotes: [Quote]
  /// The address of the entity's own page.
  private let address: String

  /// The entity's page shows so many.
  private static let limit = 6
  /// A page of all quotations holds so many.
  static let pageSize = 100

  init(index: SiteIndex, entity: EntityID) {
    self.index = index
    self.entity = entity
    quotes = index.lent(index.quotes[entity.index])
    address = index.catalog.entities[entity.index].address
  }

  private var hasOwnPages: Bool { quotes.count > Self.limit }

  /// How many quotations the pages of their own list; 0 where the entity's page shows them all.
  static func ownPageCount(_ entity: EntityID, _ index: SiteIndex) -> Int {
    let quotes = index.quotes[entity.index]
    guard quotes.count > limit else { return 0 }
    let count = index.lent(quotes).count
    return count > limit ? count : 0
  }

  var paging: Paging {
    Paging(base: stem(address) + "-quotations.html", count: quotes.count, size: Self.pageSize)
  }

  /// The block of the entity's own page; absent where nobody is quoted.
  var value: Value {
    guard !quotes.isEmpty else { return .absent }
    let all = hasOwnPages ? place(index.words.counted(.allQuotations, quotes.count), paging.base) : .absent
    return .fields([
      .count: .text(index.words.number(quotes.count)), .items: .list(quotes.prefix(Self.limit).map(item)), .all: all,
    ])
  }

  /// The quotations of one page of all.
  func items(part: Int) -> Value { .list(quotes[paging.range(part)].map(item)) }

  private func item(_ quote: Quote) -> Value {
    // The page's own entity needs no link to itself.
    let other = quote.entity.flatMap { $0 == entity ? nil : index.links[$0.index].value }
    return .fields([
      .words: .text(index.shownWords(of: quote)), .speaker: .text(quote.speaker), .entity: other ?? .absent,
      .isImplied: .flag(quote.attribution == .implied), .doubt: index.words.value(of: quote.doubt),
      .address: .words(passageAddress(of: quote)),
      .document: quote.article.map { index.markup.line(.article($0), at: folderDepth(of: address)) } ?? .absent,
    ])
  }

  /// The address of the passage, where that is published.
  private func passageAddress(of quote: Quote) -> String? {
    guard let article = quote.article, let anchor = quote.anchor,
      index.published[article.index].shows(anchor: anchor)
    else { return nil }
    return index.articleLinks[article.index].address + "#" + anchor
  }
}

extension SiteIndex {
  /// The quotes that one page may show: all that notes cite, and of each article as many as its rights lend, first
  /// those beside which it names the speaker.
  fileprivate func lent(_ quotes: [Quote]) -> [Quote] {
    var taken: [ArticleID: Int] = [:]
    var isLent = quotes.map(\.isCited)
    for attribution in [Attribution.stated, .implied] {
      for (position, quote) in quotes.enumerated() where !quote.isCited && quote.attribution == attribution {
        guard let article = quote.article else { continue }
        taken[article, default: 0] += 1
        isLent[position] = taken[article, default: 0] <= published[article.index].sentencesLent
      }
    }
    return zip(quotes, isLent).filter(\.1).map(\.0)
  }

  /// A quote's words, cut where they are long: sooner where the article may only be excerpted.
  fileprivate func shownWords(of quote: Quote) -> String {
    let isWhole = quote.isCited || quote.article.map { published[$0.index].policy == .full } ?? true
    return shortened(quote.words, to: isWhole ? 700 : 300)
  }
}
