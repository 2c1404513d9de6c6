import Foundations
import Testing

@testable import Catalog

/// Milestones whose outcome lies in the future of the site.
@Suite struct OutcomeTests {
  @Test(arguments: [
    ("met: 2026-01-12", nil), ("met: 2026", nil), ("missed: early 2026", nil), ("changed-to: 2030", nil),
    ("met: 2052-09-12", "met “2052-09-12”"), ("missed: 2027", "missed “2027”"),
    ("met: 13 January 2026", "met “13 January 2026”"),
  ])
  func outcome_liesBeforeTheDay_orIsReported(outcome: String, words: String?) async throws {
    let desk = await Desk(["projects/mine.md": "---\nname: Mine\nmilestones: [{what: ore, \(outcome)}]\n---\n"])
    let found = desk.catalog.outcomes(after: try #require(CalendarDate(iso: "2026-01-12")))
    #expect(
      found.map(\.summary)
        == (words.map { ["“ore” is recorded as \($0), after the day of this site, 12 January 2026"] } ?? []))
    #expect(found.allSatisfy { $0.rule.code == "DOS-522" && $0.position == SourcePosition(line: 3, column: 21) })
  }
}
