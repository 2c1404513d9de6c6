import Articles
import Catalog
import Foundations
import Testing

/// The pages and blocks that count, order and place what the catalog holds.
@Suite struct ChartPageTests {
  static let notes = [
    ("minerals/ndpr.md", "---\nname: NdPr\n---\n"),
    (
      "deals/a.md",
      "---\nname: Alpha <deal>\nannounced: 2025-09-08\nminerals: [NdPr]\nstatus: {value: definitive, as-of: 2025-09-08}\namount:\n  - {value: $500 million, step: definitive}\n  - {value: A$2 million, step: reported}\n---\n"
    ),
    ("deals/b.md", "---\nname: Beta\nannounced: 2025-09\nminerals: [NdPr]\nstatus: announced\n---\n"),
    ("deals/c.md", "---\nname: Gamma\nannounced: 2025-09-10\n---\n"),
    (
      "companies/lynas.md",
      "---\nname: Lynas\nminerals: [NdPr]\nchain: [mining, {value: separation, hedge: planned}]\n---\n"
    ),
    (
      "projects/plant.md",
      "---\nname: Plant\nmilestones: [{what: opening, due: 2026-03}, {what: ground, due: 2025-01, met: 2025-02-03}]\n---\n"
    ),
  ]

  static func desk() async throws -> DeskFixture {
    try await DeskFixture(
      notes: notes,
      articles: [
        article("s-1", title: "Lynas digs", on: "2025-01-10", Passage(kind: .paragraph, text: "Lynas mines.")),
        article("s-2", title: "Lynas sells", on: "2025-09-12", Passage(kind: .paragraph, text: "Lynas, and Lynas.")),
      ])
  }

  @Test func deals_areCountedByWeekStepAndMineral_withWhatHasNoPlace() async throws {
    let page = try await Self.desk().page("deals.html")
    #expect(page.contains("<th scope=\"row\">Week of 8 September 2025</th>"))
    #expect(page.contains("1 more is not shown: its date is missing or too vague."), "Beta has no day")
    #expect(page.contains("<th scope=\"row\">September 2025</th>"))
    #expect(
      page.contains("<a class=\"kind-mineral\" href=\"minerals/ndpr.html\">NdPr</a></th><td>1</td><td>1</td><td>2</td>")
    )
  }

  @Test func monthsAreNamed_underTheirColumns() async throws {
    let days = ["2025-08-01", "2025-10-20", "2026-01-05"]
    let notes = days.map { ("deals/d\($0).md", "---\nname: Deal of \($0)\nannounced: \($0)\n---\n") }
    let page = try await DeskFixture(notes: notes).page("deals.html")
    let chart = try #require(page.split(separator: "<h2 id=\"page_deals_month\">").last)
    for label in [">Aug 2025</text>", ">Oct 2025</text>", ">Jan 2026</text>"] {
      #expect(chart.contains(label), "\(label)")
    }
  }

  /// Its sources tell on which days it came to stand where it does.
  @Test func dealWithoutADate_isNews_onTheDaysOfItsSteps() async throws {
    var settings = SiteSettings()
    settings.baseURL = "https://desk.example"
    let desk = try await DeskFixture(
      [
        "deals/a.md": "---\nname: Alpha\nannounced: 2025-09-08\n---\n",
        "deals/b.md": "---\nname: Beta\nstatus: {value: definitive, cite: s-1}\n---\n",
        "deals/c.md": "---\nname: Gamma\nstatus: reported\n---\n",
      ], articles: [article("s-1", title: "Signed", on: "2025-09-20")], settings: settings)
    let home = try desk.page("index.html")
    let newest = try #require(
      home.split(separator: "Latest deals").dropFirst().first?.split(separator: "</section>").first)
    #expect(newest.split(separator: "deals/").dropFirst().map { $0.prefix { $0 != "." } } == ["b", "a"])
    #expect(try desk.page("index.xml").contains("deals/b.html#step-definitive"))
    #expect(try desk.page("timeline.html").contains("20 September: Beta: definitive"))
    #expect(try desk.page("deals.html").contains("2 more are not shown: their dates are missing or too vague."))
  }

  @Test func amounts_standByStepAndCurrency_andAreNeverAdded() async throws {
    let page = try await Self.desk().page("deals.html")
    #expect(page.contains("<td>Definitive, $</td><td>$500 million</td>"))
    #expect(page.contains("<td>Reported, AUD</td><td>A$2 million</td>"))
    #expect(!page.contains("502 million"))
  }

  @Test func timeline_hasAPageAYear_andBeginsWithThatOfTheNewestDay() async throws {
    let desk = try await Self.desk()
    #expect(desk.addresses.contains("timeline/2026.html"))
    let page = try desk.page("timeline.html")
    #expect(page.contains("Timeline of 2025"))
    #expect(page.contains("Alpha &lt;deal&gt;: definitive"))
    #expect(page.occurrences(of: ">Alpha &lt;deal&gt;</a>") == 1, "a step on the day of the announcement is one event")
    #expect(page.contains("<td>3 February</td><td>Milestones</td><td>ground (met)</td>"))
    #expect(try desk.page("timeline/2026.html").contains("href=\"../projects/plant.html\""))
  }

  @Test func chain_isOnItsPage_andOnThoseOfMinerals() async throws {
    let desk = try await Self.desk()
    let page = try desk.page("chain.html")
    #expect(page.contains("<td>Mining</td>") && page.contains("<td>Separation</td>"))
    #expect(page.contains("nobody named") && page.contains("class=\"ring\""))
    #expect(try desk.page("minerals/ndpr.html").contains("Value chain of NdPr"))
  }

  @Test func mentions_haveATrend_whereTheySpanQuarters() async throws {
    let page = try await Self.desk().page("companies/lynas.html")
    #expect(page.contains("Mentions in articles by quarter, Q1 2025 to Q3 2025; the most, 2, in Q3 2025"))
  }

  @Test func siteWithoutDeals_hasNoneOfThesePages() async throws {
    let desk = try await DeskFixture(["companies/rarex.md": "---\nname: RareX\n---\n"])
    #expect(Set(desk.addresses).isDisjoint(with: ["deals.html", "timeline.html", "chain.html"]))
  }
}
