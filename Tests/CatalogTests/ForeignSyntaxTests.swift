import Foundations
import Testing

@testable import Catalog

/// What notes of other programs hold and Dossier shows as it stands.
@Suite struct ForeignSyntaxTests {
  private func problems(_ text: String) async -> [String] {
    let desk = await Desk(["companies/a.md": "---\nname: Alpha\n---\n\(text)\n"])
    return desk.diagnostics.filter { $0.rule == .foreignSyntax }.map {
      "\($0.position.map { "\($0.line):\($0.column)" } ?? "") \($0.severity)"
    }
  }

  @Test(
    "told at its place, as a note",
    arguments: [
      ("It rose #mining then.", ["4:9 note"]), ("#mining/gold here", ["4:1 note"]),
      ("It rose.^[As it says.]", ["4:9 note"]), ("It is $E=mc^2$ and $$a$$, $$x_1$$.", ["4:7 note", "4:27 note"]),
      ("Both #a and\n#b there.", ["4:6 note", "5:1 note"]), ("#Öl and [x](https://a.b) #b", ["4:1 note", "4:26 note"]),
    ])
  func told(_ text: String, _ places: [String]) async {
    #expect(await problems(text) == places)
  }

  @Test(
    "passed",
    arguments: [
      "It is #1 of them.", "# Heading", "Issue a#b and C# too.", "It cost $5 million to $6 million.",
      "From US$5^1 on.", "In `#code` and `$x_1$`.", "See [#12](https://a.b/#c_d).", "[[Alpha#Part]]", "a^[b", "5^2",
      "It paid $3 = A$4.5 then.", "$10 and the a_b of A$ here", "$5 for x=2 and y$ done", "It is #– a dash.",
      "See [#a of #b](https://a.b) there.", "An \\#escaped tag", "\\#escaped", "It is \\$E=mc^2$ and \\^[so].",
    ])
  func passed(_ text: String) async {
    #expect(await problems(text) == [])
  }

  @Test(arguments: ["Förderung", "rare_earth", "öl/gas-2"]) func tag_isNamedWhole(_ tag: String) async {
    let desk = await Desk(["companies/a.md": "---\nname: Alpha\n---\nIt rose #\(tag), then.\n"])
    #expect(desk.diagnostics.first { $0.rule == .foreignSyntax }?.fix?.contains("“tags: [\(tag)]”") == true)
  }

  /// Each is looked at once, however many there are.
  @Test(arguments: ["^[", "[#a](https://a.b) ", "$a", "#"]) func hostileProse_isReadInOnePass(_ part: String) async {
    #expect(await problems(String(repeating: part, count: 60_000)).count <= 20)
  }

  @Test func tellsOfTwentyInANote_andNoMore() async {
    let lines = Array(repeating: "a #b c", count: 300).joined(separator: "\n\n")
    #expect(await problems(lines).count == 20)
  }
}
