import Articles
import Catalog
import Foundations
import Testing

/// Pages of deals: their terms, their ladder, and what readers cannot take as it stands.
@Suite struct DealPageTests {
  @Test(arguments: [
    ("[$500 million, A$50 million]", 1), ("[$500 million, $600 million]", 0), ("[US$500 million, A$50 million]", 0),
  ])
  func amountBesideOthers_saysThatItsCurrencyIsNotStated(amounts: String, count: Int) async throws {
    let desk = try await DeskFixture(["deals/a.md": "---\nname: Alpha\namount: \(amounts)\n---\n"])
    #expect(try desk.page("deals/a.html").occurrences(of: "currency not stated") == count)
  }

  @Test func dealWithoutTerms_saysWhatIsNotStated() async throws {
    let desk = try await DeskFixture(["deals/offtake.md": "---\nname: Offtake\nparties: []\n---\n"])
    let page = try desk.page("deals/offtake.html")
    #expect(page.contains("<h2 id=\"page_facts\">Terms</h2>"))
    for term in ["Announced", "Amount", "Currency", "Binding", "Term"] {
      #expect(page.contains("<dt>\(term)</dt>\n<dd>\n<span class=\"notstated\">not stated</span>"), "\(term)")
    }
    #expect(!page.contains("class=\"ladder\""))
  }

  @Test func deal_standsOnItsLadder() async throws {
    let desk = try await deal(status: "conditional [@study]")
    let page = try desk.page("deals/offtake.html")
    #expect(page.contains("<li class=\"current\" aria-current=\"step\">Conditional</li>"))
    #expect(page.contains("<li class=\"past\">Announced</li>"))
    #expect(page.contains("<li class=\"future\">Financial close</li>"))
    #expect(!page.contains("Lapsed"))
  }

  @Test(arguments: [
    ("conditional", "no source given"), ("conditional [@gone]", "source missing"),
    ("conditional [@study, \"no such words\"]", "words not found in the source"),
  ]) func stepWithoutProof_staysHollow_andSaysSo(status: String, doubt: String) async throws {
    let page = try await deal(status: status).page("deals/offtake.html")
    #expect(page.contains("<li class=\"past unsourced\">Announced</li>"))
    #expect(
      page.contains(
        "<li class=\"current unsourced\" aria-current=\"step\">Conditional <span class=\"reason\">\(doubt)</span></li>")
    )
    #expect(page.contains("<li class=\"future\">Financial close</li>"))
  }

  @Test(arguments: [
    ("$5 million [@study, \"$5 billion\"]", "in another currency or unit in the source"),
    ("$6 million [@study, \"$5 billion\"]", "figure not in the words quoted"),
    ("$6 million [@study]", "figure not found in the source"),
    ("$7 million [@study, \"about $7 million\"]", "qualified otherwise in the words quoted"),
  ]) func figureOtherThanInItsSource_saysSoBesideTheValue(amount: String, doubt: String) async throws {
    let study = article(
      "study", title: "Study", on: "2023-09-01",
      Passage(kind: .paragraph, text: "It is worth $5 billion and costs about $7 million."))
    let desk = try await DeskFixture(
      ["deals/offtake.md": "---\nname: Offtake\namount: '\(amount)'\n---\n"], articles: [study])
    #expect(try desk.page("deals/offtake.html").contains("</sup> <span class=\"reason\">\(doubt)</span>"))
  }

  @Test func choiceOtherThanItsWords_saysSo_onTheLadderToo() async throws {
    let study = article(
      "study", title: "Study", on: "2023-09-01", Passage(kind: .paragraph, text: "A non-binding letter of intent."))
    let desk = try await DeskFixture(
      [
        "deals/offtake.md": """
        ---
        name: Offtake
        status: definitive [@study, "letter of intent"]
        binding: binding [@study, "non-binding letter"]
        ---
        """
      ], articles: [study])
    let page = try desk.page("deals/offtake.html")
    #expect(page.contains("Definitive <span class=\"reason\">the words quoted say otherwise</span></li>"))
    #expect(page.contains("</sup> <span class=\"reason\">the words quoted say otherwise</span>"))
  }

  private func deal(status: String) async throws -> DeskFixture {
    let study = article(
      "study", title: "Study", on: "2023-09-01", Passage(kind: .paragraph, text: "It is conditional."))
    return try await DeskFixture(
      ["deals/offtake.md": "---\nname: Offtake\nstatus: '\(status)'\n---\n"], articles: [study])
  }

  @Test func headOfADeal_hasTheDateThatStandsFirstAmongItsTerms() async throws {
    let desk = try await DeskFixture([
      "deals/offtake.md": """
      ---
      name: Offtake
      announced:
        - {value: 2024-03, as-of: 2024-03}
        - {value: 2024-05-02, as-of: 2024-06}
      ---
      """
    ])
    let page = try desk.page("deals/offtake.html")
    #expect(page.contains("<p class=\"byline\"><span>2 May 2024</span>"))
  }

  @Test(arguments: ["MOU", "mou or letter of interest"]) func status_isNamedAsTheLadderNamesIt(status: String)
    async throws
  {
    let desk = try await DeskFixture(["deals/offtake.md": "---\nname: Offtake\nstatus: \(status)\n---\n"])
    #expect(try desk.page("deals/offtake.html").contains("<b>MOU or letter of interest</b>"))
  }

  @Test func lapsedDeal_hasNoStepReached() async throws {
    let desk = try await deal(status: "lapsed [@study]")
    let page = try desk.page("deals/offtake.html")
    #expect(page.contains("<li class=\"lapsed\" aria-current=\"step\">Lapsed</li>"))
    #expect(!page.contains("<li class=\"past\">"))
  }

  @Test func monthOfADeal_isNotMadeADay() async throws {
    let desk = try await DeskFixture(["deals/offtake.md": "---\nname: Offtake\nannounced: 2024-08\n---\n"])
    let page = try desk.page("deals/offtake.html")
    #expect(page.contains("<p class=\"byline\"><span>August 2024</span>"))
    #expect(!page.contains(">1 August 2024"))
  }
}
