import Articles
import Catalog
import Foundations
import Testing

@Suite struct QuotationTests {
  private static let desk: [(String, String)] = [
    ("companies/rarex.md", "---\nname: RareX\n---\n"),
    ("companies/iluka.md", "---\nname: Iluka\n---\n"),
    (
      "people/durrant.md",
      "---\nname: James Durrant\norganisation: [{to: Iluka, until: 2022}, {to: RareX, from: 2023}]\n---\n"
    ),
  ]

  private func interview(
    _ id: String = "talk", on date: String = "2025-10-31", text: TextPolicy = .full, saying words: String...,
    speaker: String = "James Durrant", attribution: Attribution = .implied
  ) -> Article {
    var talk = article(id, title: "Interview", publisher: "Market Open", on: date, text: text)
    for (number, words) in words.enumerated() {
      let anchor = "p-\(number + 1)"
      talk.passages.append(Passage(kind: .paragraph, text: "“\(words)”", anchor: anchor))
      talk.quotations.append(
        Quotation(
          anchor: anchor, range: 3..<3 + words.utf8.count, words: words, speaker: speaker, attribution: attribution))
    }
    return talk
  }

  @Test func words_areListedAtTheirSpeaker_andAtItsOrganisationOfThatDay() async throws {
    let desk = try await DeskFixture(notes: Self.desk, articles: [interview(saying: "We dig <deep>.")])
    let person = try desk.page("people/durrant.html")
    #expect(person.contains("<h2 id=\"page_quotations\">Quotations <span class=\"count\">1</span></h2>"))
    #expect(
      person.contains("<blockquote>“We dig &lt;deep&gt;.”&nbsp;<a class=\"place\" href=\"../articles/talk.html#p-1\""))
    #expect(person.contains("<b>James Durrant</b> <span class=\"detail\">implied</span>"))
    let company = try desk.page("companies/rarex.html")
    #expect(company.contains("“We dig &lt;deep&gt;.”"))
    #expect(company.contains("<a class=\"kind-person\" href=\"../people/durrant.html\">James Durrant</a>"))
    #expect(!(try desk.page("companies/iluka.html")).contains("page_quotations"))
  }

  @Test(arguments: [("Jane Doe", Attribution.stated), ("RareX", .stated), ("James Durrant", .none)])
  func words_ofNobodyKnownToSpeak_areNotListed(speaker: String, attribution: Attribution) async throws {
    let talk = interview(saying: "We dig.", speaker: speaker, attribution: attribution)
    let desk = try await DeskFixture(notes: Self.desk, articles: [talk])
    for page in ["people/durrant.html", "companies/rarex.html"] {
      #expect(!(try desk.page(page)).contains("page_quotations"))
    }
  }

  @Test(arguments: [(TextPolicy.full, 3), (.excerpt, 1), (.none, 0)])
  func rights_decideHowManyAnArticleLends(text: TextPolicy, count: Int) async throws {
    let talk = interview(text: text, saying: "We dig.", "We sell.", "We ship.")
    let desk = try await DeskFixture(notes: Self.desk, articles: [talk])
    #expect(try desk.page("people/durrant.html").occurrences(of: "<blockquote>“We ") == count)
  }

  @Test func excerpt_lendsTheQuotationBesideWhichItNamesTheSpeaker() async throws {
    var talk = interview(text: .excerpt, saying: "We dig.", "We sell.")
    talk.quotations[1].attribution = .stated
    let page = try await DeskFixture(notes: Self.desk, articles: [talk]).page("people/durrant.html")
    #expect(page.contains("“We sell.”") && !page.contains("“We dig.”"))
  }

  @Test func manyQuotations_haveAPageOfTheirOwn_newestFirst() async throws {
    let talks = (1...8).map { interview("talk-\($0)", on: "2025-10-0\($0)", saying: "Words of day \($0).") }
    let desk = try await DeskFixture(notes: Self.desk, articles: talks)
    let page = try desk.page("people/durrant.html")
    #expect(page.occurrences(of: "“Words of day") == 6 && !page.contains("of day 2."))
    #expect(page.contains("<a href=\"../people/durrant-quotations.html\">All 8 quotations</a>"))
    let all = try desk.page("people/durrant-quotations.html")
    let first = try #require(all.firstRange(of: "day 8")), last = try #require(all.firstRange(of: "day 1."))
    #expect(first.lowerBound < last.lowerBound)
  }

  @Test func note_statesAQuotation_thatItsArticleMustHold() async throws {
    let note = """
      ---
      name: RareX
      quotes:
        - {value: fully owned, cite: talk, speaker: James Durrant, attribution: implied}
        - partly owned [@talk]
      ---
      """
    let talk = article(
      "talk", title: "Interview", text: TextPolicy.none, Passage(kind: .paragraph, text: "It is fully owned."))
    let desk = try await DeskFixture(notes: [Self.desk[2], ("companies/rarex.md", note)], articles: [talk])
    #expect(desk.problems.contains { $0.rule.code == "DOS-502" && $0.summary.contains("partly owned") })
    #expect(try desk.page("people/durrant.html").contains("<blockquote>“fully owned”"))
    let company = try desk.page("companies/rarex.html")
    #expect(company.contains("“fully owned”") && company.contains("“partly owned”"))
    #expect(company.occurrences(of: "<span class=\"reason\">words not found in the source</span>") == 1)
    #expect(!company.contains("page_facts"))
    #expect(try desk.page("articles/talk.html").contains("Quotations <q>fully owned</q>"))
  }
}
