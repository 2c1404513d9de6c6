internal import Catalog
internal import Foundations

/// `data/datapackage.json`: what the data files hold, by the Frictionless Data Package specification (v1).
struct DataPackage {
  let index: SiteIndex
  let tables: [DataTable]

  func bytes() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("profile", "data-package")
      json.member("name", packageName)
      json.member("title", index.site.settings.title)
      json.member("description", index.site.settings.description)
      json.member("homepage", WebAddress(index.site.settings.baseURL)?.text)
      json.member("resources", tables) { json, table in write(table, to: &json) }
    }
    return json.line()
  }

  private var packageName: String {
    let name = slug(index.site.settings.title).utf8.filter { $0 < 0x80 }
    return name.isEmpty ? "dossier" : String(decoding: name, as: UTF8.self)
  }

  private func write(_ table: DataTable, to json: inout JSONWriter) {
    json.object { json in
      json.member("profile", "tabular-data-resource")
      json.member("name", table.name)
      json.member("title", table.title)
      json.member("description", table.description)
      json.member("path", table.name + ".csv")
      json.member("format", "csv")
      json.member("mediatype", "text/csv")
      json.member("encoding", "utf-8")
      json.key("dialect")
      json.object { json in
        json.member("delimiter", ",")
        json.member("lineTerminator", "\r\n")
        json.member("quoteChar", "\"")
        json.member("doubleQuote", true)
      }
      json.key("schema")
      json.object { json in
        json.member("fields", table.columns) { json, column in
          json.object { json in
            json.member("name", column.name)
            json.member("type", column.kind.rawValue)
            json.member("description", column.meaning)
          }
        }
        json.member("missingValues", [""]) { $0.string($1) }
      }
    }
  }
}
