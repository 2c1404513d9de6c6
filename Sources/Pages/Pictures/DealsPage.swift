internal import Catalog
internal import Foundations
internal import Mustache

/// The deals in charts: by week, by step, by mineral, and their amounts, which are never added.
struct DealsPage {
  let index: SiteIndex

  static let address = "deals.html"

  private var words: Words { index.words }

  /// The deals of the catalog, newest first.
  private var deals: Range<Int> {
    index.kinds.firstIndex(where: \.isDeal).map { index.ranges[$0] } ?? 0..<0
  }

  var isEmpty: Bool { deals.isEmpty }

  var record: Record {
    let kind = index.catalog.entities[deals.lowerBound].kind
    var record = index.headFields(
      name: words[.dealsInCharts], kindLabel: kind.plural, shape: index.links[deals.lowerBound].shape,
      summary: words.counted(.dealsSummary, deals.count),
      trail: [index.picturesTrail, place(kind.plural, "\(kind.folder)/index.html")])
    record[.pager] = .absent
    record[.blocks] = .list(sections(of: kind))
    return record
  }

  private func sections(of kind: Kind) -> [Value] {
    let ids = deals.map { EntityID($0) }
    let ladder = kind.fields.first { $0.type == .choice }
    var sections: [Value] = []
    func add(_ id: String, by grouping: LiveBlock.Grouping, of ids: [EntityID], split: Field?) {
      let tally = Tally(ids, by: grouping, split: split, index: index)
      let title = words(.countedBy, ["what": kind.plural, "by": words.inSentence(tally.unit)])
      let chart = TallyChart(tally: tally, words: words, id: id, title: title, leftOut: deals.count - ids.count)
      sections += section(title, id: id, picture: chart.picture, figures: chart.figures)
    }
    add("deals_week", by: .time(.week), of: lastYear(of: ids), split: ladder)
    add("deals_month", by: .time(.month), of: ids, split: ladder)
    if let ladder { add("deals_step", by: .field(ladder), of: ids, split: nil) }
    if let minerals = kind.field(named: "minerals") {
      add("deals_mineral", by: .field(minerals), of: ids, split: ladder)
    }
    let amounts = AmountsChart(ids, index: index, root: "")
    let title = words[.amountsByStep]
    return sections
      + section(title, id: "deals_amounts", picture: amounts.picture(id: "amounts"), figures: amounts.figures)
  }

  /// Those of the year before the newest, for more weeks would be too narrow to see, and those without a date.
  private func lastYear(of ids: [EntityID]) -> [EntityID] {
    let dates = ids.compactMap { index.catalog[$0].date }
    guard let newest = dates.max() else { return [] }
    let first = newest.addingDays(-365)
    return ids.filter { index.catalog[$0].date.map { $0 >= first } ?? true }
  }

  private func section(_ title: String, id: String, picture: Value, figures: Value) -> [Value] {
    picture.isAbsent ? [] : [chartSection(title, id: id, picture: picture, figures: figures)]
  }
}

/// A picture, under a heading where the page has several, with the same as a table.
func chartSection(_ heading: String?, id: String, picture: Value, figures: Value) -> Value {
  .fields([.id: .text("page_" + id), .heading: .words(heading), .picture: picture, .figures: figures])
}
