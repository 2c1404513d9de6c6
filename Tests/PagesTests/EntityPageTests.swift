import Articles
import Catalog
import Foundations
import Testing

@Suite struct EntityPageTests {
  @Test func noteThatSaysNothing_showsNoEmptyBlock() async throws {
    let desk = try await DeskFixture(["companies/rarex.md": "---\nname: RareX\n---\n"])
    let page = try desk.page("companies/rarex.html")
    #expect(page.contains("<h1>RareX</h1>"))
    for block in ["facts", "milestones", "connections", "properties", "mentions", "sources", "contents"] {
      #expect(!page.contains("page_\(block)"), "an empty block \(block)")
    }
    #expect(!page.contains("othernames") && !page.contains("standfirst") && !page.contains("class=\"tags\""))
    #expect(!page.contains("neighbours") && !page.contains("class=\"prose\""))
  }

  @Test func relation_isReadFromBothEnds() async throws {
    let desk = try await DeskFixture([
      "companies/rarex.md": "---\nname: RareX\n---\n",
      "projects/range.md": "---\nname: Cummins Range\nowner: {to: RareX, share: 100%}\n---\n",
    ])
    let project = try desk.page("projects/range.html")
    #expect(project.contains("<dt>Owner</dt>"))
    #expect(project.contains("<a class=\"kind-company\" href=\"../companies/rarex.html\">RareX</a>"))
    #expect(project.contains("share 100%"))
    let company = try desk.page("companies/rarex.html")
    #expect(company.contains("<h3>Owns <span class=\"count\">1</span></h3>"))
    #expect(company.contains("<a class=\"kind-project\" href=\"../projects/range.html\">Cummins Range</a>"))
  }

  @Test func hedgeOfALink_standsBehindTheName_atBothEnds() async throws {
    let desk = try await DeskFixture([
      "minerals/terbium.md": "---\nname: Terbium\n---\n",
      "projects/refinery.md":
        "---\nname: Refinery\nminerals: [{to: Terbium, hedge: planned}]\ncountry: {to: Nowhere, hedge: likely}\n---\n",
    ])
    let project = try desk.page("projects/refinery.html")
    #expect(project.contains(">Terbium</a></b> <span class=\"detail\">planned</span>"))
    #expect(project.contains("<b>Nowhere</b> <span class=\"detail\">likely</span>"))
    #expect(!project.contains("class=\"hedge\""))
    #expect(try desk.page("minerals/terbium.html").contains("Refinery</a> <span class=\"detail\">planned</span>"))
    #expect(try desk.page("projects/index.html").contains("Nowhere <span class=\"detail\">likely</span>"))
  }

  @Test func severalValues_areKept_newestFirst_withTheRule() async throws {
    let desk = try await DeskFixture([
      "projects/range.md": """
      ---
      name: Cummins Range
      mine-life:
        - {value: 18 years, as-of: 2022, hedge: about}
        - {value: 20 years, as-of: 2024, basis: enhanced study}
        - {value: 90 years, withdrawn: a slip of the pen}
      ---
      """
    ])
    let page = try desk.page("projects/range.html")
    let newest = try #require(page.firstRange(of: "20 years"))
    let older = try #require(page.firstRange(of: "18 years"))
    #expect(newest.lowerBound < older.lowerBound)
    #expect(page.contains("1 other value</p>"))
    #expect(page.contains("<i class=\"hedge\">about</i>"))
    #expect(page.contains("enhanced study</span> <span class=\"detail\">as of 2024") || page.contains("as of 2024"))
    #expect(page.contains("the value with the newest as-of date stands first"))
    #expect(page.contains("<summary>1 withdrawn value</summary>"))
    #expect(page.contains("Withdrawn: a slip of the pen"))
  }

