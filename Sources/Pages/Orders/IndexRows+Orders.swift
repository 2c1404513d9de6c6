internal import Catalog
internal import Foundations

extension IndexRows {
  /// By which columns the list is ordered beside its own order: by those whose values are comparable or shared.
  var orders: [ListOrder] {
    guard GroupedLengths.range.contains(range.count) else { return [] }
    return fields.enumerated().filter { Self.isGrouping($1) }.map { place, field in
      ListOrder(
        .kind(position), column: place + 1, label: field.label,
        isDated: field.type == .date && foldedName(field.label) != foldedName(index.words[.date]),
        base: "\(kind.folder)/index.html", name: field.name)
    }
  }

  private static func isGrouping(_ field: Field) -> Bool {
    switch field.type {
    case .choice, .link, .date, .number, .money, .quantity, .percent: true
    case .text, .url, .coordinates, .quotation, .milestones: false
    }
  }

  /// The groups of a note: those of all its choices or links, else that of the value that its row shows.
  func groups(of entity: Entity, by column: Int) -> [RowGroup] {
    guard fields.indices.contains(column - 1) else { return [.none] }
    let field = fields[column - 1]
    let claims =
      isFacet(field)
      ? entity.standing(of: field.name, index.ranking)
      : Array(index.ranking.rank(entity.claims(of: field.name)).first.prefix(1))
    return claims.isEmpty ? [.none] : claims.map { group(of: $0, field) }
  }

  private func group(of claim: Claim, _ field: Field) -> RowGroup {
    if let measure = claim.value.measure {
      return .amount(measure.number, unit: measure.unit, label: measure.label.isEmpty ? field.label : measure.label)
    }
    switch claim.value {
    case .choice(let choice): return .choice(choice, label: index.words.value(of: claim, field))
    case .link(let id?): return .words(index.links[id.index].name)
    case .date(let date): return .year(of: date.earliest)
    default: return .words(claim.display)
    }
  }
}
