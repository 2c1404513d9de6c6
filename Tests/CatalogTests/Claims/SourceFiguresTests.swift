import Foundations
import Testing

@testable import Catalog

/// Figures of claims that cite an article and quote no words of it.
@Suite struct SourceFiguresTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let claim: String
    let summary: String?

    init(_ name: String, _ claim: String, _ summary: String? = nil) {
      testDescription = name
      self.claim = claim
      self.summary = summary
    }
  }

  static let cases = [
    Case("the figure of a passage", "resource: 524 Mt [@report]"),
    Case("the figure of the title", "capacity: 7 t [@report]"),
    Case("in another scale", "npv: $0.33 billion [@report]"),
    Case("spelt out", "mine-life: 50 years [@report]"),
    Case("a twelfth at most, spelt out", "jobs: 3 [@report]"),
    Case("of the second article", "jobs: {value: 99, cite: [report, other]}"),
    Case("no figure", "region: the far north [@report]"),
    Case("withdrawn", "resource: {value: 42 Mt, cite: report, withdrawn: a slip}"),
    Case("nowhere", "resource: 42 Mt [@report]", "“resource” says 42, which stands nowhere in “report”"),
    Case(
      "in neither article", "jobs: {value: 98, cite: [report, other]}",
      "“jobs” says 98, which stands nowhere in “report” or “other”"),
    Case(
      "a share", "owner: {to: RareX, share: 51 %, cite: report}",
      "“share” says 51, which stands nowhere in “report”"),
    Case("part of a longer figure", "jobs: 24 [@report]", "“jobs” says 24, which stands nowhere in “report”"),
    Case("an article without text", "jobs: 24 [@empty]"),
  ]

  static let measures = [
    Case("the same measure", "resource: 524 million tonnes [@report]"),
    Case("in the currency of the whole article", "capex: A$12 million [@declared]"),
    Case("a figure of a table", "resource: 61 kt [@report]"),
    Case("a figure without its time", "capacity: 524 Mt/yr [@report]"),
    Case("a bare figure", "jobs: 524 [@report]"),
    Case("one of several", "capacity: 40 kt [@report]"),
    Case("another scale", "resource: 524 kt [@report]", "“resource” says “524 kt”, “report” “524 Mt”"),
    Case("another unit", "road: 524 km [@report]", "“road” says “524 km”, “report” “524 Mt”"),
    Case("another currency", "npv: A$330 million [@report]", "“npv” says “A$330 million”, “report” “$330 million”"),
    Case("another amount", "npv: $330 billion [@report]", "“npv” says “$330 billion”, “report” “$330 million”"),
    Case("spelt out", "mine-life: 50 km [@report]", "“mine-life” says “50 km”, “report” “fifty years”"),
    Case(
      "of several articles", "resource: {value: 524 kt, cite: [report, other]}",
      "“resource” says “524 kt”, “report” or “other” “524 Mt”"),
  ]

  @Test(arguments: measures) func measure_isHeldAgainstTheWholeArticle(_ test: Case) async {
    let desk = await Desk([
      "articles/report.md": """
      ---
      title: Report
      ---
      The resource is 524 Mt, worth $330 million.

      It will last fifty years. Tonnage, in thousands: 61. It makes 40 Mt of ore and 40,000 tonnes of oxide.
      """,
      "articles/other.md": "---\ntitle: Other\n---\nIt has 99 people.\n",
      "articles/declared.md":
        "---\ntitle: Declared\n---\nIt costs $12 million.\n\nAll sums are in Australian dollars.\n",
      "projects/mine.md": "---\nname: Mine\n\(test.claim)\n---\n",
    ])
    #expect(desk.diagnostics.first { $0.rule.code == "DOS-503" }?.summary == test.summary)
    let doubts = desk.entity("Mine")?.fields.flatMap(\.claims).compactMap(\.doubt)
    #expect(doubts == (test.summary == nil ? [] : [.otherMeasure]))
  }

  @Test(arguments: cases) func figure_isLookedForInTheWholeArticle(_ test: Case) async {
    let desk = await Desk([
      "articles/report.md": """
      ---
      title: Seven tonnes a day
      ---
      The resource is 524 Mt, worth $330 million.

      It will last fifty years at three sites.
      """,
      "articles/other.md": "---\ntitle: Other\n---\nIt has 99 people.\n",
      "articles/empty.md": "---\ntitle: Empty\nurl: https://example.org/\n---\n",
      "companies/rarex.md": "---\nname: RareX\n---\n",
      "projects/mine.md": "---\nname: Mine\n\(test.claim)\n---\n",
    ])
    let problem = desk.diagnostics.first { $0.rule.code == "DOS-503" }
    #expect(problem?.summary == test.summary)
    let doubts = desk.entity("Mine")?.fields.flatMap(\.claims).compactMap(\.doubt)
    #expect(doubts == (test.summary == nil ? [] : [.figureNotFound]))
  }

  @Test func figuresOtherThanQuoted_areMarkedForReaders() async {
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\n---\nIt needs 12 kt and A$5 million.\n",
      "projects/mine.md": """
      ---
      name: Mine
      capacity: 12 t [@report, "It needs 12 kt"]
      capex: A$6 million [@report, "A$5 million"]
      region: North [@report, "It needs"]
      ---
      """,
    ])
    let doubts = desk.entity("Mine")?.fields.flatMap(\.claims).map(\.doubt)
    #expect(doubts == [nil, .otherMeasure, .figureNotQuoted])
  }

  static let several = [
    Case(
      "the words of one state another figure",
      "capex: 'A$333 million [@one, \"capex is A$333 million\"; @two, \"capex is A$900 million\"]'",
      "“capex” says “A$333 million”, the words quoted from “two” “A$900 million”"),
    Case(
      "the first of two states another figure",
      "capex: 'A$900 million [@one, \"capex is A$333 million\"; @two, \"capex is A$900 million\"]'",
      "“capex” says “A$900 million”, the words quoted from “one” “A$333 million”"),
    Case(
      "one of two cited as a whole does not state it", "capex: {value: A$333 million, cite: [one, two]}",
      "“capex” says 333, which stands nowhere in “two”"),
    Case(
      "a number without a unit", "jobs: '340 [@one, \"for 340 people\"; @two, \"for 512 people\"]'",
      "“jobs” says “340”, the words quoted from “two” “512”"),
    Case(
      "figure and measure in two quotes of one source",
      "capex: 'A$333 million [@one, \"capex is A$333 million\"; @one, \"a cost of 20 Mt\"]'"),
    Case(
      "words without a figure", "capex: 'A$333 million [@one, \"capex is A$333 million\"; @two, \"The study\"]'"),
    Case(
      "each states a part",
      "region: '20 Mt for A$900 million [@one, \"a cost of 20 Mt\"; @two, \"capex is A$900 million\"]'"),
    Case("both state it", "mine-life: '40 years [@one, \"for 40 years\"; @two, \"lasts 40 years\"]'"),
    Case("a year beside it", "jobs: '340 [@one, \"for 340 people\"; @two, \"The study of 2024\"]'"),
  ]

  @Test("each of several sources has to bear a value out", arguments: several)
  func value_isHeldAgainstEachSource(_ test: Case) async {
    let desk = await Desk([
      "articles/one.md":
        "---\ntitle: One\n---\nThe capex is A$333 million at a cost of 20 Mt, for 40 years and for 340 people.\n",
      "articles/two.md":
        "---\ntitle: Two\n---\nThe study of 2024 says that capex is A$900 million; it lasts 40 years, for 512 people.\n",
      "projects/mine.md": "---\nname: Mine\n\(test.claim)\n---\n",
    ])
    #expect(desk.diagnostics.first { $0.rule.code == "DOS-503" }?.summary == test.summary)
  }
}
