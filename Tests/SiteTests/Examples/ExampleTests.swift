import Building
import Foundation
import Foundations
import Testing

/// Documentation/diagnostics.md says what is so: each of its examples, written as it stands there to where such a thing
/// belongs, raises its code.
@Suite struct ExampleTests {
  @Test(arguments: ExamplePlace.byCode.keys.sorted()) func example_raisesItsCode(_ code: String) throws {
    let example = try #require(RuleExplanation.find(code)?.example)
    let place = try #require(ExamplePlace.byCode[code])
    var command = place.command
    if case .command = place.form { command = example.split(separator: " ").dropFirst().map(String.init) }
    let told = try problems(of: place.files(example), command)
    #expect(told.contains("[\(code)]"), "\(told)")
  }

  @Test func siteAroundTheExamples_isSound() throws {
    #expect(try problems(of: [:], ["check", "--notes"]).isEmpty)
  }

  @Test func everyExample_isRun_orSaidWhyNot() {
    let told = Set(Self.notRun.keys)
    #expect(told.isDisjoint(with: ExamplePlace.byCode.keys))
    #expect(told.union(ExamplePlace.byCode.keys) == Set(RuleExplanation.all.map(\.rule.code)))
  }

  /// Whoever mends such an example, so that it can be run, has to take it off the list.
  @Test(arguments: notRun.keys.sorted()) func exampleThatIsNotRun_raisesItsCodeNowhere(_ code: String) throws {
    let example = try #require(RuleExplanation.find(code)?.example)
    let places: [ExamplePlace.Form] = [
      .text, .fields(of: "projects"), .fields(of: "deals"), .articleFields, .files,
      .file("Content/articles/clipping.txt"), .file("Content/articles/page.html"), .file("Content/site.yml"),
      .file("Content/kinds.yml"), .file("Templates/entity.mustache"), .file("Templates/words/nl.yml"),
    ]
    var files: [String: String] = [:]
    for form in places { files.merge(ExamplePlace(form: form).files(example)) { $1 } }
    files = files.filter { ["Content", "Templates"].contains($0.key.split(separator: "/").first) }
    let told = try problems(of: files, ["check", "--notes"])
    #expect(!told.contains("[\(code)]"), "\(told)")
  }

  /// What a few lines of text cannot show, by code.
  private static let notRun = [
    "DOS-101": "a file's permissions, which do not bind everybody who runs tests",
    "DOS-102": "a file's size",
    "DOS-103": "a link of the file system",
    "DOS-104": "a character that a page cannot show",
    "DOS-105": "a disk that is full",
    "DOS-106": "bytes that are not UTF-8",
    "DOS-202": "bytes that are not UTF-8",
    "DOS-203": "a file's size",
    "DOS-245": "thousands of values",
    "DOS-307": "a hundred marks",
    "DOS-308": "a file's size",
    "DOS-309": "a file's size",
    "DOS-311": "a text of many problems",
    "DOS-352": "two files beside a note",
    "DOS-366": "hundreds of blocks",
    "DOS-401": "a file's size",
    "DOS-404": "bytes that are not UTF-8",
    "DOS-410": "two whole articles",
    "DOS-411": "bytes that are not UTF-8",
    "DOS-517": "a name in many articles",
    "DOS-601": "bytes that are not UTF-8",
    "DOS-606": "hundreds of sections",
    "DOS-629": "a template of many problems",
    "DOS-702": "a fault of the tool itself",
  ]

  private func problems(of files: [String: String], _ command: [String]) throws -> String {
    let workshop = try Workshop()
    for (path, text) in Self.site.merging(files, uniquingKeysWith: { $1 }) { try workshop.write(text, to: path) }
    return try Tool.run(command, in: workshop.folder).problems
  }

  /// What the examples name or cite.
  private static let site = [
    "Content/site.yml": "base-url: https://reports.example/\n",
    "Content/countries/kenya.md": "---\nname: Kenya\n---\n",
    "Content/companies/rarex.md": "---\nname: RareX\n---\n",
    "Content/companies/lynas.md": "---\nname: Lynas\n---\n",
    "Content/companies/iluka.md": "---\nname: Iluka\n---\n",
    "Content/projects/cummins-range.md": "---\nname: Cummins Range\n---\n## Resource\n",
  ].merging(articles.map { ("Content/articles/\($0).md", article($0, $1)) }) { $1 }

  private static let articles = [
    "market-open-2025-10-31":
      "The study found an NPV8 of approximately $330 million. Lynas owns the mine.\n\n"
      + "“We are helping to build the secure supply chains,” said James Durrant.",
    "hfw-2025-10-24": "The pact is non-binding and high level.",
    "minex-2025-11-07": "The letter of interest for USD $900 million became a definitive agreement.",
    "reex-2025-09-04": "The works bring 500+ jobs.",
    "stockhead-dso-2023": "The project costs $45m, said its owner.",
    "economic-herald-2024": "The project is worth more than it was, said its owner.",
    "gbr-2023": "The first shipment leaves in Q3 2024.",
    "mining-weekly-2019": "The mine starts to produce in 2023.",
  ]

  private static func article(_ id: String, _ text: String) -> String {
    let date = id.split(separator: "-").drop { Int($0) == nil }.joined(separator: "-")
    return "---\ntitle: \(id)\ndate: \(date)\n---\n\(text)\n"
  }
}
