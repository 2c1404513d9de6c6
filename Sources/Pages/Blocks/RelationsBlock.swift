internal import Catalog
internal import Mustache

/// The links that other notes state to an entity, grouped by their label at this end.
struct RelationsBlock {
  let index: SiteIndex
  let entity: EntityID

  /// So many of a group show at once; the rest is folded.
  private static let limit = 24

  var value: Value {
    var labels: [String] = []
    var groups: [String: [Relation]] = [:]
    for relation in index.catalog.inverseRelations[entity.index] where relation.claim.isCurrent {
      guard let label = relation.field.inverse else { continue }
      // A note that names this entity twice in one field stands once in the group.
      if let last = groups[label]?.last, last.from == relation.from { continue }
      if groups[label] == nil { labels.append(label) }
      groups[label, default: []].append(relation)
    }
    guard !labels.isEmpty else { return .absent }
    return .fields([.groups: .list(labels.map { group($0, groups[$0] ?? []) })])
  }

  private func group(_ label: String, _ relations: [Relation]) -> Value {
    let rest = relations.dropFirst(Self.limit)
    return .fields([
      .label: .text(label), .count: .text(grouped(relations.count)),
      .items: .list(relations.prefix(Self.limit).map(item)),
      .rest: rest.isEmpty
        ? .absent : .fields([.label: .text("\(grouped(rest.count)) more"), .items: .list(rest.map(item))]),
    ])
  }

  private func item(_ relation: Relation) -> Value {
    let details = relation.claim.qualifiers.map(\.words) + index.standing(of: index.catalog[relation.from])
    return index.links[relation.from.index].value(details)
  }
}
