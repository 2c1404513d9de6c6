import Articles
import Foundations
import Testing

@testable import Catalog

/// Dates that count from the article that states them.
@Suite struct RelativeDateTests {
  private static let articles = [
    "articles/report.md": "---\ntitle: Report\ndate: 2025-10-31\n---\nIt opens next year.\n",
    "articles/later.md": "---\ntitle: Later\ndate: 2026-02-01\n---\nIt opens next year.\n",
    "articles/yearly.md": "---\ntitle: Yearly\ndate: 2025\n---\nIt opens next year, for ten years.\n",
    "articles/undated.md": "---\ntitle: Undated\n---\nIt opens next year.\n",
  ]

  private static func desk(_ frontMatter: String, readership: Readership = .desk, internalReport: Bool = false) async
    -> Desk
  {
    var files = articles
    if internalReport {
      files["articles/report.md"] = "---\ntitle: Report\ndate: 2025-10-31\naudience: internal\n---\nIt opens.\n"
    }
    files["deals/pact.md"] = "---\nname: Pact\n\(frontMatter)\n---\n"
    return await Desk(files, readership: readership)
  }

  @Test(arguments: [
    ("announced: next year [@report]", "2026-01-01"), ("announced: {value: next month, cite: report}", "2025-11-01"),
    ("announced: next year [@report; @later]", "2026-01-01"), ("announced: next year [@later; @report]", "2027-01-01"),
    ("announced: last year [@yearly]", "2024-01-01"),
  ])
  func valueOfADateField_countsFromTheFirstArticleCited(line: String, day: String) async throws {
    let desk = await Self.desk(line)
    let deal = try #require(desk.entity("Pact"))
    let claim = try #require(deal.claims(of: "announced").first)
    #expect(claim.value.days?.earliest.description == day)
    #expect(claim.value.days?.words == claim.display)
    #expect(deal.date?.firstDay.description == day)
    #expect(desk.codes().isEmpty)
  }

  @Test func dueDate_countsFromThePromise_notFromItsEnd() async throws {
    let desk = await Self.desk("milestones: [{what: opening, due: end of the year, cite: report, met-cite: later}]")
    let milestone = try #require(desk.entity("Pact")?.milestones.first)
    #expect(milestone.due?.words == "end of the year")
    #expect(milestone.due?.latest.description == "2025-12-31")
  }

  @Test("whatever came of a promise has a source", arguments: ["met", "missed", "changed"])
  func outcome_hasASource(outcome: String) async throws {
    let key = outcome == "changed" ? "changed-to" : outcome
    let desk = await Self.desk(
      "milestones: [{what: opening, due: 2025, cite: report, \(key): 2026, \(outcome)-cite: later, "
        + "\(outcome)-quote: of another colour}]")
    let milestone = try #require(desk.entity("Pact")?.milestones.first)
    #expect(milestone.outcomeCitations.map(\.source) == ["later"])
    #expect(milestone.outcomeCitations.first?.article != nil)
    #expect(desk.codes() == ["DOS-502"])
  }

  @Test func asOf_countsFromTheClaimsArticle() async throws {
    let desk = await Self.desk("term: {value: 10 years, as-of: last month, cite: report}")
    let claim = try #require(desk.entity("Pact")?.claims(of: "term").first)
    #expect(claim.asOf?.earliest.description == "2025-09-01")
  }

  @Test func notes_areOrderedByTheCountedDate() async {
    let deal = { (name: String, date: String) in "---\nname: \(name)\nannounced: \(date)\n---\n" }
    var files = Self.articles
    files["deals/a.md"] = deal("Old", "2025-03-01")
    files["deals/b.md"] = deal("Counted", "last month [@report]")
    files["deals/c.md"] = deal("New", "2025-10-01")
    let desk = await Desk(files)
    #expect(desk.catalog.entities.map(\.name) == ["New", "Counted", "Old"])
  }

  struct Problem: CustomTestStringConvertible {
    let testDescription: String
    let line: String
    let summary: String
    let fix: String
    let column: Int
  }

  static let problems = [
    Problem(
      testDescription: "no citation", line: "announced: next year",
      summary: "“announced: next year” counts from the day of the article cited, and none is",
      fix: "cite the article that says it, or write the year", column: 12),
    Problem(
      testDescription: "article without date", line: "milestones: [{what: opening, due: next year, cite: undated}]",
      summary: "“due: next year” counts from the day of “undated”, which has none",
      fix: "give the article its “date”, or write the year", column: 35),
    Problem(
      testDescription: "article of a year", line: "term: {value: 10 years, as-of: last month, cite: yearly}",
      summary: "“as-of: last month” counts from the day of “yearly”, of which only “2025” is known",
      fix: "give the article its whole date, or write the year", column: 32),
  ]

  @Test(arguments: problems) func unknownDay_isReportedWithTheWords(problem: Problem) async throws {
    let desk = await Self.desk(problem.line)
    let found = try #require(desk.diagnostics.first { $0.rule.code == "DOS-504" }, "\(desk.diagnostics)")
    #expect(found.summary == problem.summary)
    #expect(found.fix == problem.fix)
    #expect(found.position == SourcePosition(line: 3, column: problem.column))
    #expect(desk.codes() == ["DOS-504"])
  }

  @Test func articleThatIsNotThere_isReportedOnce() async {
    #expect(await Self.desk("announced: next year [@nothing]").codes() == ["DOS-501"])
  }

  @Test func endOfAMilestone_isNoRelativeDate() async {
    let desk = await Self.desk("milestones: [{what: opening, due: 2026, cite: report, met: last week}]")
    #expect(desk.diagnostics.map(\.summary) == ["“met” takes a date: a date that depends on when it was said"])
  }

  @Test(arguments: [
    "announced: next year [@report; @later]", "term: {value: 10 years, as-of: last month, cite: [report, later]}",
    "milestones: [{what: opening, due: next year, cite: [report, later]}]",
  ])
  func dateOfAnArticleKeptBack_goesWithIt(line: String) async throws {
    let desk = await Self.desk(line, readership: Readership(.public), internalReport: true)
    let deal = try #require(desk.entity("Pact"))
    #expect(deal.fields.isEmpty && deal.milestones.isEmpty && deal.date == nil)
  }
}

extension ClaimValue {
  fileprivate var days: DateValue? {
    if case .date(let date) = self { date } else { nil }
  }
}
