internal import Articles
package import Foundations

/// What a site says of its catalog, as little as it takes to tell later what has changed. It is kept beside the
/// published site.
package struct CatalogSnapshot: Sendable, Hashable {
  struct Item: Sendable, Hashable {
    var kind = ""
    var name = ""
    var formerAddresses: [String] = []
    /// By the label of the field: what is stated of it, each in one text.
    var values: [String: [String]] = [:]
    /// By what was promised.
    var milestones: [String: Milestone.State] = [:]
  }

  /// By the address of the page.
  var entities: [String: Item] = [:]
  /// Titles by address.
  var articles: [String: String] = [:]
  /// What had changed when the site was published that said something new last.
  package var latest = CatalogChanges()

  package init() {}

  package init(_ catalog: Catalog) {
    let ranking = ClaimRanking(catalog.articles)
    for entity in catalog.entities { entities[entity.address] = Item(entity, ranking) }
    for article in catalog.articles {
      articles[article.address] = article.article.title.isEmpty ? article.article.id : article.article.title
    }
  }

  /// The snapshot with what it says that the published one does not; where that is nothing, with what was new then.
  ///
  /// - Parameter day: the day of this site.
  package func following(_ published: CatalogSnapshot?, on day: CalendarDate?) -> CatalogSnapshot {
    guard let published else { return self }
    var snapshot = self
    let changes = changes(since: published).filter(\.isForReaders)
    // What comes from the target may tell of pages that are not there.
    let earlier = published.latest.changes.filter { entities[$0.address] != nil || articles[$0.address] != nil }
    snapshot.latest =
      changes.isEmpty
      ? CatalogChanges(day: published.latest.day, changes: earlier) : CatalogChanges(day: day, changes: changes)
    return snapshot
  }
}

extension CatalogSnapshot.Item {
  fileprivate init(_ entity: Entity, _ ranking: ClaimRanking) {
    kind = entity.kind.label
    name = entity.name
    formerAddresses = entity.formerAddresses.map(\.address)
    for entry in entity.fields where entry.field.type != .quotation {
      let ranked = ranking.rank(entry.claims)
      let words = (ranked.first + ranked.others).map(\.statement)
      if !words.isEmpty { values[entry.field.label] = words }
    }
    for milestone in entity.milestones { milestones[milestone.what] = milestone.recordedState }
  }
}

extension Claim {
  /// `approximately $330 million (post-tax NPV8)`
  fileprivate var statement: String {
    let added = ([basis].compactMap(\.self) + qualifiers.map(\.value)).joined(separator: ", ")
    return [hedge, display, added.isEmpty ? nil : "(\(added))"].compactMap(\.self).joined(separator: " ")
  }
}

extension Milestone {
  /// What the note records of it: a day that passes changes nothing.
  fileprivate var recordedState: State {
    if met != nil { return .met }
    if missed != nil { return .missed }
    return changedTo != nil ? .changed : .open
  }
}