  @Test(arguments: [
    (
      "one measure, one day, two figures", "{value: $5m, as-of: 2023}", "{value: $6m, as-of: 2023, hedge: about}",
      "1 other value"
    ),
    ("a tie", "{value: $5m, as-of: 2023}", "{value: $6m, as-of: 2023}", "2 values differ"),
    ("two measures", "{value: $5m, as-of: 2023, basis: pre-tax}", "{value: $6m, as-of: 2023, basis: post-tax}", nil),
    ("two days", "{value: $5m, as-of: 2023}", "{value: $6m, as-of: 2024}", nil),
    ("the same figure twice", "{value: $5m, as-of: 2023}", "{value: $5m, as-of: 2023, hedge: about}", nil),
  ])
  func valuesOfAFieldOfMany_saySoWhereTheyDiffer(_ name: String, first: String, second: String, words: String?)
    async throws
  {
    let note = "---\nname: Cummins Range\nnpv:\n  - \(first)\n  - \(second)\n---\n"
    let page = try await DeskFixture(["projects/range.md": note]).page("projects/range.html")
    let facts = page.split(separator: "<dt>Net present value</dt>").last?.split(separator: "</dl>").first ?? ""
    #expect(facts.contains("class=\"others\"") == (words != nil), "\(name): \(facts)")
    if let words { #expect(facts.contains("<p class=\"others\">\(words)</p>"), "\(name): \(facts)") }
    #expect(page.contains("the value with the newest as-of date stands first") == (words != nil), "\(name)")
  }

  @Test func sources_areNumbered_withTheirQuotes() async throws {
    let study = article(
      "study", title: "Scoping study", publisher: "Primero", on: "2023-09-01",
      Passage(kind: .paragraph, text: "It gives a post-tax value of $330 million."))
    let desk = try await DeskFixture(
      [
        "projects/range.md": """
        ---
        name: Cummins Range
        stage: {value: permitting, cite: study}
        region: {value: Kimberley, cite: study, quote: a post-tax value of $330 million}
        ---
        """
      ], articles: [study])
    let page = try desk.page("projects/range.html")
    #expect(page.occurrences(of: "href=\"#source-1\"") == 1)
    #expect(
      page.contains(
        "<b>Kimberley</b><sup class=\"cite\"><a role=\"doc-noteref\" href=\"#source-1-1\""))
    #expect(page.contains("<li id=\"source-1\">"))
    #expect(
      page.contains(
        "<blockquote id=\"source-1-1\">“<a href=\"../articles/study.html#p-1\">a post-tax value of $330 million</a>”"))
    let source = try desk.page("articles/study.html")
    #expect(source.contains("<p id=\"p-1\">"))
    #expect(source.contains("Relied on by"))
    #expect(source.occurrences(of: "../projects/range.html") >= 2)
  }

  @Test func eachMark_leadsToItsOwnWords_inProseAndFields() async throws {
    let study = article(
      "study", title: "Study", Passage(kind: .paragraph, text: "It is worth $330 million and lies in Kimberley."))
    let desk = try await DeskFixture(
      [
        "projects/range.md": """
        ---
        name: Range
        region: {value: Kimberley, cite: study, quote: lies in Kimberley}
        npv: {value: $330 million, cite: study, quote: worth $330 million}
        ---
        It is rich [@study, "worth $330 million"].
        """
      ], articles: [study])
    let page = try desk.page("projects/range.html")
    #expect(page.occurrences(of: "href=\"#source-1-1\"") == 2)
    #expect(page.occurrences(of: "href=\"#source-1-2\"") == 1)
    #expect(page.contains("<blockquote id=\"source-1-1\">“<a href=\"../articles/study.html#p-1\">worth $330 million<"))
    #expect(page.contains("<blockquote id=\"source-1-2\">“<a href=\"../articles/study.html#p-1\">lies in Kimberley<"))
    #expect(page.contains("<div id=\"field_npv\">"))
  }

  @Test func valueWhoseSourceCannotBeLookedUp_saysSo() async throws {
    let study = article("study", title: "Study", Passage(kind: .paragraph, text: "It lies in Kimberley."))
    let desk = try await DeskFixture(
      [
        "projects/range.md": """
        ---
        name: Range
        country: {to: Australia, cite: gone}
        region: {value: Pilbara, cite: study, quote: lies in Pilbara}
        milestones: [{what: a lease, due: 2026, cite: gone}]
        ---
        It is far [@study, "in Pilbara"].
        """
      ], articles: [study])
    let page = try desk.page("projects/range.html")
    #expect(page.contains("<b>Australia</b> <span class=\"reason\">source missing</span>"))
    #expect(page.contains("a lease <span class=\"reason\">source missing</span>"))
    #expect(page.contains("</sup> <span class=\"reason\">words not found in the source</span>"))
    #expect(page.contains("“lies in Pilbara” <span class=\"reason\">words not found in the source</span></blockquote>"))
    #expect(!page.contains("data-preview=\"1 “"), "words that are not the source’s are not shown as its own")
    #expect(!(try desk.page("articles/study.html")).contains("Pilbara</q>"))
  }

  @Test func mark_showsTheWordsThatItCites_withoutAScript() async throws {
    let study = article(
      "study", title: "Scoping study", publisher: "Primero", on: "2023-09-01",
      Passage(kind: .paragraph, text: "It says: \"about $330 million\" & more."))
    let desk = try await DeskFixture(
      [
        "projects/range.md": """
        ---
        name: Cummins Range
        region: {value: Kimberley, cite: study, quote: '"about $330 million" & more'}
        ---
        It is worth much [@study, "about $330 million"], and is near [@study].
        """
      ], articles: [study])
    let page = try desk.page("projects/range.html")
    let imprint = "Primero, 1 September 2023\""
    #expect(page.contains("data-preview=\"1b “&quot;about $330 million&quot; &amp; more” — \(imprint)"))
    #expect(page.contains("data-preview=\"1 “about $330 million” — \(imprint)"))
    #expect(page.contains("data-preview=\"1 Scoping study\""), "who published it stands at the first mark in the text")
  }

  @Test func wordsOfAnotherDirection_turnNothingOfThePreview() async throws {
    let study = article(
      "study", title: "دراسة", publisher: "الجزيرة", on: "2023-09-01",
      Passage(kind: .paragraph, text: "قيمة المنجم ٣٣٠ مليون دولار"))
    let desk = try await DeskFixture(
      [
        "projects/range.md":
          "---\nname: Range\nregion: {value: here, cite: study, quote: قيمة المنجم}\n---\nMuch [@study, \"مليون دولار\"].\n"
      ], articles: [study])
    let page = try desk.page("projects/range.html")
    let imprint = "\u{2068}الجزيرة\u{2069}, 1 September 2023\""
    #expect(page.contains(" “\u{2068}قيمة المنجم\u{2069}” — \(imprint)"))
    #expect(page.contains(" “\u{2068}مليون دولار\u{2069}” — \(imprint)"))
  }

  @Test func markInAFact_thatQuotesNothing_leavesItsSourceToTheList() async throws {
    let study = article("study", title: "Scoping study", publisher: "Primero", on: "2023-09-01")
    let desk = try await DeskFixture(
      ["projects/range.md": "---\nname: Cummins Range\nregion: {value: Kimberley, cite: study}\n---\n"],
      articles: [study])
    let page = try desk.page("projects/range.html")
    #expect(page.contains("<sup class=\"cite\"><a role=\"doc-noteref\" href=\"#source-1\">1</a></sup>"))
    #expect(page.contains("Scoping study</a> <span class=\"detail\">Primero · 1 September 2023"))
  }

  @Test func preview_cutsLongWords_atAWord() async throws {
    let words = Array(repeating: "mine", count: 100).joined(separator: " ")
    let study = article("study", title: "Study", Passage(kind: .paragraph, text: words))
    let desk = try await DeskFixture(
      ["projects/range.md": "---\nname: Range\nregion: {value: K, cite: study, quote: \(words)}\n---\n"],
      articles: [study])
    let page = try desk.page("projects/range.html")
    #expect(page.contains("mine mine …”\""))
    #expect(page.contains(">\(words)</a>”"), "the list of sources has the words whole")
  }

  @Test func milestones_haveTheirState_onTheGivenDay() async throws {
    let notes: KeyValuePairs = [
      "projects/range.md": """
      ---
      name: Cummins Range
      milestones:
        - {what: a mining lease, due: 2026-01, met: 2026-01-12}
        - {what: a feasibility study, due: 2025-03}
      ---
      """
    ]
    let desk = try await DeskFixture(notes, asOf: CalendarDate(iso: "2026-02-01"))
    let page = try desk.page("projects/range.html")
    #expect(page.contains("<li class=\"met\"><span class=\"state\">Met</span>"))
    #expect(page.contains("<li class=\"silent\"><span class=\"state\">Silent</span>"))
    #expect(page.contains("due March 2025") && page.contains("met 12 January 2026"))
  }

  @Test func milestone_keepsTheWordsOfItsTime_whereTheyAreNoDate() async throws {
    let desk = try await DeskFixture([
      "projects/range.md": """
      ---
      name: Cummins Range
      milestones: [{what: first ore, due: once the road is built}, {what: a study}]
      ---
      """
    ])
    let page = try desk.page("projects/range.html")
    #expect(page.contains(">once the road is built</span>"))
    #expect(page.occurrences(of: "no date") == 1)
  }

  @Test func otherNames_areShown_formerOnesWithTheirTime() async throws {
    let desk = try await DeskFixture([
      "companies/ussm.md": """
      ---
      name: U.S. Strategic Metals
      aliases: [USSM]
      former-names: [{name: Missouri Cobalt, until: 2022}]
      ---
      """
    ])
    let page = try desk.page("companies/ussm.html")
    #expect(page.contains("<li>Also <b>USSM</b></li>"))
    #expect(page.contains("<li>Formerly <b>Missouri Cobalt</b> until 2022</li>"))
  }
}
