import Foundation
import TestSupport
import Testing

/// The first example of Documentation/claims.md, typed over by an editor who has never seen the tool.
@Suite struct ClaimsPageTests {
  private static let article = """
    A mine and its owner

    The 100% owned Cummins Range Project in Western Australia hosts rare earths, gallium, scandium, and phosphate.

    Its post-tax NPV8 of approximately $330 million rests on an older study, which called it the largest undeveloped \
    rare earth deposit of all.

    The company is expected to secure its Mining Licence in early 2026.
    """

  @Test func firstExample_isSound() throws {
    let page = try PackageText.read("Documentation/claims.md")
    let example = try #require(
      page.split(separator: "   ```yaml\n").dropFirst().first?.split(separator: "   ```\n").first)
    let note = example.split(separator: "\n").map { $0.dropFirst(3) }.joined(separator: "\n")
    let workshop = try Workshop()
    try workshop.write(Self.article, to: "Content/articles/market-open-2025-10-31.txt")
    try workshop.write(note, to: "Content/projects/cummins-range.md")
    let minerals = ["rare earths", "gallium", "scandium", "phosphate"].map { ("mineral", $0) }
    for (kind, name) in [("company", "RareX"), ("country", "Australia")] + minerals {
      #expect(try workshop.run("new", kind, name).status == 0)
    }
    let result = try workshop.run("check")
    #expect(result.output == "no errors, no warnings in 7 notes, 1 article and 10 values\n", "\(result.problems)")
  }
}
