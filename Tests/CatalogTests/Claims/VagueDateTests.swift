import Foundations
import Testing

@testable import Catalog

/// Dates that name more than a day: nothing that is made of them knows more than they say.
@Suite struct VagueDateTests {
  @Test(
    "a deal is dated as precisely as its note says",
    arguments: [
      ("2025-09-08", "2025-09-08"), ("September 2025", "2025-09"), ("2025", "2025"), ("Q3 2025", "2025-07"),
      ("early 2025", "2025-01"), ("before 2024", "2023"), ("from 2024", "2024"),
    ])
  func dates(_ written: String, _ date: String) async {
    let desk = await Desk(["deals/pact.md": "---\nname: Pact\nannounced: \(written)\n---\n"])
    #expect(desk.entity("Pact")?.date?.description == date)
  }

  @Test(
    "what counts as today does not lie in the rest of a year or month",
    arguments: [("2025", "2025-01-01"), ("2026-02", "2026-02-01"), ("2025-10-31", "2025-10-31")])
  func today(_ published: String, _ today: String) async {
    let desk = await Desk(["articles/a.md": "---\ntitle: A\ndate: \(published)\n---\nWords.\n"])
    #expect(desk.catalog.newestDate?.description == today)
  }

  struct Announced: CustomTestStringConvertible {
    let testDescription: String
    let claim: String
    let today: String
  }

  @Test(
    "what is yet to come is not today",
    arguments: [
      Announced(testDescription: "an event after the articles", claim: "2025-11-05", today: "2025-11-05"),
      Announced(testDescription: "a hedged date", claim: "{value: 2026-03-01, hedge: expected}", today: "2025-10-20"),
      Announced(testDescription: "later than its source", claim: "{value: 2026-03-01, cite: day}", today: "2025-10-20"),
      Announced(
        testDescription: "in the month of its source", claim: "{value: 2025-10-30, cite: month}", today: "2025-10-30"),
      Announced(testDescription: "a deadline", claim: "by March 2026", today: "2025-10-20"),
      Announced(testDescription: "no earlier than", claim: "2026-03-01 at the earliest", today: "2025-10-20"),
      Announced(
        testDescription: "a date withdrawn", claim: "[{value: 2026-03-01, withdrawn: a misprint}, 2025-11-02]",
        today: "2025-11-02"),
    ])
  func planned(_ announced: Announced) async {
    let desk = await Desk([
      "articles/day.md": "---\ntitle: A day\ndate: 2025-10-20\n---\nWords.\n",
      "articles/month.md": "---\ntitle: A month\ndate: 2025-10\n---\nOther words.\n",
      "deals/pact.md": "---\nname: Pact\nannounced: \(announced.claim)\n---\n",
    ])
    #expect(desk.catalog.newestDate?.description == announced.today)
  }

  @Test func deadlineOfAKind_isNotToday() async {
    let kinds = SourceText(
      path: "kinds.yml", bytes: Array("kinds: {task: {folder: tasks, order: due, fields: {due: date}}}".utf8))
    let desk = await Desk(
      [
        "articles/day.md": "---\ntitle: A day\ndate: 2025-10-20\n---\nWords.\n",
        "tasks/sample.md": "---\nname: Sample\ndue: 2031-01-01\n---\n",
      ], kinds: KindTable.read(kinds).kinds)
    #expect(desk.entity("Sample")?.date?.description == "2031-01-01")
    #expect(desk.catalog.newestDate?.description == "2025-10-20")
  }

  @Test(
    "a promise without an end is due for good",
    arguments: [
      ("2024 at the earliest", Milestone.State.due), ("from 2024", .due), ("after 2024", .due), ("2024", .silent),
      ("by 2024", .silent), ("2027 at the earliest", .open),
    ])
  func openPromise(_ due: String, _ state: Milestone.State) async throws {
    let desk = await Desk(["deals/pact.md": "---\nname: Pact\nmilestones: [{what: ore, due: \(due)}]\n---\n"])
    let milestone = try #require(desk.entity("Pact")?.milestones.first)
    let day = try #require(CalendarDate(iso: "2026-06-01"))
    #expect(milestone.state(on: day) == state)
  }

  @Test func yearIsNoNewerThanAMonthOfIt() async throws {
    let desk = await Desk([
      "companies/a.md": "---\nname: A\nemployees: [{value: 5, as-of: 2025}, {value: 6, as-of: 2025-11}]\n---\n"
    ])
    let ranked = ClaimRanking(desk.catalog.articles).rank(try #require(desk.entity("A")).claims(of: "employees"))
    #expect(ranked.first.map(\.display) == ["6"])
  }

  @Test func wordsThatCannotBeRead_comeBehindThoseThatCan() async throws {
    let desk = await Desk(["companies/a.md": "---\nname: A\nemployees: [a handful, 500]\n---\n"])
    let ranked = ClaimRanking(desk.catalog.articles).rank(try #require(desk.entity("A")).claims(of: "employees"))
    #expect(ranked.first.map(\.display) == ["500"])
  }

  @Test("no reason is no withdrawal", arguments: ["false", "no", "No"])
  func withdrawn(_ word: String) async throws {
    let desk = await Desk(["companies/a.md": "---\nname: A\nemployees: {value: 5, withdrawn: \(word)}\n---\n"])
    #expect(try #require(desk.entity("A")).claims(of: "employees").map(\.isCurrent) == [true])
  }
}
