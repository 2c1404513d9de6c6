internal import Mustache

/// The page that lists the data files.
struct DataPage {
  let exports: Exports

  private var words: Words { exports.index.words }

  var record: Record {
    var record = exports.index.headFields(
      name: words[.data], kindLabel: words[.index], summary: words[.dataSummary], trail: [])
    let tables = exports.tablesOfAllKinds.map { link($0, meaning: $0.description) }
    let kinds = exports.kinds.map { kind in
      link(
        KindData(index: exports.index, kind: kind).table,
        meaning: words.counted(.tableRows, exports.index.ranges[kind].count))
    }
    let others = [
      link(words[.siteFile], "data/site.json", words[.siteFileMeaning]),
      link(words[.dataPackage], "data/datapackage.json", words[.dataPackageMeaning]),
      link(words[.followTheMoney], "data/followthemoney.jsonl", words[.followTheMoneyMeaning]),
    ]
    record[.pager] = .absent
    record[.rows] = .absent
    let byKind = kinds.isEmpty ? [] : [linkGroup(words[.tablesByKind], kinds, id: "page_kinds")]
    record[.groups] = .list(
      [linkGroup(words[.tables], tables, id: "page_tables")] + byKind
        + [linkGroup(words[.otherForms], others, id: "page_forms")])
    return record
  }

  private func link(_ table: DataTable, meaning: String) -> Value {
    link(words(.tableFile, ["table": table.title]), table.address, meaning)
  }

  private func link(_ name: String, _ address: String, _ meaning: String) -> Value {
    Link(shape: "", address: address, name: name).value([meaning])
  }
}
