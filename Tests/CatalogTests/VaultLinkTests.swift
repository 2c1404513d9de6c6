import Articles
import Foundations
import Testing

@testable import Catalog

/// Links as vaults of other tools hold them: by the paths of files, with and without their endings.
@Suite struct VaultLinkTests {
  private static let notes = [
    "countries/Australia.md": "---\nname: Commonwealth\n---\n## One\n\n### Deep\n",
    "companies/a.md": "---\nname: Alpha\n---\n", "companies/au/b.md": "---\nname: Beta\n---\n",
    "projects/Cummins Range.md": "---\nname: Cummins\n---\n## Resource estimate\n",
    "articles/jump.txt": "Shares jump on find\nMarch 4, 2025\nThe mine yields three tonnes.",
  ]

  @Test(arguments: [
    ("[x](../projects/Cummins%20Range.md)", "projects/cummins-range.html"),
    ("[x](Cummins%20Range.md)", "projects/cummins-range.html"),
    ("[x](projects/Cummins%20Range.md)", "projects/cummins-range.html"),
    ("[x](/projects/cummins%20range.md)", "projects/cummins-range.html"),
    ("[x](au/b.md)", "companies/b.html"), ("[x](./a.md)", "companies/a.html"),
    ("[[Australia.md]]", "countries/australia.html"), ("[[countries/Australia]]", "countries/australia.html"),
    ("[[countries/australia.md|x]]", "countries/australia.html"), ("[[/companies/a]]", "companies/a.html"),
    ("[[Australia#One#Deep]]", "countries/australia.html#deep"),
    ("[[jump]]", "articles/jump.html"), ("[[articles/jump]]", "articles/jump.html"),
    ("[[articles/jump.txt]]", "articles/jump.html"), ("[[Shares jump on find]]", "articles/jump.html"),
    ("[[shares jump on find|x]]", "articles/jump.html"), ("[x](../articles/jump.txt)", "articles/jump.html"),
  ])
  func link_leadsToThePageOfItsFile(link: String, address: String) async {
    let desk = await Desk(Self.notes.merging(["companies/from.md": "---\nname: From\n---\nSee \(link).\n"]) { $1 })
    #expect(desk.html("From").contains("href=\"../\(address)\""), "\(desk.html("From"))")
    #expect(desk.diagnostics.filter { $0.path.hasSuffix("from.md") } == [])
  }

  @Test(arguments: [
    ("[[Tasmania.md]]", "DOS-343"), ("[x](Tasmania.md)", "DOS-346"),
    ("[x](../articles/none.txt)", "DOS-346"), ("[x](a.png)", "DOS-346"),
  ])
  func link_toNoFile_isAnError(link: String, code: String) async {
    let desk = await Desk(Self.notes.merging(["companies/from.md": "---\nname: From\n---\nSee \(link).\n"]) { $1 })
    #expect(desk.diagnostics.filter { $0.path.hasSuffix("from.md") }.map(\.rule.code) == [code])
  }

  /// However many links of a note lead nowhere: what is told of them is bounded, and how many there are is told.
  @Test(arguments: [("[[Nobody {}]]", "DOS-343"), ("[x](no{}.md)", "DOS-346"), ("[x](#none{})", "DOS-345")])
  func brokenLinks_areToldUpToABound(link: String, code: String) async {
    let links = (0..<1_234).map { link.replacing("{}", with: "\($0)") }.joined(separator: "\n\n")
    let desk = await Desk(["companies/from.md": "---\nname: From\n---\n# A\n\n\(links)\n"])
    let told = desk.diagnostics.filter { $0.rule.code == code }
    #expect(told.count == 1_001)
    #expect(told.count { $0.summary == "234 more problems of this kind in the note" } == 1)
  }

