internal import Articles
internal import Catalog
internal import Foundations

/// `data/claims.csv`: every claim with its value parsed, a row for each source that it rests on.
struct ClaimsTable {
  let index: SiteIndex

  static let table = DataTable(
    name: "claims", title: "Claims",
    description: """
      Every claim of every note: the value as the source printed it, the numbers in it, and the source. A claim that rests \
      on several sources has a row for each; one without a source has one row with the source left empty.
      """,
    columns: [
      .init("claim", "Stable id of the claim"), .init("entity", "Id of the entity, its place in the content"),
      .init("name", "Name of the entity"), .init("kind", "Kind of the entity"), .init("field", "Field of the kind"),
      .init("label", "The field's label"), .init("value", "The value as the source printed it"),
      .init("target", "Id of the entity to which a relation leads"),
      .init("low", .number, "The number, or the lower end of a range"),
      .init("high", .number, "The number, or the upper end of a range"), .init("unit", "Unit of the numbers"),
      .init("currency", "ISO 4217 code, only where the source states the currency"),
      .init("earliest", .date, "First day that a date covers"), .init("latest", .date, "Last day that a date covers"),
      .init("hedge", "How sure the source is"), .init("basis", "What the value measures"),
      .init("step", "Step of the deal ladder"), .init("as_of", "When the value holds, as written"),
      .init("as_of_latest", .date, "Last day of that time"),
      .init("details", "Share, role and the like of a relation"),
      .init("state", "first, current or withdrawn: first is shown first on the page"),
      .init("reason", "Why a claim was withdrawn"), .init("note", "Remark of the desk"),
      .init("source", "Id of the article"), .init("source_title", "Title of the article"),
      .init("publisher", "Publisher of the article"), .init("published", "Date of the article, as precise as known"),
      .init("tier", "How near the source stands to the event"), .init("source_url", "Address of the article"),
      .init("quote", "The exact words"), .init("quote_found", .boolean, "Whether the article holds the words"),
    ])

  func bytes() -> [UInt8] {
    var csv = CSVWriter(columns: Self.table.columns.map(\.name))
    for entity in index.catalog.entities {
      for entry in entity.fields { add(entry, of: entity, to: &csv) }
    }
    return csv.bytes
  }

  private func add(_ entry: FieldClaims, of entity: Entity, to csv: inout CSVWriter) {
    let ids = entity.claimIDs(of: entry)
    let first = Set(index.ranking.rank(entry.claims).first.map(\.position))
    for (claim, id) in zip(entry.claims, ids) {
      let state = !claim.isCurrent ? "withdrawn" : first.contains(claim.position) ? "first" : "current"
      let own = cells(claim, id: id, state: state, entry.field, of: entity)
      if claim.citations.isEmpty { csv.row(own + Array(repeating: .empty, count: 8)) }
      for citation in claim.citations { csv.row(own + cells(citation)) }
    }
  }

  private func cells(
    _ claim: Claim, id: String, state: String, _ field: Field, of entity: Entity
  ) -> [CSVWriter.Cell] {
    let numbers = ClaimNumbers(claim.value)
    return [
      .init(id), .init(entity.dataID), .init(entity.name), .init(entity.kind.name), .init(field.name),
      .init(field.label), .init(claim.display), .init(claim.linked.map { index.catalog[$0].dataID }),
      .init(numbers.low), .init(numbers.high), .init(numbers.unit), .init(numbers.currency),
      .init(numbers.earliest?.description), .init(numbers.latest?.description), .init(claim.hedge),
      .init(claim.basis), .init(claim.step), .init(claim.asOf?.words), .init(claim.asOf?.latest.description),
      .init(claim.qualifiers.map { "\($0.label): \($0.value)" }), .init(state), .init(claim.withdrawn),
      .init(claim.note),
    ]
  }

  /// What is said of the source; an id that no article has stands alone.
  private func cells(_ citation: Citation) -> [CSVWriter.Cell] {
    let article = citation.article.map { index.catalog[$0].article }
    return [
      .init(article?.id ?? citation.source), .init(article?.title), .init(article?.publisher),
      .init(article?.published?.description), .init(article?.tier), .init(WebAddress(article?.url)?.text),
      .init(citation.quote), citation.quote == nil ? .empty : .flag(citation.passage != nil),
    ]
  }
}

extension Claim {
  /// The entity to which a relation leads.
  var linked: EntityID? {
    if case .link(let target) = value { target } else { nil }
  }
}
