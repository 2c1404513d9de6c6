import Foundations
import Testing

@testable import Catalog

/// Shares that were written into the name of an owner.
@Suite struct ShareInNameTests {
  static let cases = [
    ("RareX 50%", "{to: RareX, share: 50%}"), ("RareX (50 per cent)", "{to: RareX, share: 50 per cent}"),
    ("RareX Limited – 33.3 %", "{to: RareX Limited, share: 33.3 %}"),
    ("RareX 50% [@report, \"half of it\"]", "{to: RareX, share: 50%, cite: report, quote: \"half of it\"}"),
  ]

  @Test(arguments: cases) func shareInAName_isToStandApart(owner: String, form: String) async {
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\n---\nIt has half of it.\n",
      "companies/rarex.md": "---\nname: RareX\n---\n",
      "projects/mine.md": "---\nname: Mine\nowner: '\(owner)'\n---\n",
    ])
    #expect(desk.diagnostics.map(\.fix) == ["a share stands apart: write “\(form)”"])
  }

  @Test(arguments: ["%", "50%", "Fifty %", "RareX 50", "(%)", ""]) func otherWords_holdNoShare(words: String) {
    #expect(ShareInName(words) == nil)
  }
}
