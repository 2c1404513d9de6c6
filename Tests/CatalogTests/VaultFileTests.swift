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
}
