import Catalog
import Foundations
import Testing

/// Live blocks as the pages of notes show them.
@Suite struct LiveBlockPageTests {
  static let notes = [
    ("companies/rarex.md", "---\nname: R&D <b>\nemployees: [{value: 30, cite: a-1}]\n---\n"),
    (
      "deals/paper.md",
      "---\nname: Paper\nannounced: 2025-09-08\nparties: [R&D <b>]\nstatus: announced\namount: $500 million\n---\n"
    ),
    ("deals/loan.md", "---\nname: Loan\nannounced: 2025-09-01\nstatus: financial close\namount: A$2 million\n---\n"),
    ("deals/old.md", "---\nname: Old\nstatus: lapsed\n---\n"),
    ("deals/silent.md", "---\nname: Silent\n---\n"),
  ]

  static func page(_ text: String) async throws -> String {
    let desk = try await DeskFixture(
      notes: notes + [("briefings/week.md", "---\nname: Week\n---\n" + text)],
      articles: [article("a-1", title: "Story", publisher: "Gazette"), article("a-2", title: "Other")])
    return try desk.page("briefings/week.html")
  }

  @Test func table_hasACaption_scopes_andSourceMarksBehindThoseOfTheProse() async throws {
    let page = try await Self.page(
      "Said [@a-2].\n\n```table\ntitle: Who & what\nfrom: companies\ncolumns: [employees]\n```\n\nEnd.\n")
    #expect(page.contains("<caption>Who &amp; what</caption>"))
    #expect(page.contains("<th scope=\"col\">Company</th><th scope=\"col\">Employees</th>"))
    #expect(page.contains("<a class=\"kind-company\" href=\"../companies/rarex.html\">R&amp;D &lt;b&gt;</a>"))
    #expect(page.contains("<b>30</b><sup class=\"cite\"><a role=\"doc-noteref\" href=\"#source-2\""))
    #expect(page.contains("<p>End.</p>"))
    #expect(!page.contains("<!--"))
  }

  @Test func deals_standByStep_theHighestFirst_lapsedAndUnknownLast() async throws {
    let page = try await Self.page("```deals\n```\n")
    let order = [
      "Financial close", ">Loan<", "Announced</th></tr>", ">Paper<", "Lapsed", ">Old<", "Step not stated", ">Silent<",
    ]
    let places = order.map { page.firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(page.contains("$500 million") && page.contains("A$2 million") && !page.contains("502 million"))
  }

  @Test func termsThatNoSourceStates_areSaidInATableOfDeals() async throws {
    let page = try await Self.page("```deals\ncolumns: [announced, amount]\n```\n")
    #expect(page.occurrences(of: "<span class=\"detail\">not stated</span>") == 4, "two of Old, two of Silent")
  }

  @Test func aLimit_saysHowManyItLeavesOut() async throws {
    let limited = try await Self.page("```table\nfrom: deals\nlimit: 3\n```\n")
    #expect(limited.contains("<p class=\"detail\">1 more is left out.</p>"))
    let whole = try await Self.page("```table\nfrom: deals\nlimit: 4\n```\n")
    #expect(!whole.contains("left out"))
  }

  @Test func severalNumbers_standInTheOrderOfTheRule_newestFirst() async throws {
    let desk = try await DeskFixture(
      notes: [
        (
          "projects/hill.md",
          "---\nname: Hill\nresource: [{value: 1 Mt, as-of: 2020}, {value: 2 Mt, as-of: 2024}]\n---\n"
        ),
        ("briefings/week.md", "---\nname: Week\n---\n```table\nfrom: projects\ncolumns: [resource]\n```\n"),
      ])
    let page = try desk.page("briefings/week.html")
    let old = try #require(page.firstRange(of: "1 Mt")), new = try #require(page.firstRange(of: "2 Mt"))
    #expect(new.lowerBound < old.lowerBound)
  }

  @Test func facts_areThoseAskedFor_inTheirOrder() async throws {
    let page = try await Self.page(
      "## Terms\n\n```facts\ntitle: What it says\nof: Paper\ncolumns: [amount, status]\n```\n")
    #expect(page.contains("<p class=\"heading\">What it says</p>"))
    #expect(page.contains("<h3 id=\"block_1_1\"><a class=\"kind-deal\" href=\"../deals/paper.html\">Paper</a></h3>"))
    let amount = try #require(page.firstRange(of: "<dt>Amount</dt>"))
    let status = try #require(page.firstRange(of: "<dt>Status</dt>"))
    #expect(amount.lowerBound < status.lowerBound)
    #expect(!page.contains("<dt>Parties</dt>"))
  }

  @Test func factsBeforeTheFirstSection_haveHeadingsOfTheirLevel() async throws {
    let page = try await Self.page("```facts\nof: Paper\n```\n\n## Terms\n\n```facts\nof: Loan\n```\n")
    #expect(page.contains("<h2 id=\"block_1_1\">") && page.contains("<h3 id=\"block_2_1\">"))
  }

  @Test func map_liesOnTheWorldInAFileOfItsOwn_andItsTableHasItsNumbers() async throws {
    let crowd = (0..<40).map { number in
      ("projects/p\(number).md", "---\nname: A project of long name \(number)\nlocation: 33.\(number), -97\n---\n")
    }
    let desk = try await DeskFixture(
      notes: crowd + [
        ("briefings/week.md", "---\nname: Week\n---\n```map\nfrom: projects\n```\n"),
        ("countries/kenya.md", "---\nname: Kenya\n---\n"),
      ])
    let page = try desk.page("briefings/week.html")
    #expect(page.contains("<img class=\"ground\" src=\"../pictures/world.svg\" alt=\"\""))
    #expect(!page.contains("class=\"land\""))
    #expect(page.contains("<th scope=\"col\">On the map</th>") && page.contains("<td>number 1</td>"))
    #expect(page.contains("Numbers for names that did not fit: 1 A project of long name "))
    let ground = try desk.page("pictures/world.svg")
    #expect(ground.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(ground.occurrences(of: "#2a8fb8") == 1)
  }

  @Test func siteWithoutMapBlocks_hasNoGround() async throws {
    let desk = try await DeskFixture(["projects/p.md": "---\nname: Hill\nlocation: 3, 4\n---\n"])
    #expect(!desk.addresses.contains("pictures/world.svg"))
  }

  @Test func network_isDrawnAroundOneWithASingleNeighbour() async throws {
    let page = try await DeskFixture([
      "companies/rarex.md": "---\nname: RareX\n---\n", "projects/hill.md": "---\nname: Hill\nowner: RareX\n---\n",
      "briefings/week.md": "---\nname: Week\n---\n```network\nof: Hill\n```\n",
    ]).page("briefings/week.html")
    #expect(page.contains("<title>RareX: Owner</title>"))
  }

  @Test func blockThatFindsNothing_isAbsent() async throws {
    let page = try await Self.page("Text.\n\n```table\nfrom: projects\n```\n")
    #expect(!page.contains("class=\"live\"") && !page.contains("<!--") && page.contains("<p>Text.</p>"))
  }
}
