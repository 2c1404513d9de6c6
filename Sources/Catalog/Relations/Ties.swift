/// A connection between two entities.
package struct Tie: Sendable {
  /// The entity whose note names the other, or the earlier party of the deal.
  package let from: EntityID
  package let to: EntityID
  /// The deal that both are party to; nil where a note names the other in a field.
  package let deal: EntityID?
  /// The label of that field: `Owner`.
  package let label: String

  /// Whether both ends are among these entities, or the deal is.
  func lies(among wanted: Set<EntityID>) -> Bool {
    deal.map(wanted.contains) ?? false || wanted.contains(from) && wanted.contains(to)
  }
}

/// Who is connected with whom: relations between those who act, and deals as ties between their parties.
///
/// What things are about or where they lie is no tie: every company would be tied to every other of its country.
package struct Ties: Sendable {
  let catalog: Catalog

  package init(_ catalog: Catalog) { self.catalog = catalog }

  private static let backgroundKinds: Set<String> = ["mineral", "country", "policy", "technology"]
  /// Of a deal: more parties would tie everyone to everyone.
  private static let partyLimit = 8

  /// The ties that an entity's own note states: those among the parties of a deal, else its relations to other actors.
  package func stated(by entity: Entity) -> [Tie] {
    if entity.kind.isDeal { return ties(ofDeal: entity) }
    guard isActor(entity.id) else { return [] }
    return catalog.relations[entity.id.index].compactMap { relation in
      guard relation.claim.isCurrent, isActor(relation.to), relation.to != entity.id else { return nil }
      return Tie(from: entity.id, to: relation.to, deal: nil, label: relation.field.label)
    }
  }

  /// Whether there is a tie between two of these entities, or through a deal among them.
  func hasAny(among entities: [EntityID]) -> Bool {
    let wanted = Set(entities)
    return entities.contains { entity in
      mayState(of: entity).contains { stated(by: catalog[$0]).contains { $0.lies(among: wanted) } }
    }
  }

  /// Those whose notes may state a tie of an entity: itself, and those that name it.
  private func mayState(of entity: EntityID) -> [EntityID] {
    [entity] + catalog.inverseRelations[entity.index].map(\.from)
  }

  private func isActor(_ id: EntityID) -> Bool {
    let kind = catalog[id].kind
    return kind.isListed && kind.names == .proper && !kind.isDeal
      && !Self.backgroundKinds.contains(kind.name)
  }

  /// Each party with each other; a lone party with the projects that the deal is about.
  private func ties(ofDeal deal: Entity) -> [Tie] {
    let parties = targets(of: deal, field: "parties")
    let pairs =
      parties.count == 1
      ? targets(of: deal, field: "projects").map { (parties[0], $0) }
      : parties.indices.flatMap { one in parties[(one + 1)...].map { (parties[one], $0) } }
    return pairs.map { Tie(from: $0, to: $1, deal: deal.id, label: deal.kind.label) }
  }

  private func targets(of deal: Entity, field: String) -> [EntityID] {
    var targets: [EntityID] = []
    for claim in deal.claims(of: field) where claim.isCurrent {
      guard case .link(let id?) = claim.value, !targets.contains(id), id != deal.id else { continue }
      targets.append(id)
      if targets.count == Self.partyLimit { break }
    }
    return targets
  }
}
