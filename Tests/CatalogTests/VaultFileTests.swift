import Foundations
import Testing

@testable import Catalog

/// What an editor's vault holds besides plain fields and text: links into files, groups within properties.
@Suite struct VaultFileTests {
  @Test(
    "a link to a file leads to the place in it that viewers know",
    arguments: [
      ("[[doc.pdf#page=3]]", "../files/doc.pdf#page=3"), ("![[doc.pdf#page=3]]", "../files/doc.pdf#page=3"),
      ("[see](../doc.pdf#page=3&zoom=50)", "../files/doc.pdf#page=3&amp;zoom=50"),
      ("[[doc.pdf#part]]", "../files/doc.pdf\""), ("[see](../doc.pdf#a\"=b)", "../files/doc.pdf\""),
    ])
  func placeInAFile(_ text: String, _ address: String) async {
    let desk = await Desk(["companies/a.md": "---\nname: Alpha\n---\n\(text)\n"], others: ["doc.pdf"])
    #expect(desk.html("Alpha").contains("href=\"\(address)"))
  }

  @Test(
    "groups within properties are shown whole",
    arguments: [
      ("{a: {b: 1, c: {d: 2}}}", ["a: (b: 1, c: (d: 2))"]), ("{a: [x, y], e: z}", ["a: x, y", "e: z"]),
      ("[{a: {b: 1}}, c]", ["a: (b: 1)", "c"]),
    ])
  func groups(_ value: String, _ shown: [String]) async throws {
    let desk = await Desk(["companies/a.md": "---\nname: Alpha\nextra: \(value)\n---\n"])
    #expect(try #require(desk.entity("Alpha")).properties.flatMap(\.values).map(\.text) == shown)
  }

  @Test(
    "a link in a property leads somewhere, or is told of",
    arguments: [
      ("\"[[Beta]]\"", "Beta", nil), ("[[companies/b|the other]]", "Beta", nil), ("\"[[Betta]]\"", nil, "DOS-343"),
      ("\"[the other](b.md)\"", "Beta", nil),
      ("[\"[[Beta]]\", \"[[Twin]]\"]", "Beta", "DOS-344"), ("\"[[cover.png]]\"", nil, nil), ("Betta", nil, nil),
      ("\"[[Story]]\"", nil, nil), ("{a: \"[[Betta]]\"}", nil, nil),
    ] as [(String, String?, String?)])
  func linkInAProperty(_ value: String, _ target: String?, _ code: String?) async throws {
    let desk = await Desk([
      "companies/a.md": "---\nname: Alpha\nrival: \(value)\n---\n", "companies/b.md": "---\nname: Beta\n---\n",
      "companies/c.md": "---\nname: Cee\naliases: [Twin]\n---\n",
      "companies/d.md": "---\nname: Dee\naliases: [Twin]\n---\n",
      "articles/s.md": "---\ntitle: Story\ndate: 2025-01-02\n---\nWords.\n",
    ])
    let entities = try #require(desk.entity("Alpha")).properties.flatMap(\.values).compactMap(\.entity)
    #expect(entities.map { desk.catalog[$0].name } == [target].compactMap { $0 })
    let told = desk.diagnostics.filter { $0.path.hasSuffix("a.md") && $0.rule.code != "DOS-232" }
    #expect(told.map(\.rule.code) == [code].compactMap { $0 })
    #expect(told.allSatisfy { $0.position?.line == 3 })
  }
}
