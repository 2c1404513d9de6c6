import Articles
import Catalog
import Foundations
import Testing

@testable import Pages

@Suite struct CrawlerFileTests {
  static func desk() async throws -> DeskFixture {
    var settings = SiteSettings()
    settings.title = "Desk [x](javascript:alert)"
    settings.baseURL = "https://desk.example/reports"
    return try await DeskFixture(
      ["companies/rarex.md": "---\nname: RareX\nheadquarters: {value: Perth, cite: story}\n---\n"],
      articles: [article("story", title: "Story", on: "2025-01-02", Passage(kind: .paragraph, text: "A."))],
      settings: settings)
  }

  @Test func sitemap_listsThePages_eachWithTheDayOfItsNews() async throws {
    let desk = try await Self.desk()
    let sitemap = try desk.page("sitemap.xml")
    #expect(
      sitemap.contains(
        "<url><loc>https://desk.example/reports/companies/rarex.html</loc><lastmod>2025-01-02</lastmod></url>"))
    #expect(sitemap.contains("<loc>https://desk.example/reports/</loc>"))
    #expect(sitemap.contains("<loc>https://desk.example/reports/companies/</loc>"))
    #expect(!sitemap.contains("404") && !sitemap.contains("assets/") && !sitemap.contains(".json"))
    #expect(try desk.page("robots.txt").hasSuffix("Sitemap: https://desk.example/reports/sitemap.xml\n"))
  }

  @Test(arguments: [
    (0, ["sitemap.xml"]), (3, ["sitemap.xml"]), (4, ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]),
    (7, ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]),
  ])
  func sitemap_comesInParts_beyondItsLimit(_ pages: Int, _ files: [String]) {
    let sitemap = Sitemap(partSize: 3)
    #expect(sitemap.files(pageCount: pages) == files)
    let listed = (0..<max(1, files.count - 1)).flatMap { Array(sitemap.range(ofPart: $0, pageCount: pages)) }
    #expect(listed == Array(0..<pages))
  }

  @Test func guideForLanguageModels_namesListsAndData_asInertMarkdown() async throws {
    let guide = try await Self.desk().page("llms.txt")
    #expect(guide.hasPrefix("# Desk \\[x\\](javascript:alert)\n"))
    #expect(guide.contains("- [Companies](https://desk.example/reports/companies/index.html): 1 entry"))
    #expect(guide.contains("(https://desk.example/reports/data/claims.csv)"))
  }

  @Test func guideForLanguageModels_isThere_withoutAnAddress() async throws {
    let desk = try await DeskFixture(["companies/rarex.md": "---\nname: RareX\n---\n"])
    #expect(try desk.page("llms.txt").contains("- [Companies](companies/index.html): 1 entry"))
    #expect(!desk.addresses.contains("sitemap.xml"))
  }

  @Test func canonicalAddress_ofAnIndex_isItsFolders() async throws {
    let desk = try await Self.desk()
    #expect(try desk.page("index.html").contains("<link rel=\"canonical\" href=\"https://desk.example/reports/\">"))
    #expect(
      try desk.page("companies/index.html")
        .contains("<link rel=\"canonical\" href=\"https://desk.example/reports/companies/\">"))
    #expect(!(try desk.page("404.html").contains("canonical")))
  }
}
