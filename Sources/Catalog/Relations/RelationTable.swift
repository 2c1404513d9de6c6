/// The relations that notes state, as both ends see them.
struct RelationTable {
  private(set) var outgoing: [[Relation]]
  private(set) var incoming: [[Relation]]

  init(_ entities: [Entity]) {
    outgoing = Array(repeating: [], count: entities.count)
    incoming = Array(repeating: [], count: entities.count)
    for entity in entities {
      for field in entity.fields.indices where entity.fields[field].field.type == .link {
        add(entity.fields[field], of: entity.id)
      }
    }
  }

  private mutating func add(_ entry: FieldClaims, of entity: EntityID) {
    for claim in entry.claims.indices {
      guard case .link(let target?) = entry.claims[claim].value else { continue }
      let relation = Relation(from: entity, to: target, field: entry.field, claim: entry.claims[claim])
      outgoing[entity.index].append(relation)
      incoming[target.index].append(relation)
    }
  }
}
