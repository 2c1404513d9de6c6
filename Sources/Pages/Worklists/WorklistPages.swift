internal import Articles
internal import Catalog
internal import Foundations
internal import Mustache

/// The desk's worklists as pages: one that lists them, one for each that holds anything.
struct WorklistPages {
  let index: SiteIndex

  static let address = "worklists/index.html"

  /// Those that hold anything, in the order of their topics.
  private var lists: [Worklist] { index.site.worklists.filter { !$0.items.isEmpty } }

  var count: Int { lists.count }

  func paging(of list: Int) -> Paging {
    Paging(
      base: "worklists/\(lists[list].topic.rawValue).html", count: lists[list].items.count, size: ListPages.rowLimit)
  }

  private var words: Words { index.words }

  var overview: Record {
    var record = index.headFields(
      name: words[.worklists], kindLabel: words[.desk], summary: words[.worklistsSummary], trail: [])
    let links = lists.enumerated().map { position, list in
      Link(shape: "", address: paging(of: position).base, name: words[list.topic.title])
        .value([words.number(list.items.count)])
    }
    record[.pager] = .absent
    record[.rows] = .absent
    record[.groups] = links.isEmpty ? .absent : .list([linkGroup(words[.toDo], links, id: "page_worklists")])
    return record
  }

  func list(_ position: Int, part: Int) -> Record {
    let list = lists[position]
    let paging = paging(of: position)
    let title = words[list.topic.title]
    var record = index.headFields(
      name: title, kindLabel: words[.worklist], summary: words[list.topic.meaning],
      trail: [place(words[.worklists], Self.address)])
    if part > 0 { record[.title] = .text(words.title(title, part: part)) }
    record[.pager] = paging.pager(at: part, words)
    record[.neighbours] = paging.neighbours(at: part, words)
    record[.groups] = .absent
    record[.rows] = .fields([
      .columns: .list(
        [Word.columnPage, .columnAbout, .columnWords, .columnWhere].map { .fields([.label: .text(words[$0])]) }),
      .items: .list(list.items[paging.range(part)].map(row)),
    ])
    return record
  }

  private func row(_ item: Worklist.Item) -> Value {
    .record(
      link(to: item.document).record.with([
        .summary: .text(item.diagnostic.summary),
        .cells: .list([
          textCell(words[.columnAbout], item.subject),
          textCell(words[.columnWords], item.words.joined(separator: "; ")),
          textCell(words[.columnWhere], index.whereabouts(of: item)),
        ]),
      ]))
  }

  private func link(to document: DocumentID?) -> Link {
    switch document {
    case .note(let id): index.links[id.index]
    case .article(let id): index.articleLinks[id.index]
    case nil: Link(shape: "", address: Self.address, name: words[.site])
    }
  }
}

extension SiteIndex {
  /// The file and line of an item, as they lie in the content: `projects/cummins-range.md:21`.
  func whereabouts(of item: Worklist.Item) -> String? {
    let file: String
    switch item.document {
    case .note(let id): file = catalog[id].relativePath
    case .article(let id): file = catalog[id].article.id
    case nil: return nil
    }
    return item.diagnostic.position.map { "\(file):\($0.line)" } ?? file
  }
}
