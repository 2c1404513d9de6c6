internal import Catalog
internal import Foundations
internal import Mustache

/// What the site says that the one published before it did not: new entries, values, milestones, names and sources.
struct ChangesPage {
  let index: SiteIndex

  static let address = "changes.html"

  static func isMade(for index: SiteIndex) -> Bool {
    index.site.settings.showsChanges && !index.site.changes.changes.isEmpty
  }

  private var words: Words { index.words }

  /// `12 changes up to 31 October 2025`
  var summary: String {
    let changes = index.site.changes
    guard let day = changes.day else { return words.counted(.changesCounted, changes.changes.count) }
    return words.counted(.changesCountedUpTo, changes.changes.count, ["date": words.date(day)])
  }

  var record: Record {
    var record = index.headFields(name: words[.whatChanged], kindLabel: words[.index], summary: summary, trail: [])
    let pages = PageLinks(index)
    let groups = Self.groups.compactMap { label, sorts -> Value? in
      let changes = index.site.changes.changes.filter { sorts.contains($0.sort) }
      let links = changes.prefix(ListPages.rowLimit).compactMap { change in
        pages.link(change).map { $0.value(details(of: change)) }
      }
      return links.isEmpty ? nil : linkGroup(words[label], Array(links), id: slug(words[label]))
    }
    record[.pager] = .absent
    record[.rows] = .absent
    record[.groups] = groups.isEmpty ? .absent : .list(groups)
    return record
  }

  private static let groups: [(Word, Set<CatalogChange.Sort>)] = [
    (.changedEntries, [.entity]), (.changedValues, [.value]),
    (.changedMilestones, [.promised, .met, .missed, .postponed]), (.changedNames, [.renamed]),
    (.changedSources, [.article]),
  ]

  private func details(of change: CatalogChange) -> [String] {
    switch change.sort {
    case .entity: [change.subject]
    case .value where change.before.isEmpty: [words(.valueIs, ["field": change.subject, "value": change.after])]
    case .value:
      [words(.valueWas, ["field": change.subject, "value": change.after, "before": change.before])]
    case .promised: [change.subject]
    case .met: [change.subject, words[.stateMet]]
    case .missed: [change.subject, words[.stateMissed]]
    case .postponed: [change.subject, words[.stateChanged]]
    case .renamed: [words(.nameWas, ["name": change.before])]
    case .article, .moved, .gone: []
    }
  }

  /// The pages of the site by their addresses: what the snapshot of another site names need not be there.
  private struct PageLinks {
    private let links: [String: Link]

    init(_ index: SiteIndex) {
      let entities = zip(index.catalog.entities, index.links).map { ($0.address, $1) }
      let articles = zip(index.catalog.articles, index.articleLinks).map { ($0.address, $1) }
      links = Dictionary(entities + articles, uniquingKeysWith: { first, _ in first })
    }

    func link(_ change: CatalogChange) -> Link? { links[change.address] }
  }
}
