import Catalog
import Foundations
import Testing

/// Addresses at which a note's page once stood.
@Suite struct FormerAddressTests {
  static func desk(_ former: String) async throws -> DeskFixture {
    var settings = SiteSettings()
    settings.baseURL = "https://desk.example/"
    return try await DeskFixture(
      ["companies/rarex.md": "---\nname: RareX\nformer-addresses: \(former)\n---\n"], settings: settings)
  }

  @Test(arguments: [
    ("companies/old.html", "companies/old.html", "../companies/rarex.html"),
    ("old", "old.html", "companies/rarex.html"),
    ("/a/b/c.html", "a/b/c.html", "../../companies/rarex.html"), ("old/", "old/index.html", "../companies/rarex.html"),
  ])
  func page_leadsOn(_ written: String, _ address: String, _ target: String) async throws {
    let desk = try await Self.desk("[\(written)]")
    let page = try desk.page(address)
    #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=\(target)\">"))
    #expect(page.contains("<a href=\"\(target)\">RareX</a>"))
    #expect(page.contains("<link rel=\"canonical\" href=\"https://desk.example/companies/rarex.html\">"))
    #expect(!page.contains("<script"))
    #expect(!(try desk.page("sitemap.xml").contains(address)))
    #expect(desk.problems.isEmpty)
  }

  @Test(arguments: [
    "../out.html", "a/../../out.html", "https://elsewhere.example/", ".dossier/manifest", "a/.b/c.html",
    "x.html/y.html",
    "data.json", "'a b.html'", "'a\"b.html'", "'javascript:alert(1)'", "{a: b}", "/", "''",
  ])
  func whatIsNoAddressOfThisSite_isReported(_ written: String) async throws {
    let desk = try await Self.desk("[\(written)]")
    #expect(desk.problems.map(\.rule.code) == ["DOS-231"])
    #expect(!desk.addresses.contains { $0.contains("out") || $0.contains("elsewhere") || $0.contains("manifest") })
  }
}
