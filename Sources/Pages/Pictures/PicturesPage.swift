internal import Catalog
internal import Mustache

/// The pictures of the whole site that have anything to show, and the page that lists them.
struct PicturesPage {
  let index: SiteIndex

  static let address = "pictures.html"

  private struct Entry {
    let name: Word
    let meaning: Word
    let plan: PagePlan
  }

  /// None where the settings leave pictures out.
  private var entries: [Entry] {
    guard index.site.settings.hasPictures else { return [] }
    var entries: [Entry] = []
    if !index.places.isEmpty {
      let plan = PagePlan(address: MapPage.address, subject: .map)
      entries.append(Entry(name: .worldMap, meaning: .worldMapMeaning, plan: plan))
    }
    if !EntityTies(index: index).isEmpty {
      let plan = PagePlan(address: NetworkPage.address, subject: .network)
      entries.append(
        Entry(name: .network, meaning: index.hasDeals ? .networkMeaning : .networkMeaningWithoutDeals, plan: plan))
    }
    return entries + charts
  }

  private var charts: [Entry] {
    var charts: [Entry] = []
    if !DealsPage(index: index).isEmpty {
      let plan = PagePlan(address: DealsPage.address, subject: .dealsInCharts)
      charts.append(Entry(name: .dealsInCharts, meaning: .dealsInChartsMeaning, plan: plan))
    }
    if !TimelinePages(index: index).isEmpty {
      let plan = PagePlan(address: TimelinePages.address, subject: .timeline(year: nil))
      charts.append(Entry(name: .timeline, meaning: index.timelineMeaning, plan: plan))
    }
    if !ChainPage(index: index).isEmpty {
      let plan = PagePlan(address: ChainPage.address, subject: .chain)
      charts.append(Entry(name: .valueChain, meaning: .valueChainMeaning, plan: plan))
    }
    return charts
  }

  /// The page that lists the pictures, then theirs; none where there is no picture.
  var plans: [PagePlan] {
    let plans = entries.map(\.plan)
    let years = TimelinePages(index: index).furtherPlans
    return plans.isEmpty ? [] : [PagePlan(address: Self.address, subject: .pictures)] + plans + years
  }

  /// Links to the pictures, each with what it shows.
  var links: [Value] {
    entries.map { entry in
      Link(shape: "", address: entry.plan.address, name: index.words[entry.name]).value([index.words[entry.meaning]])
    }
  }

  var record: Record {
    let words = index.words
    var record = index.headFields(
      name: words[.chartsAndMaps], kindLabel: words[.charts], summary: words[.chartsAndMapsSummary], trail: [])
    record[.pager] = .absent
    record[.rows] = .absent
    let timeline = TimelinePages(index: index)
    let years = timeline.years.map { year in
      Link(shape: "", address: timeline.address(ofYear: year), name: String(year)).value
    }
    record[.groups] = .list(
      [linkGroup(words[.charts], links, id: "page_pictures")]
        + (years.count > 1 ? [linkGroup(words[.timeline], years, id: "page_years")] : []))
    return record
  }
}
