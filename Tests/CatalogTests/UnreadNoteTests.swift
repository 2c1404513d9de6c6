import Foundations
import Testing

/// Notes whose front matter cannot be read, and those that name them.
@Suite struct UnreadNoteTests {
  static let frontMatters = [
    "---\nname: RareX Limited\naliases: [RareX, \"Rare X\"]\ncountry: [Australia\n---\n",
    "---\naliases:\n  - 'RareX'\n  - Rare X\nname: \"RareX Limited\"\ncountry: a: b\n---\n",
    "---\ntitle: RareX Limited\naliases: RareX, Rare X\n\nIts text.\n",
  ]

  @Test(arguments: frontMatters) func namesOfAnUnreadNote_areKnown(frontMatter: String) async {
    let desk = await Desk([
      "companies/one.md": frontMatter,
      "projects/mine.md": "---\nname: Mine\nowner: RareX Limited\npartners: [RareX, Rare X]\n---\nSee [[RareX]].\n",
    ])
    #expect(desk.entity("RareX Limited") != nil)
    #expect(desk.diagnostics.filter { $0.path.hasSuffix("mine.md") }.isEmpty)
    #expect(desk.codes().count == 1)
  }

  static let unfenced = [
    "---\nname: One\n# Write [@article-id, \"words\"]\ncountry: x [@article-id]\n\nIts text [@report].\n",
    "name: One\ncountry: x [@article-id]\nsummary: y\n---\nIts text [@report].\n",
    "–––\nname: One\ncountry: x [@article-id]\n---\nIts text [@report].\n",
  ]

  @Test(arguments: unfenced) func fieldsOfAnUnreadNote_areNoProse(file: String) async {
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\n---\nThe plant is large and stands in Perth.\n",
      "companies/one.md": file,
    ])
    #expect(desk.codes() == ["DOS-200"])
    #expect(desk.html("One").contains("<p>Its text"))
    #expect(!desk.html("One").contains("country"))
  }

  @Test(arguments: ["name: [a\n", "name: |\n  a\n b: c", "- a\n- b\n", "name: ''\nb: [\n"])
  func noteWithoutAPlainName_goesByItsFile(frontMatter: String) async {
    let desk = await Desk(["companies/one.md": "---\n\(frontMatter)\n---\n"])
    #expect(desk.entity("one") != nil)
  }
}
