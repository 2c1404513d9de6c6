internal import Catalog
internal import Pictures

/// A connection between two entities, as the network draws it.
struct EntityTie: Sendable {
  let from: EntityID
  let to: EntityID
  let standing: Network.Standing
  /// The deal that both are party to; nil where a note names the other in a field.
  let deal: EntityID?
  /// The label of that field: `Owner`.
  let label: String
}

/// Who is connected with whom: relations between those who act, and deals as ties between their parties.
///
/// What things are about or where they lie is no tie: every company would be tied to every other of its country.
struct EntityTies {
  let index: SiteIndex

  private static let backgroundKinds: Set<String> = ["mineral", "country", "policy", "technology"]
  private static let dealKind = "deal"
  /// Of a deal: more parties would tie everyone to everyone.
  private static let partyLimit = 8

  private var catalog: Catalog { index.catalog }

  /// Whether there is any tie; asks no further than the first.
  var isEmpty: Bool { !catalog.entities.contains { !ties(statedBy: $0).isEmpty } }

  /// In the order of the notes that state them.
  var all: [EntityTie] { catalog.entities.flatMap(ties(statedBy:)) }

  private func ties(statedBy entity: Entity) -> [EntityTie] {
    if entity.kind.name == Self.dealKind { return ties(ofDeal: entity) }
    guard isActor(entity.id) else { return [] }
    return catalog.relations[entity.id.index].compactMap { relation in
      guard relation.claim.isCurrent, isActor(relation.to), relation.to != entity.id else { return nil }
      return EntityTie(from: entity.id, to: relation.to, standing: .plain, deal: nil, label: relation.field.label)
    }
  }

  private func isActor(_ id: EntityID) -> Bool {
    let kind = catalog[id].kind
    return kind.isListed && kind.names == .proper && kind.name != Self.dealKind
      && !Self.backgroundKinds.contains(kind.name)
  }

  /// Each party with each other; a lone party with the projects that the deal is about.
  private func ties(ofDeal deal: Entity) -> [EntityTie] {
    let parties = targets(of: deal, field: "parties")
    let standing: Network.Standing = isFirm(deal) ? .firm : .tentative
    let pairs =
      parties.count == 1
      ? targets(of: deal, field: "projects").map { (parties[0], $0) }
      : parties.indices.flatMap { one in parties[(one + 1)...].map { (parties[one], $0) } }
    return pairs.map { EntityTie(from: $0, to: $1, standing: standing, deal: deal.id, label: deal.kind.label) }
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

  /// Whether a deal is definitive or further on its ladder.
  private func isFirm(_ deal: Entity) -> Bool {
    guard let status = deal.fields.first(where: { $0.field.name == "status" }),
      case .choice(let reached)? = index.ranking.rank(status.claims).first.first?.value,
      let definitive = status.field.choices.firstIndex(of: "definitive")
    else { return false }
    return reached >= definitive && status.field.choices[reached] != "lapsed"
  }
}
