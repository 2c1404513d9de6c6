import Foundations
import Testing

@testable import Catalog

/// Dates and the words that they quote.
@Suite struct QuotedDateTests {
  struct Case: CustomTestStringConvertible {
    let date: String
    let quote: String
    /// What the quote says instead; nil where it may say the same.
    let quoted: String?

    init(_ date: String, _ quote: String, _ quoted: String? = nil) {
      self.date = date
      self.quote = quote
      self.quoted = quoted
    }

    var testDescription: String { "“\(date)” of “\(quote)”" }
  }

  static let same = [
    Case("mid-2026", "open in the middle of 2026"),
    Case("late 2026", "towards the end of 2026"),
    Case("Q3 2026", "in July 2026"),
    Case("2026-03-12", "in March 2026"),
    Case("2026-03-12", "12 March 2026"),
    Case("2026-03-12", "on March 12, 2026, they say"),
    Case("2026-03-12", "dated 2026-03-12"),
    Case("March 2026", "some time in 2026"),
    Case("2026", "late 2026"),
    Case("April 2026", "between March and June 2026"),
    Case("April 2026", "March, April and May 2026"),
    Case("Q3 2026", "in the third quarter"),
    Case("Q2 2026", "announced in Q4 2025, expected in Q2 2026"),
    Case("late 2026", "late in the year, after an early start in 2026"),
    Case("before Q3 2026", "before July 2026"),
    Case("second half of 2026", "the latter half of 2026"),
    Case("by the end of 2026", "by year-end 2026"),
    Case("2024–28", "from 2024 to 2028"),
  ]

  static let others = [
    Case("mid-2026", "ready by late 2026", "late 2026"),
    Case("Q3 2026", "it opens in Q2 2026.", "Q2 2026"),
    Case("March 2026", "in May 2026", "May 2026"),
    Case("12 March 2026", "on 13 March 2026", "13 March 2026"),
    Case("early 2026", "in the second half of 2026", "second half of 2026"),
    Case("before March 2026", "before May 2026", "May 2026"),
    Case("Q3 2026", "announced in Q4 2025, expected in Q2 2026", "Q2 2026"),
  ]

  @Test(arguments: same + others) func partOfAYear_isHeldAgainstTheWords(_ test: Case) {
    #expect(QuotedDate.difference(of: test.date, from: [test.quote]) == test.quoted.map { .part($0) })
  }

  @Test func otherPartOfAYear_isReported_ofFieldsAndMilestones() async {
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\n---\nIt opens in late 2026.\n",
      "projects/mine.md": """
      ---
      name: Mine
      start: mid-2026 [@report, "opens in late 2026"]
      milestones:
        - {what: opening, due: mid-2026, cite: report, quote: opens in late 2026}
      ---
      """,
    ])
    #expect(
      desk.diagnostics.filter { $0.rule.code == "DOS-503" }.map(\.summary) == [
        "“start” says “mid-2026”, the quoted words “late 2026”", "“due” says “mid-2026”, the quoted words “late 2026”",
      ])
  }

  static let outcomes: [(keys: String, summary: String?)] = [
    ("met: 2025-03-05, met-quote: closed on 3 March 2025", "“met” says “2025-03-05”, the quoted words “3 March 2025”"),
    ("met: 2025-03-03, met-quote: closed on 3 March 2025", nil),
    (
      "changed-to: 2031, changed-quote: closed on 3 March 2025", "“changed-to” says 2031, which the quoted words do not"
    ),
    ("met: 2025-03-03, met-quote: it has closed", nil),
    ("missed: 2025-03-05, missed-quote: closed on 3 March 2025", nil),
  ]

  @Test(arguments: outcomes) func outcome_isHeldAgainstItsOwnWords(keys: String, summary: String?) async {
    let key = keys.prefix { $0 != ":" }.split(separator: "-")[0]
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\ndate: 2025-03-06\n---\nIt is said: it has closed on 3 March 2025.\n",
      "articles/plan.md": "---\ntitle: Plan\ndate: 2024-03-06\n---\nIt closes in 2027.\n",
      "projects/mine.md": """
      ---
      name: Mine
      milestones:
        - {what: closing, due: 2027, cite: plan, quote: closes in 2027, \(keys), \(key)-cite: report}
      ---
      """,
    ])
    #expect(desk.diagnostics.filter { $0.rule.code == "DOS-503" }.map(\.summary) == (summary.map { [$0] } ?? []))
  }

  static let links: [(keys: String, summary: String?)] = [
    ("from: 2018", "“from” says 2018, which the quoted words do not"), ("from: 2019", nil),
    ("until: 2024", "“until” says 2024, which the quoted words do not"),
  ]

  @Test(arguments: links) func timeOfALink_isHeldAgainstTheWords(keys: String, summary: String?) async {
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\n---\nIt is owned by Acme since 2019.\n",
      "companies/acme.md": "---\nname: Acme\n---\n",
      "projects/mine.md":
        "---\nname: Mine\nowner: {to: Acme, \(keys), cite: report, quote: owned by Acme since 2019}\n---\n",
    ])
    #expect(desk.diagnostics.filter { $0.rule.code == "DOS-503" }.map(\.summary) == (summary.map { [$0] } ?? []))
  }
}
