import Foundations
import Testing

/// Relations whose quoted words name another note.
@Suite struct NamedRelationTests {
  static let cases: [(owner: String, quote: String, other: String?)] = [
    ("RareX", "Lynas owns the mine", "Lynas"),
    ("RareX", "RareX owns the mine", nil),
    ("RareX", "Rare Ex, of Perth, owns the mine beside Lynas", nil),
    ("RareX", "the company owns the mine", nil),
    ("RareX", "the mine in Australia", nil),
    ("RareX", "owner of Big Mine", nil),
    ("{to: RareX, share: 50%}", "Lynas Rare Earths owns 50%", "Lynas Rare Earths"),
  ]

  @Test(arguments: cases) func otherNoteThanTheTarget_isReported(owner: String, quote: String, other: String?) async {
    let claim = owner.hasPrefix("{") ? String(owner.dropFirst().dropLast()) : "to: \(owner)"
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\n---\nIt says: \(quote) now.\n",
      "companies/rarex.md": "---\nname: RareX\naliases: [Rare Ex]\n---\n",
      "companies/lynas.md": "---\nname: Lynas Rare Earths\naliases: [Lynas]\n---\n",
      "countries/australia.md": "---\nname: Australia\n---\n",
      "projects/mine.md": "---\nname: Big Mine\nowner: {\(claim), cite: report, quote: \"\(quote)\"}\n---\n",
    ])
    #expect(
      desk.diagnostics.filter { $0.rule.code == "DOS-521" }.map(\.summary)
        == (other.map { ["“owner” leads to “RareX”, the quoted words name “\($0)”"] } ?? []))
  }
}
