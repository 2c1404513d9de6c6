internal import Mustache

/// The page that lists the data files.
struct DataPage {
  let exports: Exports

  private var words: Words { exports.index.words }

  var record: Record {
    var record = exports.index.headFields(
      name: words[.data], kindLabel: words[.index], summary: words[.dataSummary], trail: [])
    let tables = exports.tables.map { table in
      link(words(.tableFile, ["table": table.title]), table.address, table.description)
    }
    let others = [
      link(words[.siteFile], "data/site.json", words[.siteFileMeaning]),
      link(words[.dataPackage], "data/datapackage.json", words[.dataPackageMeaning]),
      link(words[.followTheMoney], "data/followthemoney.jsonl", words[.followTheMoneyMeaning]),
    ]
    record[.pager] = .absent
    record[.rows] = .absent
    record[.groups] = .list([
      linkGroup(words[.tables], tables, id: "page_tables"), linkGroup(words[.otherForms], others, id: "page_forms"),
    ])
    return record
  }

  private func link(_ name: String, _ address: String, _ meaning: String) -> Value {
    Link(shape: "", address: address, name: name).value([meaning])
  }
}
