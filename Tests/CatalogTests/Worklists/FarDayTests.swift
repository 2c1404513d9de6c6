import Foundations
import Testing

@testable import Catalog

/// An article whose date moves what counts as today far beyond everything else.
@Suite struct FarDayTests {
  @Test(arguments: [
    ("a mistyped year", ["3 May 2025", "3 May 2052"], nil, true),
    ("a day more than a year", ["1 May 2025", "2 May 2025", "3 May 2025", "5 May 2026"], nil, true),
    ("a year", ["1 May 2025", "2 May 2025", "3 May 2025", "3 May 2026"], nil, false),
    ("a few, years apart", ["3 May 2019", "3 May 2025"], nil, false),
    ("two of the same day", ["3 May 2025", "3 May 2052", "3 May 2052"], nil, false),
    ("only one", ["3 May 2052"], nil, false),
    ("a deal not long before", ["3 May 2025", "3 May 2052"], "2052-01", false),
    ("a deal long before", ["3 May 2052"], "2025-01", true),
  ])
  func article_isReported(_ name: String, days: [String], deal: String?, isReported: Bool) async {
    var files: [String: String] = [:]
    for (number, day) in days.enumerated() {
      files["articles/a\(number).txt"] = "A story \(number)\n\(day)\n\nHill number \(number) expects first ore.\n"
    }
    files["deals/a.md"] = deal.map { "---\nname: Paper\nannounced: \($0)\n---\n" }
    let found = await Desk(files).catalog.dayFarAhead
    #expect((found != nil) == isReported, "\(name)")
    guard let found else { return }
    #expect(found.rule.code == "DOS-523" && found.path == "Content/articles/a\(days.count - 1).txt")
    #expect(found.summary.contains("which counts as today"))
  }
}