  @Test(arguments: [
    "parent: '[[companies/a|Alpha]]'", "parent: [[companies/a|Alpha]]", "parent: '[[companies/a.md]]'",
    "parent: '[[a.md]]'", "parent: '[Alpha](a.md)'", "parent: '[Alpha](../companies/a.md)'", "parent: companies/a",
    "parent: [[Alpha|the A]]", "parent: {to: '[Alpha](a.md)'}", "owners:\n  - [[Alpha|A]]\n",
    "owners: ['[[companies/a]]']",
  ])
  func fieldThatLinksByFile_isARelation(field: String) async throws {
    let desk = await Desk(Self.notes.merging(["companies/from.md": "---\nname: From\n\(field)\n---\n"]) { $1 })
    let (from, alpha) = (try #require(desk.entity("From")), try #require(desk.entity("Alpha")))
    #expect(desk.catalog.relations[from.id.index].map(\.to) == [alpha.id])
    #expect(desk.diagnostics.filter { $0.path.hasSuffix("from.md") } == [])
  }

  @Test(arguments: ["[[Alpha#^b-1]]", "[x](a.md#^b-1)", "[x](a.md#%5Eb-1)", "[[Alpha#^B-1|x]]"])
  func link_mayLeadToAParagraph(link: String) async {
    let desk = await Desk([
      "companies/a.md": "---\nname: Alpha\n---\nWords. ^b-1\n\nSee [[#^b-1]].\n",
      "companies/from.md": "---\nname: From\n---\nSee \(link).\n",
    ])
    #expect(desk.html("Alpha").contains("<p><span id=\"block_b-1\"></span>Words.</p>"))
    #expect(desk.html("Alpha").contains("href=\"#block_b-1\""))
    #expect(desk.html("From").contains("href=\"../companies/a.html#block_b-1\""))
    #expect(desk.diagnostics == [])
  }

  @Test func linkToABlock_isNotTakenForAHeading() async {
    let desk = await Desk([
      "companies/a.md": "---\nname: Alpha\n---\n## Figures\n\nWords. ^figures\n",
      "companies/from.md": "---\nname: From\n---\n[[Alpha#^figures|x]] [[Alpha#Figures|y]]\n",
    ])
    #expect(desk.html("From").contains("a.html#block_figures\""))
    #expect(desk.html("From").contains("a.html#figures\""))
    #expect(desk.diagnostics == [])
  }

  @Test(
    "a link to a block that is not for these readers is words", arguments: ["[[Alpha#^ours|x]]", "![[Alpha#^ours]]"])
  func linkToAWithheldBlock(_ link: String) async {
    let desk = await Desk(
      [
        "companies/a.md":
          "---\nname: Alpha\n---\nOpen.\n\n## Ours {audience: internal}\n\n- a\n- hidden ^ours\n",
        "companies/from.md": "---\nname: From\n---\n\(link)\n",
      ], readership: Readership(.public))
    #expect(!desk.html("From").contains("hidden"))
    #expect(!desk.html("From").contains("ours"))
    #expect(desk.diagnostics == [])
  }

  @Test func fieldThatLinksToTheFileOfAnotherKind_isAnError() async throws {
    let note = "---\nname: C\ncountry: '[[companies/a]]'\n---\n"
    let desk = await Desk(Self.notes.merging(["companies/c.md": note]) { $1 })
    #expect(desk.diagnostics.filter { $0.path.hasSuffix("c.md") }.map(\.rule) == [.unknownRelation])
  }

  @Test(arguments: ["[x](../companies/secret.md)", "[x](secret.md)", "[[companies/secret]]", "[[secret.md]]"])
  func linkToAWithheldNote_isWords(link: String) async {
    let desk = await Desk(
      [
        "companies/secret.md": "---\nname: Hidden\naudience: internal\n---\n",
        "projects/p.md": "---\nname: P\nowner: '[[companies/secret]]'\n---\nSee \(link) now.\n",
      ], readership: Readership(.public))
    #expect(!desk.html("P").contains("<a"))
    #expect(desk.diagnostics == [])
  }
}
