internal import Catalog
internal import Mustache

/// The table of a kind's index: its name, and the few fields by which one compares notes of the kind.
struct IndexRows {
  let index: SiteIndex
  /// Of the kind among all.
  let position: Int
  let kind: Kind
  let range: Range<Int>
  let fields: [Field]

  private static let columnLimit = 3

  init(index: SiteIndex, at position: Int) {
    self.index = index
    self.position = position
    kind = index.kinds[position]
    range = index.ranges[position]
    fields = index.comparedFields[position]
  }

  /// The columns of a kind that some of its notes fill.
  ///
  /// - Complexity: O(entities), so a site asks for them once.
  static func fields(of kind: Kind, filledBy entities: ArraySlice<Entity>) -> [Field] {
    columns(of: kind).lazy.filter { field in
      entities.contains { !$0.claims(of: field.name).isEmpty }
    }.prefix(columnLimit).map { $0 }
  }

  /// Stage or status, the date, the first link, the first amount: what the kind has of these, in this order.
  static func columns(of kind: Kind) -> [Field] {
    let choice = kind.fields.first { $0.type == .choice }
    let date = kind.fields.first { $0.name == kind.orderField }
    let link = kind.fields.first { $0.type == .link && !$0.isMany } ?? kind.fields.first { $0.type == .link }
    let money = kind.fields.first { $0.type == .money }
    let text = kind.fields.first { $0.type == .text && !$0.isMany }
    return [choice, date, money, link, text].compactMap { $0 }
  }

  /// - Parameter file: the name of the file with all rows, where `part` are not all.
  func value(_ part: Range<Int>, file: String?) -> Value {
    table(file: file).value(
      .series(count: part.count) { row(index.catalog.entities[part.lowerBound + $0]) }, shown: part.count,
      of: range.count)
  }

  /// - Parameter current: the order in which the table is shown, if not in that of the list.
  func table(file: String? = nil, in current: ListOrder? = nil) -> IndexTable {
    let orders = orders
    let name = IndexColumn(label: kind.label, address: current == nil ? nil : "\(kind.folder)/index.html")
    let columns = fields.enumerated().map { place, field in
      let order = orders.first { $0.column == place + 1 }
      return IndexColumn(
        label: field.label, isFacet: isFacet(field),
        choices: field.type == .choice ? field.choices.map { field.label(ofChoice: $0) } : nil,
        address: order?.address == current?.address ? nil : order?.address)
    }
    return IndexTable(columns: [name] + columns, file: file)
  }

  /// The row at a place of the list.
  func row(at place: Int) -> Value { row(index.catalog.entities[range.lowerBound + place]) }

  private func row(_ entity: Entity) -> Value {
    .record(
      index.links[entity.id.index].record.with([
        .summary: .words(entity.summary), .cells: .list(cells(of: entity).map(\.value)),
      ]))
  }

  func cells(of entity: Entity) -> [IndexCell] {
    fields.map { cell($0, of: entity) }
  }

  private func cell(_ field: Field, of entity: Entity) -> IndexCell {
    let ranked = index.ranking.rank(entity.claims(of: field.name))
    let claims = ranked.first + ranked.others
    guard let claim = claims.first else {
      return IndexCell(label: field.label, more: kind.isExpected(field) ? index.words[.notStated] : nil)
    }
    let more = [
      claim.isRelation ? claim.hedge : nil,
      claims.count > 1 ? index.words.counted(.furtherValues, claims.count - 1) : nil, claim.step.map(index.words.step),
      index.words.text(of: claim.doubt),
    ].compactMap { $0 }.joined(separator: ", ")
    var cell = IndexCell(label: field.label, more: more, key: claim.sortKey)
    if case .link(let id?) = claim.value {
      cell.link = index.links[id.index]
    } else {
      cell.words = claim.isRelation ? claim.display : claim.hedged(index.words.value(of: claim, field))
    }
    if isFacet(field) {
      let values = values(field.isMany ? claims : ranked.first, field)
      if values != [cell.link?.name ?? cell.words ?? ""] { cell.values = values }
    }
    return cell
  }

  /// Whether rows may be picked by the values of a field.
  func isFacet(_ field: Field) -> Bool { field.type == .choice || field.type == .link }

  /// Choices or links by which rows are picked, each once.
  private func values(_ claims: [Claim], _ field: Field) -> [String] {
    var seen: Set<String> = []
    return claims.map { claim in
      if case .link(let id?) = claim.value { return index.links[id.index].name }
      return index.words.value(of: claim, field)
    }.filter { seen.insert($0).inserted }
  }
}
