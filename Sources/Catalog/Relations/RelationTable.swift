/// The relations that notes state, as both ends see them.
struct RelationTable {
  private(set) var outgoing: [[Relation]]
  private(set) var incoming: [[Relation]]

  init(_ entities: [Entity]) {
    outgoing = Array(repeating: [], count: entities.count)
    incoming = Array(repeating: [], count: entities.count)
    for entity in entities { add(entity) }
  }

  init(of catalog: Catalog) {
    outgoing = catalog.relations
    incoming = catalog.inverseRelations
  }

  /// The table where some entities state others than they did.
  func replacing(_ entities: [Entity]) -> RelationTable {
    var table = self
    for entity in entities { table.replace(entity) }
    return table
  }

  private mutating func replace(_ entity: Entity) {
    for target in Set(outgoing[entity.id.index].map(\.to)) {
      incoming[target.index].removeAll { $0.from == entity.id }
    }
    outgoing[entity.id.index] = []
    add(entity)
  }

  private mutating func add(_ entity: Entity) {
    for field in entity.fields.indices where entity.fields[field].field.type == .link {
      add(entity.fields[field], of: entity.id)
    }
  }

  private mutating func add(_ entry: FieldClaims, of entity: EntityID) {
    for claim in entry.claims.indices {
      guard case .link(let target?) = entry.claims[claim].value else { continue }
      let relation = Relation(from: entity, to: target, field: entry.field, claim: entry.claims[claim])
      outgoing[entity.index].append(relation)
      // In the order of the entities that state them, which nearly always is that in which they come.
      let place = incoming[target.index].lastIndex { $0.from <= entity } ?? -1
      incoming[target.index].insert(relation, at: place + 1)
    }
  }
}
