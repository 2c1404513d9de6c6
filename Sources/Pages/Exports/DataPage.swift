internal import Mustache

/// The page that lists the data files.
struct DataPage {
  let exports: Exports

  var record: Record {
    var record = headFields(
      name: "Data", kindLabel: "Index",
      summary:
        "Every value of this site with its source, as tables and as JSON. Beside each page lies its own JSON file.",
      trail: [])
    let tables = exports.tables.map { link("\($0.title) (CSV)", $0.address, $0.description) }
    let others = [
      link("Site (JSON)", "data/site.json", "Kinds, entities and sources, with the address of each entity’s own file."),
      link("Data package", "data/datapackage.json", "What the tables hold, column by column (Frictionless)."),
      link(
        "FollowTheMoney", "data/followthemoney.jsonl",
        "Companies, agencies and people with the links between them, for tools of investigation."),
    ]
    record[.pager] = .absent
    record[.rows] = .absent
    record[.groups] = .list([
      linkGroup("Tables", tables, id: "page_tables"), linkGroup("Other forms", others, id: "page_forms"),
    ])
    return record
  }

  private func link(_ name: String, _ address: String, _ meaning: String) -> Value {
    Link(shape: "", address: address, name: name).value([meaning])
  }
}
