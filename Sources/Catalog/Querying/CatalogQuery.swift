internal import Foundations

/// Which entities of the catalog a live block shows, and in which order.
package struct CatalogQuery: Sendable {
  /// What results are put in order by; those without a value come last, whichever the direction.
  package struct Order: Sendable {
    package let key: QueryKey
    /// Largest or newest first, or from Z to A.
    package let isDescending: Bool

    init(key: QueryKey, isDescending: Bool = false) {
      self.key = key
      self.isDescending = isDescending
    }
  }

  /// The kinds asked for.
  package var kinds: [Kind]
  /// All of them must hold.
  package var conditions: [QueryCondition] = []
  /// The order of the catalog where there is none.
  package var order: Order?
  /// How many entities are shown at most; nil for all that are found.
  package var limit: Int?

  init(kinds: [Kind]) { self.kinds = kinds }

  /// The entities asked for, and how many more are found than the limit lets through. Linear in the catalog but for the
  /// sorting of those found.
  func results(in catalog: Catalog, ranking: ClaimRanking) -> (entities: [EntityID], leftOut: Int) {
    let names = Set(kinds.map(\.name))
    let found = catalog.entities.filter { entity in
      names.contains(entity.kind.name) && conditions.allSatisfy { $0.holds(for: entity, ranking) }
    }
    let ordered = order.map { sorted(found, by: $0, ranking) } ?? found.map(\.id)
    let shown = limit.map { Array(ordered.prefix($0)) } ?? ordered
    return (shown, ordered.count - shown.count)
  }

  /// Equal values stay in the order of the catalog.
  private func sorted(_ entities: [Entity], by order: Order, _ ranking: ClaimRanking) -> [EntityID] {
    let keyed = entities.map { (id: $0.id, value: SortValue(order.key, of: $0, ranking)) }
    return keyed.sorted { left, right in
      if left.value == right.value || left.value.isMissing || right.value.isMissing {
        return left.value.isMissing == right.value.isMissing ? left.id < right.id : right.value.isMissing
      }
      return left.value.goes(before: right.value, isDescending: order.isDescending)
    }.map(\.id)
  }
}

/// What a condition or an order looks at: something that every note has, or a field of its kind.
package enum QueryKey: Sendable, Hashable {
  case name, date, tags
  case field(String)
}

extension Entity {
  /// The claims by which a query judges a field: of a list every current one, else the value that is shown first.
  package func standing(of field: String, _ ranking: ClaimRanking) -> [Claim] {
    guard let entry = fields.first(where: { $0.field.name == field }) else { return [] }
    return entry.field.isMany ? entry.claims.filter(\.isCurrent) : ranking.rank(entry.claims).first
  }
}

/// A value as it is compared when results are sorted.
///
/// Amounts of different currencies and units are never compared: the unit comes first, then the number.
private enum SortValue: Comparable {
  case day(Int)
  case number(unit: String, Decimal)
  case words(String)
  case missing

  init(_ key: QueryKey, of entity: Entity, _ ranking: ClaimRanking) {
    switch key {
    case .name: self = .words(foldedName(entity.name))
    case .date: self = entity.date.map { .day($0.daysSinceEpoch) } ?? .missing
    case .tags: self = entity.tags.first.map { .words(foldedName($0)) } ?? .missing
    case .field(let name):
      // Of a list, too, the value that is shown first.
      self = ranking.rank(entity.claims(of: name)).first.first.map { SortValue($0) } ?? .missing
    }
  }

  private init(_ claim: Claim) {
    if let measure = claim.value.measure {
      self = .number(unit: measure.unit, measure.number)
      return
    }
    switch claim.value {
    case .date(let date): self = .day(date.earliest.daysSinceEpoch)
    case .choice(let index): self = .number(unit: "", Decimal(mantissa: index))
    default: self = .words(foldedName(claim.display))
    }
  }

  var isMissing: Bool { self == .missing }

  /// The currencies and units keep their order in both directions, and words that could not be parsed come last in both.
  func goes(before other: Self, isDescending: Bool) -> Bool {
    if case .number(let unit, _) = self, case .number(let otherUnit, _) = other, unit != otherUnit {
      return self < other
    }
    return isDescending && rank == other.rank ? other < self : self < other
  }

  static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.day(let left), .day(let right)): left < right
    case (.number(let unit, let left), .number(let other, let right)):
      unit == other ? left < right : isBeforeInBytes(unit, other)
    case (.words(let left), .words(let right)): isBeforeInBytes(left, right)
    default: left.rank < right.rank
    }
  }

  /// Of values of different types: a field whose words could not be parsed comes behind those that could.
  private var rank: Int {
    switch self {
    case .day: 0
    case .number: 1
    case .words: 2
    case .missing: 3
    }
  }
}
