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

/// Who is connected with whom, and how firmly.
struct EntityTies {
  let index: SiteIndex

  private var catalog: Catalog { index.catalog }
  private var ties: Ties { Ties(catalog) }

  var isEmpty: Bool { !index.hasTies }

  /// Whether there is any tie; asks no further than the first.
  static func areStated(in catalog: Catalog, after revision: SiteRevision?) -> Bool {
    if let revision, revision.keeps({ Ties($1.catalog).stated(by: $1.catalog[$0]).isEmpty }) {
      return revision.earlier.hasTies
    }
    let ties = Ties(catalog)
    return catalog.entities.contains { !ties.stated(by: $0).isEmpty }
  }

  /// In the order of the notes that state them.
  var all: [EntityTie] { catalog.entities.flatMap(ties(statedBy:)) }

  private func ties(statedBy entity: Entity) -> [EntityTie] {
    let stated = ties.stated(by: entity)
    guard let first = stated.first else { return [] }
    let standing: Network.Standing = first.deal == nil ? .plain : isFirm(entity) ? .firm : .tentative
    return stated.map { EntityTie(from: $0.from, to: $0.to, standing: standing, deal: $0.deal, label: $0.label) }
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
