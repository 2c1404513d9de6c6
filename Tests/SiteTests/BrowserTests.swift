import Foundation
import Testing

/// The project's own site in a real browser: one page of each kind, from the disk, on a phone, a tablet and a desk.
@Suite struct BrowserTests {
  private static let pages = [
    "index.html", "names.html", "companies/index.html", "companies/rarex.html", "companies/us-strategic-metals.html",
    "agencies/department-of-war.html", "projects/cummins-range.html", "deals/rarex-ussm-memorandum.html",
    "minerals/dysprosium.html", "countries/pakistan.html", "policies/executive-order-14241.html",
    "people/james-durrant.html", "technologies/index.html", "briefings/2025-09-13-weekly.html", "pages/method.html",
    "articles/index.html", "articles/rare-earth-exchanges-2025-09-13.html", "tags/index.html", "data/index.html",
  ]

  @Test(.enabled(if: Browser.program != nil), arguments: [false, true])
  func pages_fitTheScreen_andLoadNothingFromElsewhere(dark: Bool) throws {
    let workshop = try Workshop()
    let root = Tool.packageRoot
    let built = try Tool.run(
      [
        "build", "--content", root.appending(path: "Content").path(percentEncoded: false), "--templates",
        root.appending(path: "Templates").path(percentEncoded: false), "--output", "Site",
      ], in: workshop.folder)
    #expect(built.status == 0, "\(built.problems)")
    for page in Self.pages { #expect(workshop.exists("Site/\(page)"), "\(page)") }
    let widths = [360, 768, 1440]
    let seen = try Browser.look(
      at: Self.pages, of: workshop.folder.appending(path: "Site"), widths: widths, dark: dark)
    #expect(seen.count == Self.pages.count * widths.count)
    for sight in seen {
      #expect(sight.contentWidth <= sight.width, "\(sight.page) is wider than \(sight.width) px")
      #expect(sight.styleRules > 50, "\(sight.page) has no stylesheet")
      #expect(sight.headings == 1, "\(sight.page) has \(sight.headings) headings of level 1")
      #expect(sight.brokenImages == 0, "\(sight.page) has broken images")
      #expect(sight.foreignRequests == 0, "\(sight.page) loads from elsewhere")
    }
  }
}
