internal import Articles
internal import Catalog
internal import Foundations
internal import Mustache

/// The timeline of the site, a page a year: the first page is that of the newest day of the content.
struct TimelinePages {
  let index: SiteIndex
  /// From the newest; those without events are left out.
  let years: [Int]

  static let address = "timeline.html"

  /// More years than this are of notes about history: the newest are shown.
  private static let mostYears = 60

  init(index: SiteIndex) {
    self.index = index
    years = index.timelineYears
  }

  /// From the newest; articles alone make no timeline: the index of the sources is one.
  static func years(of catalog: Catalog, after revision: SiteRevision?) -> [Int] {
    if let revision, revision.keeps({ $1.catalog[$0].eventYears(in: $1.catalog) }) {
      return revision.earlier.timelineYears
    }
    var years: Set<Int> = []
    for entity in catalog.entities { years.formUnion(entity.eventYears(in: catalog)) }
    return Array(years.sorted(by: >).prefix(mostYears))
  }

  var isEmpty: Bool { years.isEmpty }

  /// The year with which a reader begins: that of the content's newest day, or the nearest before it.
  private var first: Int {
    let today = index.site.asOf?.year ?? .max
    return years.first { $0 <= today } ?? years.last ?? 0
  }

  func address(ofYear year: Int) -> String { year == first ? Self.address : "timeline/\(year).html" }

  /// The pages of all years but that with which a reader begins.
  var furtherPlans: [PagePlan] {
    years.filter { $0 != first }.map { PagePlan(address: address(ofYear: $0), subject: .timeline(year: $0)) }
  }

  /// - Parameter year: nil for that with which a reader begins.
  func record(year: Int?) -> Record {
    let year = year ?? first
    let words = index.words
    let title = year == first ? words[.timeline] : words(.timelineOf, ["year": String(year)])
    var record = index.headFields(
      name: words(.timelineOf, ["year": String(year)]), kindLabel: words[.timeline],
      summary: words[index.timelineMeaning], trail: [index.picturesTrail])
    record[.title] = .text(title)
    let span = DateSpan(first: CalendarDate(year: year)?.firstDay, last: CalendarDate(year: year)?.lastDay)
    let events = TimelineEvents(
      entities: index.catalog.entities.filter { $0.eventYears(in: index.catalog).contains(year) }.map(\.id),
      articles: articles(of: year), span: span, isOneYear: true, index: index)
    let picture = TimelinePicture(
      events: events, index: index, id: "timeline", title: words(.timelineOf, ["year": String(year)]),
      root: relativeRoot(atDepth: folderDepth(of: address(ofYear: year))))
    record[.pager] = partsRow(
      words[.years], years.map { (String($0), address(ofYear: $0)) }, current: years.firstIndex(of: year))
    record[.blocks] = .list([
      chartSection(nil, id: "year", picture: picture.picture(span: span), figures: picture.figures)
    ])
    return record
  }

  private func articles(of year: Int) -> [ArticleID] {
    index.catalog.articles.lazy.filter { $0.article.published?.year == year }.map(\.id)
  }
}

extension Entity {
  /// The years in which something of it that the timeline shows begins or ends; perhaps some more.
  fileprivate func eventYears(in catalog: Catalog) -> [Int] {
    guard kind.names != .none else { return [] }
    var dates = milestones.compactMap { $0.met ?? $0.missed ?? $0.changedTo ?? $0.due }
    for entry in fields {
      switch entry.field.type {
      case .date where entry.field.name == kind.orderField || entry.field.name == "date":
        for claim in entry.claims { if case .date(let date) = claim.value { dates.append(date) } }
      case .choice where kind.orderField != nil: dates += entry.claims.compactMap(\.asOf)
      default: break
      }
    }
    let undated = kind.orderField != nil && date == nil ? steps(in: catalog).map(\.day.year) : []
    return dates.flatMap { [$0.earliest.year, $0.latest.year] } + undated
  }
}
