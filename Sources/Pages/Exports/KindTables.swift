internal import Articles
internal import Catalog
internal import Foundations

/// One table a kind, `data/companies.csv`: a row an entity, a column a field, with the sources on which the row rests.
struct KindData {
  let index: SiteIndex
  /// Place among the kinds of the site.
  let kind: Int

  private var described: Kind { index.kinds[kind] }

  var address: String { DataTable.address(of: Self.name(of: described, at: kind)) }

  var table: DataTable {
    let fields = described.fields.filter { $0.type != .milestones }
    return DataTable(
      name: Self.name(of: described, at: kind), title: described.plural,
      description: index.words(.kindTable, ["kinds": described.plural]),
      columns: Self.ownColumns + fields.map { .init(Self.column(of: $0), $0.label) } + [
        .init("sources", "Ids of the articles on which the row rests"), .init("page", "Address of its page"),
      ])
  }

  private static let ownColumns: [DataTable.Column] = [
    .init("id", "Id of the entity, its place in the content"), .init("name", "Its name"),
    .init("aliases", "Other names"), .init("former_names", "Former names"), .init("summary", "What it is"),
    .init("tags", "Its tags"),
  ]

  /// The name of a field's column: `field_page` where a column that every table has is called `page`.
  private static func column(of field: Field) -> String {
    let isTaken = ownColumns.contains { $0.name == field.name } || ["sources", "page"].contains(field.name)
    return isTaken ? "field_" + field.name : field.name
  }

  /// Lower-case ASCII; a folder that cannot be written so, or has the name of another table, goes by its number.
  private static func name(of kind: Kind, at position: Int) -> String {
    let isPlain = kind.folder.utf8.allSatisfy { byte in
      byte.isASCIISmallLetter || byte.isASCIIDigit || byte == UInt8(ascii: "-")
    }
    return isPlain && !taken.contains(kind.folder) ? kind.folder : "kind-\(position + 1)"
  }

  private static let taken: Set<String> = ["claims", "milestones", "articles", "site", "datapackage", "index"]

  func bytes() -> [UInt8] {
    let fields = described.fields.filter { $0.type != .milestones }.map { (name: $0.name, isMany: $0.isMany) }
    var csv = CSVWriter(columns: table.columns.map(\.name))
    for entity in index.catalog.entities[index.ranges[kind]] {
      let names = entity.names.filter { $0.text != entity.name }
      csv.text(index.dataIDs[entity.id.index])
      csv.text(entity.name)
      csv.texts(names.filter { $0.role == .alias }.map(\.text))
      csv.texts(names.filter { $0.role == .former }.map(\.text))
      csv.text(entity.summary)
      csv.texts(entity.tags)
      for field in fields { csv.texts(words(of: field.name, isMany: field.isMany, entity)) }
      csv.texts(sources(of: entity))
      csv.text(entity.address)
      csv.endRow()
    }
    return csv.finished()
  }

  /// The values shown first on the page: of a field of many values, all.
  private func words(of field: String, isMany: Bool, _ entity: Entity) -> [String] {
    let claims = entity.claims(of: field)
    guard !claims.isEmpty else { return [] }
    let ranked = index.ranking.rank(claims)
    let shown = isMany ? ranked.first + ranked.others : ranked.first
    return shown.map { $0.hedged($0.display) }
  }

  /// The articles that its current claims and its text cite, in the order of their ids.
  private func sources(of entity: Entity) -> [String] {
    var articles = index.site.notes[entity.id.index].sources.map(\.article)
    for field in entity.fields {
      for claim in field.claims where claim.isCurrent { articles.add(claim.citations) }
    }
    for milestone in entity.milestones {
      articles.add(milestone.citations)
      articles.add(milestone.outcomeCitations)
    }
    articles.sort { $0.index < $1.index }
    var ids: [String] = []
    ids.reserveCapacity(articles.count)
    for place in articles.indices where place == 0 || articles[place] != articles[place - 1] {
      ids.append(index.catalog[articles[place]].article.id)
    }
    ids.sort(by: isBeforeInBytes)
    return ids
  }
}

extension [ArticleID] {
  fileprivate mutating func add(_ citations: [Citation]) {
    for place in citations.indices {
      if let article = citations[place].article { append(article) }
    }
  }
}
