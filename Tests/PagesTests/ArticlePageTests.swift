import Articles
import Catalog
import Foundations
import Testing

@testable import Pages

@Suite struct ArticlePageTests {
  static func desk(_ policy: TextPolicy) async throws -> DeskFixture {
    let story = article(
      "story", title: "A story", publisher: "Paper", on: "2025-10-31", text: policy,
      Passage(kind: .highlight, text: "The highlight."),
      Passage(kind: .heading(level: 2), text: "The heading"),
      Passage(kind: .paragraph, text: "Iluka waits for the cited words."),
      Passage(kind: .paragraph, text: "RareX drills in the uncited passage."),
      Passage(kind: .listItem, text: "one"), Passage(kind: .listItem, text: "two"),
      Passage(kind: .quotation(speaker: "Ann Lee", attribution: .stated), text: "We wait."))
    return try await DeskFixture(
      [
        "companies/rarex.md": "---\nname: RareX\n---\n",
        "companies/iluka.md":
          "---\nname: Iluka\nheadquarters: {value: Perth, cite: story, quote: the cited words}\n---\n",
      ], articles: [story])
  }

  @Test func fullText_showsEveryPassage_withItsAnchor() async throws {
    let page = try await Self.desk(.full).page("articles/story.html")
    #expect(page.contains("<h2 id=\"p-2\">The heading</h2>"))
    #expect(page.contains("uncited passage"))
    #expect(page.contains("<ul>\n<li id=\"p-5\">one</li>\n<li id=\"p-6\">two</li>\n</ul>"))
    #expect(page.contains("<footer>Ann Lee</footer>"))
    #expect(!page.contains("class=\"policy\""))
  }

  @Test func excerpt_showsHighlightsAndCitedPassages() async throws {
    let desk = try await Self.desk(.excerpt)
    let page = try desk.page("articles/story.html")
    #expect(page.contains("The highlight.") && page.contains("the cited words</mark>."))
    #expect(!page.contains("uncited passage") && !page.contains("We wait."))
    #expect(page.contains("class=\"policy\""))
    #expect(try desk.page("companies/iluka.html").contains("articles/story.html#p-3"))
  }

  @Test func excerpt_marksWhatItLeavesOut() async throws {
    let story = article(
      "story", title: "A story", text: .excerpt, Passage(kind: .paragraph, text: "One of them."),
      Passage(kind: .highlight, text: "The highlight."), Passage(kind: .paragraph, text: "Two of them."),
      Passage(kind: .paragraph, text: "Not cited."), Passage(kind: .listItem, text: "Three of them."),
      Passage(kind: .listItem, text: "Not cited either."), Passage(kind: .listItem, text: "Four of them."))
    let note = """
      ---
      name: Iluka
      activities:
      \(["One", "Two", "Three", "Four"].map { "  - \($0) [@story, \"\($0) of them\"]" }.joined(separator: "\n"))
      ---
      """
    let page = try await DeskFixture(["companies/iluka.md": note], articles: [story]).page("articles/story.html")
    #expect(page.occurrences(of: "<p class=\"omission\">[…]</p>") == 2)
    let omission = try #require(page.firstRange(of: "class=\"omission\"")),
      two = try #require(page.firstRange(of: "Two of"))
    #expect(two.lowerBound < omission.lowerBound)
  }

  struct MarkCase: CustomTestStringConvertible {
    let testDescription: String
    let html: String
    let ranges: [Range<Int>]
    let marked: String
  }

