internal import Catalog

/// A site against an earlier one of the same notes and articles at the same addresses, in the same words and settings:
/// what of that can be taken over.
struct SiteRevision: Sendable {
  let earlier: SiteIndex
  let site: Site
  /// Entities that state something else, in order.
  let restated: [EntityID]
  /// Those among them that bear other names.
  let renamed: [EntityID]
  /// Entities that state something else or whose text came out otherwise, in order.
  let changed: [EntityID]

  /// Beyond so many changed entities all is made anew.
  private static let limit = 200

  /// Nil where more than notes may have changed, or too many of them.
  init?(of earlier: SiteIndex, to site: Site) {
    guard let delta = site.catalog.delta(since: earlier.catalog) else { return nil }
    self.earlier = earlier
    self.site = site
    restated = delta.restated
    renamed = delta.renamed
    var changed = Set(delta.restated)
    for index in site.notes.indices where site.notes[index] !== earlier.site.notes[index] {
      changed.insert(EntityID(index))
    }
    if changed.count > Self.limit { return nil }
    self.changed = changed.sorted()
  }

  /// Whether something that each entity has a part in is made of the same parts.
  ///
  /// - Parameter part: what an entity of a site has in it.
  func keeps<Part: Equatable>(_ part: (EntityID, Site) -> Part) -> Bool {
    changed.allSatisfy { part($0, earlier.site) == part($0, site) }
  }

  /// Whether something has no part in it of any entity that states something else.
  ///
  /// - Parameter mayRest: whether it may have a part of an entity.
  func keepsAll(where mayRest: (Entity) -> Bool) -> Bool {
    restated.allSatisfy { !mayRest(earlier.catalog[$0]) && !mayRest(site.catalog[$0]) }
  }

  /// Whether something rests on a range of the entities alone and none of these states anything else.
  func keeps(_ range: Range<Int>) -> Bool { !restated.contains { range.contains($0.index) } }
}

extension Array {
  /// The same elements but for those of some entities.
  func replacing(_ ids: [EntityID], by element: (EntityID) -> Element) -> [Element] {
    if ids.isEmpty { return self }
    var elements = self
    for id in ids { elements[id.index] = element(id) }
    return elements
  }
}
