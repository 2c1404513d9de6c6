internal import Catalog
internal import Mustache

/// The links that other notes state to an entity, grouped by their label at this end.
struct RelationsBlock {
  private let index: SiteIndex
  private let entity: EntityID
  /// Of the entity's own page.
  private let depth: Int

  init(index: SiteIndex, entity: EntityID) {
    self.index = index
    self.entity = entity
    depth = folderDepth(of: index.catalog.entities[entity.index].address)
  }

  /// So many of a group show at once; the rest is folded.
  private static let limit = 24

  private struct Group {
    let label: String
    /// In the order of the catalog.
    var relations: [Relation]
  }

  var value: Value {
    var groups: [Group] = []
    for relation in index.catalog.inverseRelations[entity.index] where relation.claim.isCurrent {
      guard let label = relation.field.inverse else { continue }
      guard let group = groups.firstIndex(where: { $0.label == label }) else {
        groups.append(Group(label: label, relations: [relation]))
        continue
      }
      // A note that names this entity twice in one field stands once in the group.
      if groups[group].relations.last?.from != relation.from { groups[group].relations.append(relation) }
    }
    guard !groups.isEmpty else { return .absent }
    return .fields([.groups: .list(groups.map(value) + [counterparties].compactMap { $0 })])
  }

  private func value(_ group: Group) -> Value {
    let rest = group.relations.dropFirst(Self.limit)
    return .fields([
      .label: .text(group.label), .count: .text(index.words.number(group.relations.count)),
      .items: .list(group.relations.prefix(Self.limit).map(item)),
      .rest: rest.isEmpty
        ? .absent : .fields([.label: .text(index.words.counted(.more, rest.count)), .items: .list(rest.map(item))]),
    ])
  }

  /// Whom a company meets in deals; nil where there is nobody.
  private var counterparties: Value? {
    let items = Counterparties(index: index, entity: entity).items
    guard !items.isEmpty else { return nil }
    return .fields([
      .label: .text(index.words[.counterparties]), .count: .text(index.words.number(items.count)),
      .items: .list(items), .rest: .absent,
    ])
  }

  private func item(_ relation: Relation) -> Value {
    let (hedge, qualifiers) = (relation.claim.hedge, relation.claim.qualifiers)
    if hedge == nil, qualifiers.isEmpty { return index.markup.standingItem(relation.from, at: depth) }
    let details =
      [hedge].compactMap { $0 } + qualifiers.map(index.words.qualifier)
      + index.words.standing(of: index.catalog[relation.from], index.ranking)
    return index.markup.item(index.links[relation.from.index].record(details), at: depth)
  }
}