  static let marks = [
    MarkCase(testDescription: "words", html: "a bc d", ranges: [2..<4], marked: "a <mark>bc</mark> d"),
    MarkCase(
      testDescription: "entities", html: "a &amp; &quot;b&quot;", ranges: [2..<5],
      marked: "a <mark>&amp; &quot;</mark>b&quot;"),
    MarkCase(
      testDescription: "across a link", html: "a <a href=\"x\">b c</a> d", ranges: [0..<3],
      marked: "<mark>a </mark><a href=\"x\"><mark>b</mark> c</a> d"),
    MarkCase(
      testDescription: "overlapping", html: "abcdef", ranges: [3..<5, 1..<4, 5..<5], marked: "a<mark>bcde</mark>f"),
    MarkCase(testDescription: "to the end", html: "ab", ranges: [1..<9], marked: "a<mark>b</mark>"),
    MarkCase(testDescription: "two", html: "abcd", ranges: [2..<3, 0..<1], marked: "<mark>a</mark>b<mark>c</mark>d"),
    MarkCase(testDescription: "broken HTML", html: "a<b", ranges: [0..<9], marked: "<mark>a</mark><b"),
  ]

  @Test(arguments: marks) func quotedWords_areMarked(_ test: MarkCase) {
    #expect(String(decoding: markQuotes(test.ranges, in: Array(test.html.utf8)), as: UTF8.self) == test.marked)
  }

  @Test func mentionInAPassageThatIsNotPublished_leadsToThePage() async throws {
    let page = try await Self.desk(.excerpt).page("companies/rarex.html")
    #expect(page.contains("in the uncited passage."))
    #expect(!page.contains("story.html#p-4"))
  }

  @Test func noText_leavesMetadataAlone() async throws {
    let page = try await Self.desk(.none).page("articles/story.html")
    #expect(page.contains("A story") && page.contains("31 October 2025"))
    #expect(!page.contains("The highlight.") && !page.contains("p-3"))
  }

