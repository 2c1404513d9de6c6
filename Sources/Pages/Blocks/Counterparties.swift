internal import Catalog
internal import Mustache

/// With whom a company meets in deals: the other parties of the notes that name it as a party.
struct Counterparties {
  let index: SiteIndex
  let entity: EntityID

  /// A company in very many deals is not compared with all.
  private static let dealLimit = 500
  private static let limit = 24

  /// In the order of how many deals they share, each with that number; empty where there are none.
  var items: [Value] {
    guard index.catalog[entity].kind.name == "company" else { return [] }
    var deals: [EntityID: Int] = [:]
    for relation in index.catalog.inverseRelations[entity.index].prefix(Self.dealLimit)
    where relation.field.name == Self.field && relation.claim.isCurrent {
      for other in parties(of: relation.from) where other != entity { deals[other, default: 0] += 1 }
    }
    let depth = folderDepth(of: index.catalog[entity].address)
    return deals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.limit).map { other, count in
      let details = count == 1 ? [] : [index.words.counted(.sharedDeals, count)]
      return index.markup.item(index.links[other.index].record(details), at: depth)
    }
  }

  private static let field = "parties"

  /// The parties of a deal, each once.
  private func parties(of deal: EntityID) -> Set<EntityID> {
    Set(
      index.catalog.relations[deal.index].lazy.filter { $0.field.name == Self.field && $0.claim.isCurrent }.map(\.to))
  }
}
