package import Articles
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
  /// For whom the site is made; nil where an earlier version did not say.
  package var audience: Audience?
  /// What had changed when the site was published that said something new last.
  package var latest = CatalogChanges()
  /// Addresses of notes that keep something from the readers of this site. Not kept beside the site.
  private var discreet: Set<String> = []
  /// By the address of a note's page: its other names. Not kept beside the site.
  private(set) var furtherNames: [String: [String]] = [:]

  package init() {}

  /// - Parameter audience: for whom the catalog was made.
  package init(_ catalog: Catalog, for audience: Audience) {
    self.audience = audience
    let ranking = ClaimRanking(catalog.articles)
    for entity in catalog.entities {
      entities[entity.address] = Item(entity, ranking)
      let further = entity.names.lazy.filter { $0.role != .name }.map(\.text)
      if !further.isEmpty { furtherNames[entity.address] = Array(further) }
    }
    discreet = Set(catalog.entities.lazy.filter(\.mayWithholdValues).map(\.address))
    for article in catalog.articles {
      articles[article.address] = article.article.shownTitle
    }
  }

  /// The snapshot with what it says that the published one does not; where that is nothing, with what was new then.
  ///
  /// - Parameter day: the day of this site.
  package func following(_ published: CatalogSnapshot?, on day: CalendarDate?) -> CatalogSnapshot {
    guard let published else { return self }
    var snapshot = self
    let changes = changes(since: published).filter(\.isForReaders).compactMap { forReaders($0, after: published) }
    // What was new then may since have been taken back, or marked for others than these readers.
    let earlier = published.latest.changes.filter(stillHolds).compactMap { forReaders($0, after: published) }
    snapshot.latest =
      changes.isEmpty
      ? CatalogChanges(day: published.latest.day, changes: earlier) : CatalogChanges(day: day, changes: changes)
    return snapshot
  }

  /// Whether the site says what a change once told.
  private func stillHolds(_ change: CatalogChange) -> Bool {
    let item = entities[change.address]
    switch change.sort {
    case .entity, .renamed: return item?.name == change.name
    case .article: return articles[change.address] == change.name
    case .value:
      let stated = item?.values[change.subject] ?? []
      return !stated.isEmpty
        && change.after.split(separator: "; ").allSatisfy { after in
          stated.contains { $0 == after || $0.split(separator: "; ").contains(after) }
        }
    case .promised, .met, .missed, .postponed: return item?.milestones[change.subject] != nil
    case .moved, .gone: return false
    }
  }

  /// The change without what stood there before, where that may have been for others: the note keeps something from
  /// these readers, or the earlier site was for readers who may see more. Nil where nothing else is left of it.
  private func forReaders(_ change: CatalogChange, after published: CatalogSnapshot) -> CatalogChange? {
    let wasForThem = audience.flatMap { audience in published.audience.map { $0 <= audience } } ?? false
    if wasForThem, !discreet.contains(change.address) { return change }
    switch change.sort {
    case .renamed: return nil
    case .value:
      return CatalogChange(
        change.sort, address: change.address, name: change.name, subject: change.subject, after: change.after)
    default: return change
    }
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

extension Entity {
  /// Whether its note may say that some of it is not for every reader.
  fileprivate var mayWithholdValues: Bool { AudienceMark.mayStand(in: note.source.bytes[..<note.body.lowerBound]) }
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
