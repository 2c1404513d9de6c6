internal import Catalog
internal import Foundations

/// Lists in several pages as one file each, by which the site script sorts and filters the whole.
struct RowFiles {
  let index: SiteIndex

  /// The name of the file of a kind's rows; nil where its index is one page, and on a site without search.
  func name(ofKind kind: Int, _ paging: Paging) -> String? { isWanted(paging) ? "rows-\(kind)" : nil }

  func name(ofSources paging: Paging) -> String? { isWanted(paging) ? "rows-sources" : nil }

  private func isWanted(_ paging: Paging) -> Bool { paging.parts > 1 && index.site.settings.hasSearch }

  var all: [SearchFile] {
    let lists = ListPages(index: index)
    var files: [SearchFile] = []
    for (position, kind) in index.kinds.enumerated() where kind.isListed {
      let range = index.ranges[position]
      guard let name = name(ofKind: position, lists.paging(ofKind: position)) else { continue }
      let rows = IndexRows(index: index, at: position)
      files.append(
        file(name, index.catalog.entities[range]) { json, entity in
          write(index.links[entity.id.index], entity.summary, rows.cells(of: entity), to: &json)
        })
    }
    guard let name = name(ofSources: lists.sourcesPaging) else { return files }
    let sources = file(name, index.catalog.articles[...]) { json, source in
      write(index.articleLinks[source.id.index], nil, lists.cells(of: source), to: &json)
    }
    return files + [sources]
  }

  private func file<Row>(
    _ name: String, _ rows: ArraySlice<Row>, _ write: (inout JSONWriter, Row) -> Void
  ) -> SearchFile {
    var json = JSONWriter()
    json.array { json in
      for row in rows { write(&json, row) }
    }
    return SearchFile(name, json.bytes)
  }

  private func write(_ link: Link, _ summary: String?, _ cells: [IndexCell], to json: inout JSONWriter) {
    json.array { json in
      json.string(link.address)
      json.string(link.name)
      json.string(summary ?? "")
      for cell in cells {
        json.array { json in
          json.string(cell.link?.name ?? cell.words ?? "")
          json.string(cell.more ?? "")
          if let key = cell.key { json.string(key) } else { json.null() }
          if let values = listed(cell.values) { json.string(values) } else { json.null() }
          if let link = cell.link {
            json.string(link.address)
            json.string(link.shape)
          }
        }
      }
    }
  }
}
