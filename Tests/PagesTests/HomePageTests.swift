import Articles
import Catalog
import Foundations
import Testing

@Suite struct HomePageTests {
  static let notes: KeyValuePairs = [
    "companies/rarex.md": "---\nname: RareX\n---\n",
    "deals/offtake.md": """
    ---
    name: Offtake
    announced: 2025-10-29
    parties: [RareX]
    status: conditional
    summary: Ore for money.
    ---
    """,
    "deals/older.md": "---\nname: Older deal\nannounced: 2024-01-02\nparties: [RareX]\n---\n",
    "briefings/week.md": "---\nname: The week\ndate: 2025-11-01\n---\n",
    "projects/range.md": """
    ---
    name: Cummins Range
    owner: RareX
    mine-life: [{value: 18 years}, {value: 20 years}]
    capex: [{value: $1 million, cite: a-1}, {value: $2 million, cite: a-2}]
    start: [{value: 2026, cite: a-1}, {value: 2028, cite: a-1}]
    milestones: [{what: a study, due: 2025-12}, {what: long done, due: 2020, met: 2020-05-01}]
    ---
    """,
  ]

  static func home(_ settings: SiteSettings = SiteSettings()) async throws -> String {
    try await DeskFixture(notes, settings: settings, asOf: CalendarDate(iso: "2025-11-02")).page("index.html")
  }

  @Test func newestComeFirst_briefingsBeforeDeals() async throws {
    let page = try await Self.home()
    let places = [">The week</a>", ">Offtake</a>", ">Older deal</a>"].map { page.firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(page.contains("Latest briefing") && page.contains("Latest deals") && page.contains("Ore for money."))
  }

  @Test func storyWithoutASummary_doesNotBorrowAnother() async throws {
    #expect(try await Self.home().occurrences(of: "Ore for money.") == 1)
  }

  @Test func whatToWatch_isListed_withItsEntity() async throws {
    let page = try await Self.home()
    #expect(page.contains(">Cummins Range</a>: a study"))
    #expect(!page.contains("long done"))
    #expect(page.contains("<span class=\"detail\">Mine life · 2 values</span>"))
    #expect(page.contains("<span class=\"detail\">Capital cost · 2 values</span>"))
    #expect(!page.contains("Start of production · 2 values"), "one source gives both")
    #expect(page.contains(">RareX</a> <span class=\"detail\">3 connections</span>"))
  }

  @Test func kinds_areCounted() async throws {
    let page = try await Self.home()
    #expect(page.contains("href=\"deals/index.html\"><b>2</b> Deals</a>"))
    #expect(page.contains("href=\"companies/index.html\"><b>1</b> Company</a>"))
  }

  @Test func blocksWithoutContent_areAbsent() async throws {
    let page = try await DeskFixture(["companies/rarex.md": "---\nname: RareX\n---\n"]).page("index.html")
    #expect(!page.contains("class=\"block\"") && !page.contains("class=\"prose intro\""))
  }

  @Test func introduction_isMarkdown_linkedFromTheRoot() async throws {
    var settings = SiteSettings()
    settings.intro = "See [[RareX]] and <b>nothing</b> [else](javascript:alert)."
    let page = try await Self.home(settings)
    #expect(page.contains("<a href=\"companies/rarex.html\" class=\"entity\">RareX</a>"))
    #expect(!page.contains("<b>nothing</b>") && !page.contains("javascript:"))
  }

  @Test func emptyDesk_hasAHomePage() async throws {
    let desk = try await DeskFixture([:])
    #expect(
      desk.addresses.filter { $0.hasSuffix(".html") } == ["index.html", "search.html", "404.html", "data/index.html"])
    #expect(try desk.page("index.html").contains("<h1>Dossier</h1>"))
  }
}