  @Test func passage_saysWhatReliesOnIt() async throws {
    let page = try await Self.desk(.excerpt).page("articles/story.html")
    #expect(page.contains("aria-label=\"Relied on by\""))
    #expect(
      page.contains(
        ">Iluka</a> <a class=\"detail\" href=\"../companies/iluka.html#field_headquarters\">Headquarters: Perth</a></li>"
      ))
    #expect(page.contains("waits for <mark>the cited words</mark>."))
    #expect(try await Self.desk(.excerpt).page("companies/iluka.html").contains("<div id=\"field_headquarters\">"))
    #expect(page.occurrences(of: "Headquarters: ") == 1 && !page.contains("page_drawn"))
  }

  @Test func passageThatIsNotShown_isReliedOnAtTheFoot() async throws {
    let page = try await Self.desk(.none).page("articles/story.html")
    #expect(page.contains("<h2 id=\"page_drawn\">Relied on by</h2>"))
    #expect(page.contains(">Iluka</a></dt>"))
    #expect(page.contains("Headquarters: <span class=\"value\">Perth</span> <q>the cited words</q>"))
    #expect(!page.contains("aria-label=\"Relied on by\""))
  }

  /// Items side by side stand in one list, and what a note draws from several of them is said once below.
  @Test func noteThatQuotesSeveralItems_isNamedOnce() async throws {
    let items = ["It mines sand.", "It refines oxides.", "It sells them."].map { Passage(kind: .listItem, text: $0) }
    let story = article("story", title: "A story", text: .excerpt, items[0], items[1], items[2])
    let note = """
      ---
      name: Iluka
      activities: {value: mining, cite: story, quote: mines sand}
      statements: {value: refines, cite: story, quote: refines oxides}
      ---
      It mines [@story, "mines sand"] and sells [@story, "sells them"].
      """
    let page = try await DeskFixture(["companies/iluka.md": note], articles: [story]).page("articles/story.html")
    #expect(page.occurrences(of: "aria-label=\"Relied on by\"") == 1)
    #expect(page.occurrences(of: ">In the text</a>") == 1)
    #expect(page.contains(">Activities: mining</a>") && page.contains(">Says of itself: refines</a>"))
  }

  @Test func whatStandsBesideNoPassage_standsAtTheFoot_eachOnce() async throws {
    let story = article(
      "story", title: "A story", text: .excerpt, Passage(kind: .highlight, text: "The highlight."),
      Passage(kind: .paragraph, text: "Iluka waits for the cited words."))
    let note = """
      ---
      name: Iluka
      headquarters: {value: Perth, cite: story, quote: the cited words}
      founded: {value: 1954, cite: story}
      activities: {value: mining, cite: story, quote: The highlight}
      statements: {value: first of all, cite: story, quote: words of another}
      ---
      It is there [@story], and waits [@story, "Iluka waits"].
      """
    let page = try await DeskFixture(["companies/iluka.md": note], articles: [story]).page("articles/story.html")
    let foot = try #require(page.firstRange(of: "<h2 id=\"page_drawn\">Also relied on by</h2>"))
    let (above, below) = (page[..<foot.lowerBound], page[foot.upperBound...])
    #expect(above.contains(">Headquarters: Perth</a>") && above.contains(">In the text</a>"))
    #expect(!below.contains("Headquarters"))
    for claim in [
      "Founded: <span class=\"value\">1954</span></div>",
      "Activities: <span class=\"value\">mining</span> <q>The highlight</q></div>",
      "Says of itself: <span class=\"value\">first of all</span></div>",
    ] {
      #expect(below.contains("<div class=\"claim\">\(claim)"))
    }
    #expect(page.occurrences(of: "<div class=\"claim\">") == 3)
  }

  @Test func whatTheArticleNames_isGroupedByKind() async throws {
    let page = try await Self.desk(.none).page("articles/story.html")
    #expect(page.contains("<h3>Companies</h3>"))
    #expect(page.contains("href=\"../companies/rarex.html\">RareX</a>"))
  }

  @Test func whatWasRemoved_isCounted_notShown() async throws {
    var story = article("story", title: "A story", Passage(kind: .paragraph, text: "Text."))
    story.removed = [
      Removal(text: "Sign up now", reason: .newsletter, line: 3), Removal(text: "More", reason: .newsletter, line: 4),
    ]
    story.repairs = [RepairEntry(.mojibake, encoding: "windows-1252", count: 1, before: "â€™", after: "’")]
    let page = try await DeskFixture([:], articles: [story]).page("articles/story.html")
    #expect(page.contains("Removed: newsletter, 2 lines"))
    #expect(page.contains("Repaired: mojibake (windows-1252), 1 place"))
    #expect(!page.contains("Sign up now"))
  }

  /// What the desk has written of a source is not called an excerpt of it.
  @Test(arguments: [
    (false, "", Passage.Kind.listItem, "The desk’s entry for this source"), (true, "", .listItem, "An excerpt"),
    (false, "0123456789abcdef", .listItem, "An excerpt"), (false, "", .paragraph, "An excerpt"),
  ])
  func entryWithoutItsClipping_isCalledOne(
    hasTakenClipping: Bool, hash: String, kind: Passage.Kind, note: String
  ) async throws {
    var story = article(
      "story", title: "A story", text: .excerpt, Passage(kind: .highlight, text: "A point."),
      Passage(kind: kind, text: "Words that no note cites."))
    story.summary = "In a few words."
    story.origins[.summary] = .stated
    story.hasTakenClipping = hasTakenClipping
    story.sourceHash = hash
    let page = try await DeskFixture([:], articles: [story]).page("articles/story.html")
    #expect(page.contains(">\(note)"))
  }

  @Test func tableRow_isNoCaption() async throws {
    let source = article(
      "table", title: "Table", text: .full, Passage(kind: .tableRow, text: "Cerium · 12 t"),
      Passage(kind: .caption, text: "The mine from above"))
    let page = try await DeskFixture([:], articles: [source]).page("articles/table.html")
    #expect(page.contains("<p class=\"row\" id=\"p-1\">Cerium · 12 t</p>"))
    #expect(page.contains("<p class=\"caption\" id=\"p-2\">The mine from above</p>"))
  }
}
