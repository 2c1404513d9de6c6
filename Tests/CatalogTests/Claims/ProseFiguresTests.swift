import Foundations
import Testing

/// Figures of prose, and the words that are quoted for them.
@Suite struct ProseFiguresTests {
  static let cases: [(prose: String, summary: String?)] = [
    ("It holds 524 Mt [@report, \"a resource of 524 Mt\"].", nil),
    ("It holds half a billion tonnes [@report, \"a resource of 524 Mt\"].", nil),
    (
      "It holds 524 million tonnes, worth $5bn [@report, \"a resource of 524 Mt\"; @report, \"worth $5 billion\"].", nil
    ),
    ("Worth $5bn, it holds 524 Mt [@report, \"a resource of 524 Mt\"].", nil),
    ("It has 30 people [@report, \"a resource of 524 Mt\"].", nil),
    ("It lasts 30 years [@report, \"a resource of 524 Mt\"].", nil),
    ("It holds 425 Mt [@report].", nil),
    ("It holds 425 Mt [@report, \"a resource of 524 Mt\"; @other].", nil),
    ("It is large [@report, \"a resource of 524 Mt\"], others hold 12 Mt.", nil),
    ("Others hold 12 Mt. It is large [@report, \"a resource of 524 Mt\"].", nil),
    ("It holds ~~425~~ 524 Mt [@report, \"a resource of 524 Mt\"].", nil),
    ("It holds ~~425 Mt. Or~~ 524 Mt [@report, \"a resource of 524 Mt\"].", nil),
    (
      "It ~~had~~ holds 425 Mt [@report, \"a resource of 524 Mt\"].",
      "the sentence says “425 Mt”, the words quoted for it “524 Mt”"
    ),
    (
      "It holds 425 Mt [@report, \"a resource of 524 Mt\"].",
      "the sentence says “425 Mt”, the words quoted for it “524 Mt”"
    ),
    (
      "It holds 7 Mt [@report, \"a resource of 524 Mt\"].",
      "the sentence says “7 Mt”, the words quoted for it “524 Mt”"
    ),
    (
      "Worth $6bn, it holds 524 Mt [@report, \"a resource of 524 Mt\"].",
      "the sentence says “$6bn”, which stands nowhere in what it cites"
    ),
    (
      "- first\n- It holds *425* Mt [@report, \"a resource of 524 Mt\"]",
      "the sentence says “425 Mt”, the words quoted for it “524 Mt”"
    ),
  ]

  @Test(arguments: cases) func figureOfASentence_isLookedForInItsSources(prose: String, summary: String?) async {
    let desk = await Desk([
      "articles/report.md":
        "---\ntitle: Report\n---\nIt is a resource of 524 Mt worth $5 billion, with 7 Mt beside it.\n",
      "articles/other.md": "---\ntitle: Other\n---\nIt has 425 Mt.\n",
      "projects/mine.md": "---\nname: Mine\n---\n\(prose)\n",
    ])
    #expect(desk.diagnostics.map(\.summary) == (summary.map { [$0] } ?? []))
  }

  @Test func figure_isReportedAtItsPlace() async {
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\n---\nIt is a resource of 524 Mt.\n",
      "projects/mine.md": "---\nname: Mine\n---\nSo.\n\nIt holds 425 Mt [@report, \"a resource of 524 Mt\"].\n",
    ])
    #expect(desk.diagnostics.map(\.position) == [SourcePosition(line: 6, column: 10)])
    #expect(desk.codes() == ["DOS-503"])
  }
}
