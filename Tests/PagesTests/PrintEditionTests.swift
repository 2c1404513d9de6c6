import Articles
import Catalog
import Foundation
import Foundations
import Testing

@testable import Pages

/// The whole report as one document.
@Suite struct PrintEditionTests {
  static func desk(limit: Int = 300) async throws -> DeskFixture {
    var settings = SiteSettings()
    settings.printLimit = limit
    return try await DeskFixture(
      [
        "briefings/weekly.md":
          "---\nname: Weekly\ndate: 2025-09-13\n---\n\n## News\n\nSee [[RareX#plans]] and [[Iluka]].\n",
        "companies/rarex.md":
          "---\nname: RareX\nheadquarters: {value: Perth, cite: story, quote: drills}\n---\n\n## Plans\n\nDrill. [@story]\n",
        "companies/iluka.md": "---\nname: Iluka\n---\n\n## Plans\n\nNone.\n",
      ], articles: [article("story", title: "Story", Passage(kind: .paragraph, text: "RareX drills."))],
      settings: settings)
  }

  @Test func document_holdsBriefingsFirst_thenTheKinds() async throws {
    let page = try await Self.desk().page("print.html")
    let order = ["Weekly</h", "Iluka</h", "RareX</h"].map { page.range(of: $0)?.lowerBound }
    #expect(order.allSatisfy { $0 != nil } && order.compactMap { $0 } == order.compactMap { $0 }.sorted())
  }

  @Test func linksBetweenItsNotes_stayWithin_andIdsAreUnique() async throws {
    let page = try await Self.desk().page("print.html")
    let ids = page.components(after: " id=\"")
    #expect(Set(ids).count == ids.count)
    let within = page.components(after: " href=\"#")
    #expect(within.count > 6)
    for target in within { #expect(ids.contains(target), "\(target)") }
    #expect(page.contains("<h3 id=\"s2_plans\">") || page.contains("_plans\">Plans</h3>"))
    #expect(!page.contains("href=\"../"))
  }

  @Test func title_saysThatItIsThePrintEdition_andTheHeadingNamesTheSite() async throws {
    let page = try await Self.desk().page("print.html")
    let site = SiteSettings().title
    #expect(page.contains("<title>Print edition · \(site)</title>"))
    #expect(page.contains("<h1>\(site)</h1>"))
  }

  @Test func linksToOtherPages_leadThereFromTheRoot() async throws {
    #expect(try await Self.desk().page("print.html").contains("href=\"articles/story.html"))
  }

  @Test func document_isBounded_andSaysSo() async throws {
    let desk = try await Self.desk(limit: 2)
    let page = try desk.page("print.html")
    #expect(page.occurrences(of: "class=\"printed\"") == 2)
    #expect(page.contains("2 of 3 notes"))
    #expect(page.contains("href=\"companies/rarex.html"))
    let none = try await Self.desk(limit: 0)
    #expect(!none.addresses.contains("print.html"))
    #expect(!(try none.page("index.html").contains("print.html")))
  }

  struct Tag: CustomTestStringConvertible {
    let testDescription: String
    let html: String
    let expected: String
  }

  static let tags = [
    Tag(testDescription: "id", html: "<p id=\"a\">", expected: "<p id=\"p_a\">"),
    Tag(testDescription: "heading", html: "<h2 id=\"a\">x</h2>", expected: "<h3 id=\"p_a\">x</h3>"),
    Tag(testDescription: "lowest heading", html: "<h6>x</h6><hr>", expected: "<h6>x</h6><hr>"),
    Tag(testDescription: "own place", html: "<a href=\"#a\">", expected: "<a href=\"#p_a\">"),
    Tag(testDescription: "printed page", html: "<a href=\"../k/a.html\">", expected: "<a href=\"#s1\">"),
    Tag(testDescription: "place in one", html: "<a href=\"../k/a.html#b\">", expected: "<a href=\"#s1_b\">"),
    Tag(testDescription: "other page", html: "<a href=\"../k/b.html#c\">", expected: "<a href=\"k/b.html#c\">"),
    Tag(testDescription: "outside", html: "<a href=\"https://a/#b\">", expected: "<a href=\"https://a/#b\">"),
    Tag(
      testDescription: "several ids", html: "<i aria-labelledby=\"a b\">", expected: "<i aria-labelledby=\"p_a p_b\">"),
    Tag(
      testDescription: "section named by a heading", html: "<section aria-labelledby=\"a\"><h2 id=\"a\">",
      expected: "<section><h3 id=\"p_a\">"),
    Tag(
      testDescription: "section named by itself", html: "<section class=\"c\" aria-label=\"x\" id=\"a\">",
      expected: "<section class=\"c\" id=\"p_a\">"),
    Tag(
      testDescription: "region that scrolls", html: "<div role=\"region\" aria-label=\"Table\" tabindex=\"0\">",
      expected: "<div role=\"region\" aria-label=\"A &amp; B: Table\" tabindex=\"0\">"),
    Tag(testDescription: "another label", html: "<a aria-label=\"x\">", expected: "<a aria-label=\"x\">"),
    Tag(testDescription: "section cut off", html: "<section aria-label=\"x", expected: "<section"),
    Tag(testDescription: "text", html: "id=\"a\" href=\"#b\" &lt;h2", expected: "id=\"a\" href=\"#b\" &lt;h2"),
    Tag(testDescription: "cut off", html: "<a href=\"#b", expected: "<a href=\"#p_b"),
    Tag(testDescription: "angle at the end", html: "a<", expected: "a<"),
  ]

  @Test(arguments: tags) func section_isRewrittenTagByTag(_ tag: Tag) {
    let section = PrintedSection(prefix: "p_", owner: "A & B", depth: 1, sections: ["k/a.html": "s1"])
    #expect(String(decoding: section.bytes(of: Array(tag.html.utf8)), as: UTF8.self) == tag.expected)
  }
}

extension String {
  /// What stands behind each occurrence of a text, up to the next quotation mark.
  fileprivate func components(after text: String) -> [String] {
    split(separator: text, omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }
}
