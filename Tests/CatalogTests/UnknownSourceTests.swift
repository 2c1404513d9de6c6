import Foundations
import Testing

/// What is proposed for the id of an article that is not there.
@Suite struct UnknownSourceTests {
  static let cases = [
    ("stockhead-2023-09-05", "did you mean “stockhead-2023-09-04”?"),
    ("mining-2024.txt", "write the id without its ending: “mining-2024”"),
    ("rarex-value-2023", "put the article back, or cite another, such as “market-open-2025”"),
    ("kimberley-study", "put the article back, or cite another, such as “market-open-2025” or “stockhead-2023-09-04”"),
    (
      "x-1",
      "put the article back, or cite another, such as “market-open-2025”, “mining-2024” or “stockhead-2023-09-04”"
    ),
  ]

  @Test(arguments: cases) func idOfNoArticle_isAnsweredWithIdsThatAreThere(id: String, fix: String) async {
    let desk = await Desk([
      "articles/market-open-2025.md": "---\ntitle: RareX in the Kimberley\ndate: 2025-10-31\n---\nIt owns the mine.\n",
      "articles/mining-2024.md": "---\ntitle: A mine\ndate: 2024-10-31\n---\nIt sold the mine.\n",
      "articles/stockhead-2023-09-04.md": "---\ntitle: A scoping study\ndate: 2023-09-04\n---\nIt closed the mine.\n",
      "projects/mine.md": "---\nname: Mine\nregion: North [@\(id)]\n---\n",
    ])
    #expect(desk.diagnostics.map(\.fix) == [fix])
  }

  static let unbracketed = [
    ("jobs: 500+ @stockhead-2023", "write “500+ [@stockhead-2023]”"),
    ("jobs: '500+ @stockhead-2023, \"500+ jobs\"'", "write “500+ [@stockhead-2023, \"500+ jobs\"]”"),
    ("jobs: '500 @gone-2023, “500 jobs”'", "write “500 [@gone-2023, \"500 jobs\"]”"),
  ]

  @Test(arguments: unbracketed) func citationWithoutBrackets_isShownWithThem(field: String, fix: String) async {
    let desk = await Desk([
      "articles/stockhead-2023.md": "---\ntitle: A study\n---\nIt has 500+ jobs.\n",
      "projects/mine.md": "---\nname: Mine\n\(field)\n---\n",
    ])
    #expect(desk.diagnostics.first { $0.fix?.hasPrefix("write “50") == true }?.fix == fix)
  }

  @Test(arguments: [
    "resource: 519 Mt @ 0.31% TREO", "resource: 519 Mt @0.31% TREO", "region: North @home", "region: me@home-2.org",
  ])
  func otherAtSigns_areNoCitations(field: String) async {
    let desk = await Desk(["projects/mine.md": "---\nname: Mine\n\(field)\n---\n"])
    #expect(desk.codes().isEmpty)
  }
}
