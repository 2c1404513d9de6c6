/// The relations that notes state, as both ends see them.
struct RelationTable {
  private(set) var outgoing: [[Relation]]
  private(set) var incoming: [[Relation]]

  init(_ entities: [Entity]) {
    outgoing = Array(repeating: [], count: entities.count)
    incoming = Array(repeating: [], count: entities.count)
    for entity in entities {
      for entry in entity.fields where entry.field.type == .link {
        for claim in entry.claims {
          guard case .link(let target?) = claim.value else { continue }
          let relation = Relation(from: entity.id, to: target, field: entry.field, claim: claim)
          outgoing[entity.id.index].append(relation)
          incoming[target.index].append(relation)
        }
      }
    }
  }
}
