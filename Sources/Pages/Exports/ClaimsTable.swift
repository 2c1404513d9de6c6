internal import Articles
internal import Catalog
internal import Foundations

/// `data/claims.csv`: every claim with its value parsed, a row for each source that it rests on.
struct ClaimsTable {
  let index: SiteIndex

  static func table(_ words: Words) -> DataTable {
    DataTable(name: "claims", title: words[.claims], description: words[.claimsTable], columns: columns)
  }

  private static let columns: [DataTable.Column] = [
    .init("claim", "Stable id of the claim"), .init("entity", "Id of the entity, its place in the content"),
    .init("name", "Name of the entity"), .init("kind", "Kind of the entity"), .init("field", "Field of the kind"),
    .init("label", "The field's label"), .init("value", "The value as the source printed it"),
    .init("target", "Id of the entity to which a relation leads"),
    .init("low", .number, "The number, or the lower end of a range; empty of “up to”, “less than”"),
    .init("high", .number, "The number, or the upper end of a range; empty of “at least”, “more than”"),
    .init("unit", "Unit of the numbers"),
    .init("currency", "ISO 4217 code, only where the source states the currency"),
    .init("earliest", .date, "First day that a date covers; empty of “before”, “by”"),
    .init("latest", .date, "Last day that a date covers; empty of “after”, “from”"),
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
  ]

  func bytes() -> [UInt8] {
    var csv = CSVWriter(columns: Self.columns.map(\.name), size: rowCount * Self.rowSize)
    let sources = index.catalog.articles.indices.map(cells(ofArticle:))
    for entity in index.catalog.entities {
      let subject = CSVWriter.cells { csv in
        csv.text(index.dataIDs[entity.id.index])
        csv.text(entity.name)
        csv.text(entity.kind.name)
      }
      for entry in entity.fields { add(entry, of: entity.id, subject, sources, to: &csv) }
    }
    return csv.finished()
  }

  /// About how many bytes a row has; it states its source.
  private static let rowSize = 640

  private var rowCount: Int {
    index.catalog.entities.reduce(0) { count, entity in
      entity.fields.reduce(count) { count, entry in
        entry.claims.reduce(count) { $0 + max(1, $1.citations.count) }
      }
    }
  }

  /// - Parameter subject: the cells that all rows of the entity share.
  private func add(
    _ entry: FieldClaims, of entity: EntityID, _ subject: [UInt8], _ sources: [[UInt8]], to csv: inout CSVWriter
  ) {
    var ids = ClaimIDs(entry, of: index.dataIDs[entity.index])
    let states = index.ranking.states(of: entry.claims)
    let field = CSVWriter.cells { csv in
      csv.text(entry.field.name)
      csv.text(entry.field.label)
    }
    for position in entry.claims.indices {
      let id = ids(position)
      let citations = entry.claims[position].citations
      for place in 0..<max(1, citations.count) {
        csv.text(id)
        csv.append(cells: subject)
        csv.append(cells: field)
        add(entry.claims[position], state: states[position], to: &csv)
        add(citations.isEmpty ? nil : citations[place], sources, to: &csv)
        csv.endRow()
      }
    }
  }

  private func add(_ claim: Claim, state: ClaimState, to csv: inout CSVWriter) {
    csv.text(claim.display)
    csv.text(claim.linked.map { index.dataIDs[$0.index] })
    add(ClaimNumbers(claim), to: &csv)
    if claim.isPlain {
      csv.empty(6)
      csv.text(state.rawValue)
      return csv.empty(2)
    }
    csv.text(claim.hedge)
    csv.text(claim.basis)
    csv.text(claim.step)
    csv.text(claim.asOf?.words)
    csv.text(claim.asOf.flatMap { $0.hasNoEnd ? nil : $0.latest }?.description)
    if claim.qualifiers.isEmpty { csv.empty() } else { csv.texts(claim.qualifiers.map { "\($0.label): \($0.value)" }) }
    csv.text(state.rawValue)
    csv.text(claim.withdrawn)
    csv.text(claim.note)
  }

  private func add(_ numbers: ClaimNumbers?, to csv: inout CSVWriter) {
    guard let numbers else { return csv.empty(6) }
    csv.number(numbers.low)
    csv.number(numbers.high)
    csv.text(numbers.unit)
    csv.text(numbers.currency)
    csv.text(numbers.earliest?.description)
    csv.text(numbers.latest?.description)
  }

  /// What every row says of an article.
  private func cells(ofArticle position: Int) -> [UInt8] {
    let article = index.catalog.articles[position].article
    return CSVWriter.cells { csv in
      csv.text(article.id)
      csv.text(article.title)
      csv.text(article.publisher)
      csv.text(article.published?.description)
      csv.text(article.tier)
      csv.text(index.webAddresses[position]?.text)
    }
  }

  /// What is said of the source; an id that no article has stands alone.
  private func add(_ citation: Citation?, _ sources: [[UInt8]], to csv: inout CSVWriter) {
    guard let citation else { return csv.empty(8) }
    if let article = citation.article {
      csv.append(cells: sources[article.index])
    } else {
      csv.text(citation.source)
      csv.empty(5)
    }
    csv.text(citation.quote)
    if citation.quote == nil { csv.empty() } else { csv.flag(citation.passage != nil) }
  }
}

extension Claim {
  /// The entity to which a relation leads.
  var linked: EntityID? {
    if case .link(let target) = value { target } else { nil }
  }
}
