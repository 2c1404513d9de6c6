internal import Catalog
internal import Mustache

/// A table of entities and the claims of some of their fields, each with the marks of its sources.
struct LiveTable {
  let block: LiveBlock
  var claims: ClaimValues
  private let columns: [Field]

  /// More rows than this make no table that anyone reads; the index of the kind has them all.
  private static let rowLimit = 200
  private static let claimLimit = 4
  private static let columnLimit = 4

  init(block: LiveBlock, claims: ClaimValues) {
    self.block = block
    self.claims = claims
    columns = block.columns.isEmpty ? Self.columns(of: block, claims.index) : block.columns
  }

  /// How many rows a block would have beyond those that are shown.
  static func leftOut(of block: LiveBlock) -> Int {
    switch block.form {
    case .table, .deals: max(0, block.entities.count - rowLimit)
    case .timeline, .chart, .map, .network, .facts: 0
    }
  }

  private var entities: [Entity] { block.entities.prefix(Self.rowLimit).map { claims.index.catalog[$0] } }

  /// What a table shows that names no columns: of a deal its date, amounts and parties, for its step heads the group;
  /// of others the fields by which their index compares them.
  private static func columns(of block: LiveBlock, _ index: SiteIndex) -> [Field] {
    let kinds = index.kinds.filter { kind in block.entities.contains { index.catalog[$0].kind.name == kind.name } }
    if block.form == .deals {
      return ["announced", "amount", "parties"].compactMap { name in
        kinds.lazy.compactMap { $0.field(named: name) }.first
      }
    }
    guard kinds.count == 1, let kind = kinds.first else { return [] }
    return Array(IndexRows.columns(of: kind).prefix(columnLimit))
  }

  /// Absent where the block finds nothing.
  mutating func rows() -> Value {
    guard !block.entities.isEmpty else { return .absent }
    let kinds = Set(entities.map(\.kind.name))
    let first = kinds.count == 1 ? entities.first?.kind.label : nil
    let labels = [first ?? claims.index.words[.nameOfNote]] + columns.map(\.label)
    var groups: [Value] = []
    for (label, members) in block.form == .deals ? steps : [(nil, entities)] {
      groups.append(
        .fields([
          .label: .words(label), .count: .text(String(labels.count)), .items: .list(members.map { row($0) }),
        ]))
    }
    return .fields([
      .columns: .list(labels.map { .fields([.label: .text($0)]) }), .groups: .list(groups),
    ])
  }

  /// The deals by the step on which they stand, the highest first; at the end those that have lapsed or stand on none.
  private var steps: [(label: String?, members: [Entity])] {
    let ranking = claims.index.ranking
    var byStep: [Int: [Entity]] = [:]
    var labels: [Int: String] = [:]
    for entity in entities {
      let field = entity.fields.first { $0.field.type == .choice && !$0.field.isMany }
      let claim = field.flatMap { ranking.rank($0.claims).first.first }
      guard case .choice(let step)? = claim?.value else {
        byStep[-2, default: []].append(entity)
        continue
      }
      let choices = field?.field.choices ?? []
      guard choices.indices.contains(step) else { continue }
      let place = choices[step] == "lapsed" ? -1 : step
      byStep[place, default: []].append(entity)
      labels[place] = field?.field.label(ofChoice: choices[step]).capitalised
    }
    return byStep.sorted { $0.key > $1.key }.map { (labels[$0.key] ?? claims.index.words[.stepNotStated], $0.value) }
  }

  private mutating func row(_ entity: Entity) -> Value {
    let cells = columns.map { cell($0, of: entity) }
    return .record(claims.index.links[entity.id.index].record.with([.cells: .list(cells)]))
  }

  private mutating func cell(_ field: Field, of entity: Entity) -> Value {
    let all = entity.claims(of: field.name)
    let ranked = claims.index.ranking.rank(all)
    let inOrder = field.isMany && !field.type.isMeasured ? all.current : ranked.first + ranked.others
    return .fields([
      .label: .text(field.label),
      .claims: claims.values(Array(inOrder.prefix(Self.claimLimit)), field, among: all),
      .more: .words(more(than: inOrder, field, of: entity)),
    ])
  }

  /// How many values a cell leaves out, or that it has none where a reader looks for one.
  private func more(than shown: [Claim], _ field: Field, of entity: Entity) -> String? {
    let words = claims.index.words
    if shown.isEmpty { return entity.kind.isExpected(field) ? words[.notStated] : nil }
    let rest = shown.count - Self.claimLimit
    return rest > 0 ? words.counted(.furtherValues, rest) : nil
  }
}
