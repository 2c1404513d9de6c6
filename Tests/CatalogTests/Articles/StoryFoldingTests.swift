import Articles
import Testing

@testable import Catalog

/// When an entry and a clipping of one headline are one article, and when both are listed.
@Suite struct StoryFoldingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var files: [String: String]
    /// Of the articles that are left.
    var ids: [String]
    var testDescription: String { name }
  }

  private static func story(_ seed: Int, words: Int = 80) -> String {
    (0..<words / 8).map { "Sentence \($0) tells of mine \(seed * 7 + $0) and of plant \(seed * 13 + $0)." }
      .joined(separator: " ") + "\n"
  }

  private static func raw(_ seed: Int, day: String? = nil, title: String = "Market wrap of the week") -> String {
    "\(title)\n\n" + (day.map { "\($0)\n\n" } ?? "") + story(seed)
  }

  private static func entry(_ fields: String, _ text: String = "") -> String {
    "---\ntitle: Market wrap of the week\n\(fields)\n---\n\(text)"
  }

  @Test(arguments: ["entry", "raw", "Raw"]) func clippingThatAnEntryTook_isCitedByItsOwnIDToo(id: String) async throws {
    let desk = await Desk([
      "articles/entry.md": Self.entry("publisher: The Letter", Self.story(1)), "articles/raw.txt": Self.raw(1),
      "companies/alpha.md": "---\nname: Alpha\nheadquarters: Perth [@\(id), \"and of plant 13\"]\n---\n",
    ])
    let citation = try #require(desk.entity("Alpha")?.claims(of: "headquarters").first?.citations.first)
    #expect(citation.article?.index == 0)
    #expect(desk.catalog.articles.map(\.article.id) == ["entry"])
    #expect(!desk.codes().contains("DOS-501"))
  }

  static let cases = [
    Case(
      name: "two raw clippings of other words stay apart",
      files: ["first.txt": raw(1), "second.txt": raw(40)], ids: ["first", "second"]),
    Case(
      name: "two raw clippings of the same words keep their ids, for notes may cite either",
      files: ["first.txt": raw(1), "second.txt": raw(1)], ids: ["first", "second"]),
    Case(
      name: "an entry takes one clipping of its words as it takes two",
      files: ["entry.md": entry("publisher: The Letter", story(1)), "a.txt": raw(1), "b.txt": raw(1)],
      ids: ["entry"]),
    Case(
      name: "an entry that holds its own article leaves another week's clipping alone",
      files: ["entry.md": entry("publisher: The Letter", story(1)), "raw.txt": raw(40)], ids: ["entry", "raw"]),
    Case(
      name: "an entry with the words of the clipping takes it",
      files: ["entry.md": entry("publisher: The Letter", story(1)), "raw.txt": raw(1)], ids: ["entry"]),
    Case(
      name: "a summary takes the only clipping of its title",
      files: ["entry.md": entry("date: 2026-03-02", "Prices rose."), "raw.txt": raw(1)], ids: ["entry"]),
    Case(
      name: "a summary takes neither of two clippings that may be meant",
      files: ["entry.md": entry("date: 2026-03-02", "Prices rose."), "a.txt": raw(1), "b.txt": raw(40)],
      ids: ["a", "b", "entry"]),
    Case(
      name: "each of two summaries takes the clipping of its day",
      files: [
        "one.md": entry("date: 2026-03-02", "Prices rose."), "two.md": entry("date: 2026-03-09", "Prices fell."),
        "a.txt": raw(1, day: "March 2, 2026"), "b.txt": raw(40, day: "March 9, 2026"),
      ], ids: ["one", "two"]),
    Case(
      name: "a clipping that two summaries may mean is taken by neither",
      files: [
        "one.md": entry("date: 2026-03-02", "Prices rose."), "two.md": entry("date: 2026-03-09", "Prices fell."),
        "a.txt": raw(1),
      ], ids: ["a", "one", "two"]),
    Case(
      name: "another day stays apart",
      files: ["entry.md": entry("date: 2026-03-02", "Prices rose."), "a.txt": raw(1, day: "March 9, 2026")],
      ids: ["a", "entry"]),
  ]

  @Test(arguments: cases) func headline(_ test: Case) async {
    let files = Dictionary(test.files.map { ("articles/" + $0.key, $0.value) }) { first, _ in first }
    #expect(await Desk(files).catalog.articles.map(\.article.id).sorted() == test.ids)
  }

  @Test func clippingOfAMarkedEntryInDoubt_isWithheldWithIt() async {
    let files = [
      "articles/entry.md": Self.entry("audience: internal", "Prices rose."), "articles/a.txt": Self.raw(1),
      "articles/b.txt": Self.raw(40), "articles/other.txt": Self.raw(70, title: "Another headline of the week"),
    ]
    let desk = await Desk(files, readership: Readership(.public))
    #expect(desk.catalog.articles.map(\.article.id) == ["other"])
  }

  @Test func manyOfOneHeadline_areFoldedInLinearTime() {
    let articles = (0..<4_000).map { number in
      var article = Article(path: "a\(number).txt", id: "a\(number)")
      article.title = "Market wrap of the week"
      article.passages = [Passage(kind: .paragraph, text: Self.story(number * 100))]
      return article
    }
    #expect(foldedStories(articles).count == 4_000)
  }
}
