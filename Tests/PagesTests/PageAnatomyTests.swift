import Articles
import Catalog
import Foundations
import Testing

/// The blocks that tell what is new, who else is there, and how to take a page along.
@Suite struct PageAnatomyTests {
  private static let desk: [(String, String)] = [
    ("companies/alpha.md", "---\nname: Alpha\nemployees: [{value: 20, as-of: 2025-03}]\n---\n"),
    ("companies/beta.md", "---\nname: Beta\n---\n"),
    ("companies/gamma.md", "---\nname: Gamma\n---\n"),
    ("deals/loan.md", "---\nname: Loan\nannounced: 2025-01-05\nparties: [Alpha, Beta]\n---\n"),
    ("deals/offtake.md", "---\nname: Offtake\nannounced: 2025-06-09\nparties: [Alpha, Beta, Gamma]\n---\n"),
    ("deals/pact.md", "---\nname: Pact\nannounced: 2024-02\nparties: [Alpha]\n---\n"),
  ]

  @Test func changes_areNewestFirst_amongClaimsAndDeals() async throws {
    let desk = try await DeskFixture(notes: Self.desk)
    let page = try desk.page("companies/alpha.html")
    let block = try #require(
      page.split(separator: "<h2 id=\"page_changes\">").last?.split(separator: "</section>").first)
    let days = block.split(separator: "<li><span class=\"detail\">").dropFirst().map { $0.prefix { $0 != "<" } }
    #expect(days == ["9 Jun 2025", "Mar 2025", "5 Jan 2025", "Feb 2024"])
    #expect(block.contains("Deals: <a class=\"kind-deal\" href=\"../deals/offtake.html\">Offtake</a>"))
    #expect(block.contains("Employees: <b>20</b>"))
    #expect(!(try desk.page("companies/beta.html")).contains("page_changes"))
  }

  @Test func valuesOfOneField_onOneDay_areOneChange() async throws {
    let desk = try await DeskFixture(
      [
        "companies/alpha.md": """
        ---
        name: Alpha
        employees: [{value: 20, as-of: 2025-01}, {value: 30, as-of: 2025-02}]
        chain:
          - {value: mining, as-of: 2025-03, cite: story, quote: "mines and parts"}
          - {value: separation, hedge: planned, as-of: 2025-03, cite: story, quote: "mines and parts"}
        ---
        """
      ], articles: [article("story", title: "A story", Passage(kind: .paragraph, text: "It mines and parts ore."))])
    let page = try desk.page("companies/alpha.html")
    let block = try #require(
      page.split(separator: "<h2 id=\"page_changes\">").last?.split(separator: "</section>").first)
    #expect(block.contains("<b>mining, planned separation</b>"))
    #expect(block.split(separator: "<li>").dropFirst().count == 3)
    #expect(block.split(separator: "#source-").dropFirst().count == 1)
  }

  /// The same two deals stand in one order on the page of a party and on the home page.
  @Test(arguments: ["companies/alpha.html", "index.html"])
  func month_countsAsItsFirstDay(address: String) async throws {
    let desk = try await DeskFixture(notes: [
      ("companies/alpha.md", "---\nname: Alpha\n---\n"),
      ("deals/of-the-month.md", "---\nname: Of the month\nannounced: 2025-09\nparties: [Alpha]\n---\n"),
      ("deals/of-the-day.md", "---\nname: Of the day\nannounced: 2025-09-08\nparties: [Alpha]\n---\n"),
      ("deals/of-august.md", "---\nname: Of August\nannounced: 2025-08-30\nparties: [Alpha]\n---\n"),
    ])
    let page = try desk.page(address)
    let id = address == "index.html" ? "latest_" : "page_changes"
    let block = try #require(page.split(separator: "id=\"\(id)").last?.split(separator: "</section>").first)
    let places = ["Of the day<", "Of the month<", "Of August<"].map { block.firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test func counterparties_areCounted_mostDealsFirst() async throws {
    let desk = try await DeskFixture(notes: Self.desk)
    let page = try desk.page("companies/alpha.html")
    let block = try #require(page.split(separator: "<h3>Counterparties").last?.split(separator: "</ul>").first)
    #expect(block.contains("Beta</a> <span class=\"detail\">2 deals</span>"))
    let beta = try #require(block.firstRange(of: "Beta")), gamma = try #require(block.firstRange(of: "Gamma"))
    #expect(beta.lowerBound < gamma.lowerBound)
    #expect(!(try desk.page("deals/loan.html")).contains("Counterparties"))
  }

  @Test(
    arguments: [("https://desk.example/r", " https://desk.example/r/companies/alpha.html"), (nil, "")]
      as [(String?, String)])
  func citation_namesPageSiteAndDay(base: String?, address: String) async throws {
    var settings = SiteSettings()
    settings.title = "The Desk"
    settings.baseURL = base
    let desk = try await DeskFixture(notes: Self.desk, settings: settings, asOf: CalendarDate(iso: "2025-07-01"))
    let page = try desk.page("companies/alpha.html")
    #expect(page.contains(">“Alpha”. The Desk, 1 July 2025.\(address)</p>"))
    #expect(page.contains("<a href=\"../companies/alpha.json\">The data of this page (JSON)</a>"))
    #expect(page.contains("<a href=\"../data/companies.csv\">Companies as a table (CSV)</a>"))
    #expect(desk.addresses.contains("companies/alpha.json") && desk.addresses.contains("data/companies.csv"))
  }

  @Test func dataLeftOut_isNotOffered() async throws {
    var settings = SiteSettings()
    settings.hasData = false
    let page = try await DeskFixture(notes: Self.desk, settings: settings).page("companies/alpha.html")
    #expect(!page.contains("(JSON)") && !page.contains("(CSV)"))
  }
}
