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

  /// A link of many stands in several groups at once, which a row cannot.
  private static func isGrouping(_ field: Field) -> Bool {
    switch field.type {
    case .choice, .date, .number, .money, .quantity, .percent: true
    case .link: !field.isMany
    case .text, .url, .coordinates, .quotation, .milestones: false
    }
  }

  /// The group of a note by the value that its row shows.
  func group(of entity: Entity, by column: Int) -> RowGroup {
    guard fields.indices.contains(column - 1) else { return .none }
    let field = fields[column - 1]
    guard let claim = shown(entity.claims(of: field.name)).first else { return .none }
    switch claim.value {
    case .choice(let choice): return .choice(choice, label: field.choiceLabel(choice) ?? claim.display)
    case .link(let id?): return .words(index.links[id.index].name)
    case .date(let date): return .year(of: date.earliest)
    case .money(let money): return .amount(money.span.low, unit: money.currency.key)
    case .quantity(let quantity): return .amount(quantity.span.low, unit: quantity.unit.symbol)
    case .number(let number): return .amount(number.span.low, unit: field.label)
    case .percent(let percent): return .amount(percent.span.low, unit: "%")
    case .text, .url, .link(nil), .coordinates: return .words(claim.display)
    }
  }
}
