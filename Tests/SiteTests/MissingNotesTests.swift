import Foundation
import Testing

/// `dossier new --missing`, where names, readers and kinds are not as in the simplest case.
@Suite struct MissingNotesTests {
  @Test func notesForOthersAndDrafts_takePart() throws {
    let workshop = try desk([
      "Content/projects/inner.md": "name: Inner\naudience: internal\ncountry: Mali\nowner: Zed Corp",
      "Content/projects/open.md": "name: Open\nowner: Draft Corp",
      "Content/companies/dc.md": "name: Draft Corp\ndraft: true",
    ])
    let result = try workshop.run("new", "--missing")
    #expect(result.status == 0, "\(result.problems)")
    #expect(written(result) == ["companies/zed-corp.md", "countries/mali.md"], "\(result.output)")
  }

  @Test func namesOfOneThing_getOneNote() throws {
    let workshop = try desk([
      "Content/projects/one.md": "name: One\nowner: Zenith Rare Metals Ltd",
      "Content/projects/two.md": "name: Two\nowner: ZRM",
    ])
    try workshop.write(
      "---\ntitle: A sale\n---\nThe mine was bought by Zenith Rare Metals Ltd (ZRM). People say that ZRM will open it.\n",
      to: "Content/articles/story.md")
    let result = try workshop.run("new", "--missing")
    #expect(result.status == 0, "\(result.problems)")
    #expect(written(result) == ["companies/zenith-rare-metals-ltd.md"], "\(result.output)")
    let check = try workshop.run("check").problems
    #expect(!check.contains("DOS-34") && !check.contains("DOS-350"), "\(check)")
  }

  struct KindCase: CustomTestStringConvertible {
    let testDescription: String
    let first: String
    let second: String
    let written: [String]
    let left: String?
  }

  static let kinds = [
    KindCase(
      testDescription: "any kind", first: "rel: Foo Thing", second: "name: Other", written: [],
      left: "left out “Foo Thing”: any kind will do; make it with “dossier new KIND \"Foo Thing\"”"),
    KindCase(
      testDescription: "any kind, then one", first: "rel: Foo Thing", second: "own: Foo Thing",
      written: ["companies/foo-thing.md"], left: nil),
    KindCase(
      testDescription: "one kind, then any", first: "own: Foo Thing", second: "rel: Foo Thing",
      written: ["companies/foo-thing.md"], left: nil),
    KindCase(
      testDescription: "two kinds", first: "own: Foo Thing", second: "place: Foo Thing", written: [],
      left: "left out “Foo Thing”: no kind fits all fields that name it"),
    KindCase(
      testDescription: "misspelt for one", first: "place: Austria Mine", second: "own: Austria Mine", written: [],
      left: "left out “Austria Mine”: did you mean “Austrian Mine”?"),
    KindCase(
      testDescription: "misspelt for the other", first: "own: Austria Mine", second: "place: Austria Mine", written: [],
      left: "left out “Austria Mine”: did you mean “Austrian Mine”?"),
  ]

  @Test(arguments: kinds) func kind_isOneThatAllFieldsTake(_ test: KindCase) throws {
    let workshop = try desk([
      "Content/pits/a.md": "name: A\n\(test.first)", "Content/pits/b.md": "name: B\n\(test.second)",
      "Content/companies/am.md": "name: Austrian Mine",
    ])
    try workshop.write(
      """
      kinds:
        pit:
          folder: pits
          fields:
            rel: {type: link}
            own: {type: link, to: [company]}
            place: {type: link, to: [country]}
      """, to: "Content/kinds.yml")
    let hint = try workshop.run("check").problems
    #expect(!hint.contains("names in fields have no note"), "\(hint)")
    let result = try workshop.run("new", "--missing")
    #expect(result.status == (test.left == nil ? 0 : 1))
    #expect(written(result) == test.written, "\(result.output)")
    #expect(test.left.map { result.problems.contains($0) } ?? result.problems.isEmpty, "\(result.problems)")
  }

  private func desk(_ notes: [String: String]) throws -> Workshop {
    let workshop = try Workshop()
    for (path, front) in notes { try workshop.write("---\n\(front)\n---\n", to: path) }
    return workshop
  }

  private func written(_ result: Tool.Result) -> [String] {
    result.output.split(separator: "\n").filter { $0.hasPrefix("wrote ") }
      .map { String($0.dropFirst("wrote Content/".count)) }.sorted()
  }
}
