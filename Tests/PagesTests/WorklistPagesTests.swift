import Catalog
import Foundation
import Foundations
import Testing

/// The desk's worklists as pages of the site, where the settings ask for them.
@Suite struct WorklistPagesTests {
  static let notes: KeyValuePairs = [
    "companies/rarex.md": "---\nname: RareX\nheadquarters: Perth <b>\nfounded: [{value: 2010}, {value: 2012}]\n---\n"
  ]

  @Test func worklists_areAbsent_unlessAskedFor() async throws {
    let desk = try await DeskFixture(Self.notes)
    #expect(!desk.addresses.contains { $0.contains("worklists") })
    #expect(!(try desk.page("index.html").contains("Worklists")))
  }

  @Test func worklists_haveAPageEach_withTheirItems() async throws {
    let desk = try await desk()
    let overview = try desk.page("worklists/index.html")
    #expect(
      overview.contains("<a class=\"\" href=\"../worklists/unsourced-claims.html\">Unsourced claims</a>"), "\(overview)"
    )
    #expect(!overview.contains("Missed milestones"), "an empty list is absent")
    let page = try desk.page("worklists/unsourced-claims.html")
    #expect(page.contains("href=\"../companies/rarex.html\">RareX</a>"))
    #expect(page.contains("Perth &lt;b&gt;"))
    #expect(page.contains("companies/rarex.md:3"))
    #expect(try desk.page("worklists/disputed-values.html").contains("2010; 2012"))
    #expect(try desk.page("index.html").contains("worklists/index.html"))
  }

  @Test func worklists_areJSON_too() async throws {
    let text = try await desk().page("data/worklists.json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let lists = try #require(json["worklists"] as? [[String: Any]])
    #expect(lists.map { $0["topic"] as? String } == Worklist.Topic.allCases.map(\.rawValue))
    let unsourced = try #require(lists.first?["items"] as? [[String: Any]])
    #expect(unsourced.count == 3)
    #expect(unsourced[0]["document"] as? String == "companies/rarex")
    #expect(unsourced[0]["where"] as? String == "companies/rarex.md:3")
  }

  private func desk() async throws -> DeskFixture {
    var settings = SiteSettings()
    settings.showsWorklists = true
    return try await DeskFixture(Self.notes, settings: settings)
  }
}
