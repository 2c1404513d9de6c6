import Testing

@testable import Catalog

/// One text in two forms: letters and marks apart, as a Mac's file names are, and made one.
@Suite struct NormalFormTests {
  private static let apart = "Bu\u{308}ro"
  private static let whole = "B\u{FC}ro"

  static let forms: [(note: String, article: String)] = [(apart, whole), (whole, apart), (apart, apart)]

  @Test(arguments: forms) func nameAndQuote_areFound_inWhicheverForm(note: String, article: String) async throws {
    let desk = await Desk([
      "articles/\(article)-report.md": "---\ntitle: Report\n---\nDas \(article) Süd steht in Kiel.\n",
      "companies/bureau.md":
        "---\nname: \(note) Süd\nheadquarters: Kiel [@\(note)-report, \"\(note) Süd steht\"]\n---\n",
      "companies/other.md": "---\nname: Other\nparent: \(article) Süd\n---\nSee [[\(article) Süd]] and [[\(note)]].\n",
      "companies/\(article).md": "---\nname: Third\n---\n",
    ])
    #expect(desk.codes() == [])
    #expect(desk.mentions(of: Self.whole + " Süd").contains { $0.contains("«\(Self.whole) Süd»") })
    #expect(desk.entity(Self.whole + " Süd")?.claims(of: "headquarters").first?.citations.first?.place != nil)
  }
}
