internal import Articles
internal import Catalog
internal import Foundations

/// What pages ask of a site that rests on nothing but which notes and articles there are, in which order and at which
/// addresses, what the articles say, and which tags are borne.
///
/// A class: a later index of the same frame refers to it.
final class SiteFrame: Sendable {
  /// Positions of kinds by their names.
  let kindOrder: [String: Int]
  /// By kind, in the order of the kinds: its entities' indices, which lie side by side.
  let ranges: [Range<Int>]
  /// By article: the day of its publication. For those who ask it of thousands.
  let publicationDates: [CalendarDate?]
  /// By entity and by article: indices in the catalog's tags.
  let entityTags: [[Int]]
  let articleTags: [[Int]]
  /// What data files call each entity and each article: `projects/cummins-range`.
  let dataIDs: [String]
  let articleDataIDs: [String]
  /// The one rule by which the value of a field that is shown first is picked.
  let ranking: ClaimRanking

  init(_ catalog: Catalog) {
    let kinds = catalog.kinds.kinds
    let order = Dictionary(kinds.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    kindOrder = order
    ranges = Self.ranges(of: catalog.entities, kinds: kinds, order: order)
    publicationDates = catalog.articles.map(\.article.published)
    dataIDs = catalog.entities.map(\.dataID)
    articleDataIDs = catalog.articles.map { stem($0.address) }
    ranking = ClaimRanking(catalog.articles)
    var entityTags = Array(repeating: [Int](), count: catalog.entities.count)
    var articleTags = Array(repeating: [Int](), count: catalog.articles.count)
    for (position, tag) in catalog.tags.enumerated() {
      for entity in tag.entities { entityTags[entity.index].append(position) }
      for article in tag.articles { articleTags[article.index].append(position) }
    }
    self.entityTags = entityTags
    self.articleTags = articleTags
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
