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

  var overview: Record {
    var record = headFields(
      name: "Worklists", kindLabel: "Desk",
      summary: "What the notes lack, what they contradict, what has grown old. For the desk, not for readers.",
      trail: [])
    let links = lists.enumerated().map { position, list in
      Link(shape: "", address: paging(of: position).base, name: list.topic.title).value([grouped(list.items.count)])
    }
    record[.pager] = .absent
    record[.rows] = .absent
    record[.groups] = links.isEmpty ? .absent : .list([linkGroup("To do", links, id: "page_worklists")])
    return record
  }

  func list(_ position: Int, part: Int) -> Record {
    let list = lists[position]
    let paging = paging(of: position)
    var record = headFields(
      name: list.topic.title, kindLabel: "Worklist",
      summary: list.topic.meaning, trail: [place("Worklists", Self.address)])
    if part > 0 { record[.title] = .text("\(list.topic.title), page \(part + 1)") }
    record[.pager] = paging.pager(at: part)
    record[.neighbours] = paging.neighbours(at: part)
    record[.groups] = .absent
    record[.rows] = .fields([
      .columns: .list(["Page", "About", "Words", "Where"].map { .fields([.label: .text($0)]) }),
      .items: .list(list.items[paging.range(part)].map(row)),
    ])
    return record
  }

  private func row(_ item: Worklist.Item) -> Value {
    .record(
      link(to: item.document).record.with([
        .summary: .text(item.diagnostic.summary),
        .cells: .list([
          textCell("About", item.subject), textCell("Words", item.words.joined(separator: "; ")),
          textCell("Where", index.whereabouts(of: item)),
        ]),
      ]))
  }

  private func link(to document: DocumentID?) -> Link {
    switch document {
    case .note(let id): index.links[id.index]
    case .article(let id): index.articleLinks[id.index]
    case nil: Link(shape: "", address: Self.address, name: "Site")
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

extension Worklist.Topic {
  /// What its items have in common, for the head of the list.
  fileprivate var meaning: String {
    switch self {
    case .unsourcedClaims: "Values that name no source."
    case .singleSourceClaims: "Values that rest on one article alone."
    case .disputedValues: "Fields for which sources give several values."
    case .figuresNotQuoted: "Claims with a figure that the quoted words do not hold."
    case .staleValues: "Values older than their field may grow."
    case .dealsWithoutStatus: "Deals that stand on no step of the ladder."
    case .silentMilestones: "Milestones whose time is over with nothing recorded."
    case .missedMilestones: "Milestones that were missed."
    case .ambiguousNames: "Names that several notes bear; they link to nothing."
    case .likelyDuplicates: "Notes that may be about the same thing."
    case .repeatedStories: "Articles that tell one story."
    case .namesWithoutNote: "Names that occur often in the articles and have no note."
    case .imagesWithoutText: "Images that say nothing to whoever cannot see them."
    case .skippedHeadings: "Headings more than one level below the one before them."
    }
  }
}
