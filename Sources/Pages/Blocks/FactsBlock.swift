internal import Catalog
internal import Mustache

/// The fields of an entity with all that sources say of them.
struct FactsBlock {
  var claims: ClaimValues
  /// Those to be shown, in their order.
  private let fields: [FieldClaims]
  private let disputes: [DisputedValue]
  private var hasRanking = false
  /// Whether the page has no other facts, so that each field has an id.
  private let hasAnchors: Bool

  /// - Parameter columns: in a list of several, the fields to show, empty for all; nil where the page is the entity's own.
  init(entity: Entity, columns: [Field]? = nil, claims: ClaimValues) {
    self.claims = claims
    hasAnchors = columns == nil
    disputes = entity.disputedValues
    let columns = columns ?? []
    fields =
      columns.isEmpty
      ? entity.fields
      : columns.compactMap { column in entity.fields.first { $0.field.name == column.name } }
  }

  /// The block, absent where the note states nothing.
  mutating func value(silent: [(label: String, after: String?)], heading: String) -> Value {
    var rows: [Value] = []
    var unplaced = silent
    for field in fields where field.field.type != .milestones && field.field.type != .quotation {
      rows.append(row(field))
      while let next = unplaced.firstIndex(where: { $0.after == field.field.name }) {
        rows.append(Self.silentRow(unplaced.remove(at: next).label))
      }
    }
    rows += unplaced.map { Self.silentRow($0.label) }
    guard !rows.isEmpty else { return .absent }
    return .fields([
      .heading: .text(heading), .items: .list(rows),
      .rule: hasRanking ? .text(claims.index.words[.rankingRule]) : .absent,
    ])
  }

  private mutating func row(_ field: FieldClaims) -> Value {
    let disputes = disputes.filter { $0.field.name == field.field.name }
    let (current, others) = shown(field, disputes)
    let isInline = field.field.type == .link && current.allSatisfy { $0.qualifiers.isEmpty && $0.note == nil }
    let isCited = hasAnchors && field.claims.contains { !$0.citations.isEmpty }
    return .record(of: [
      .init(.id, isCited ? .text(field.field.anchor) : .absent),
      .init(.label, .text(field.field.label)),
      .init(.isInline, .flag(isInline)),
      .init(.notStated, .absent),
      .init(.claims, claims.values(current, field.field, among: field.claims)),
      .init(.others, others.isEmpty ? differing(disputes) : folded(others, .otherValues, field)),
      .init(.withdrawn, folded(field.claims.withdrawn, .withdrawnValues, field)),
    ])
  }

  /// The claims of a field, those first that the rule puts there, and the others where they stand against these.
  ///
  /// The values of a field of many stand side by side, unless all of them measure one thing and differ.
  private mutating func shown(_ field: FieldClaims, _ disputes: [DisputedValue]) -> (first: [Claim], others: [Claim]) {
    if field.field.isMany, !field.field.type.isMeasured { return (field.claims.current, []) }
    let ranked = claims.index.ranking.rank(field.claims)
    let count = ranked.first.count + ranked.others.count
    let areRivals = !field.field.isMany || disputes.contains { $0.claims.count == count }
    guard areRivals else { return (ranked.first + ranked.others, []) }
    if count > 1 { hasRanking = true }
    return (ranked.first, ranked.others)
  }

  /// That values which stand side by side differ.
  private func differing(_ disputes: [DisputedValue]) -> Value {
    guard !disputes.isEmpty else { return .absent }
    let count = disputes.reduce(0) { $0 + $1.valueCount }
    return .fields([.label: .text(claims.index.words.counted(.differingValues, count)), .claims: .absent])
  }

  private mutating func folded(_ claims: [Claim], _ label: Word, _ field: FieldClaims) -> Value {
    guard !claims.isEmpty else { return .absent }
    return .fields([
      .label: .text(self.claims.index.words.counted(label, claims.count)),
      .claims: self.claims.values(claims, field.field, among: field.claims),
    ])
  }

  private static func silentRow(_ label: String) -> Value {
    .fields([
      .id: .absent, .label: .text(label), .isInline: .absent, .notStated: .flag(true), .claims: .absent,
      .others: .absent, .withdrawn: .absent,
    ])
  }
}

extension FieldType {
  /// Whether values are numbers or dates, of which the newest comes first; lists of names keep the note's order.
  var isMeasured: Bool {
    switch self {
    case .number, .date, .money, .quantity, .percent: true
    case .text, .url, .link, .choice, .coordinates, .quotation, .milestones: false
    }
  }
}
