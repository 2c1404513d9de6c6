import Foundation
import TestSupport
import Testing

/// The way from nothing to ten cited claims that Documentation/claims.md describes, walked to the letter.
@Suite struct ClaimsTourTests {
  @Test func tour_fromNothing_endsWithCitedClaimsOnly() throws {
    let workshop = try Workshop()
    let note = try note()
    #expect(try workshop.run("init").status == 0)
    try workshop.write(Self.clipping, to: "Content/articles/market-open-2025-10-31.txt")
    #expect(
      try workshop.run("import", "Content/articles/market-open-2025-10-31.txt").output.contains("rare earths, gal"))
    #expect(try workshop.run("new", "project", "Cummins Range").status == 0)
    #expect(try workshop.read("Content/projects/cummins-range.md").contains("country:"))
    try workshop.write(note, to: "Content/projects/cummins-range.md")
    let first = try workshop.run("check")
    #expect(first.status == 1)
    #expect(first.problems.contains("“dossier new --missing”"), "\(first.problems)")
    #expect(try workshop.run("new", "--missing").status == 0)
    let second = try workshop.run("check")
    #expect(second.output.contains("no errors, no warnings"), "\(second.output)\(second.problems)")
    #expect(try workshop.run("build").status == 0)
    let page = try workshop.read("Output/projects/cummins-range.html")
    #expect(page.contains("../companies/rarex.html") && page.contains("largest"), "\(page)")
  }

  @Test func tour_statesTenClaims_andShowsWordsLeftOut() throws {
    let note = try note()
    #expect(note.components(separatedBy: "market-open-2025-10-31").count > 10)
    #expect(note.contains("…"))
  }

  /// The example of the tour, its indentation taken off.
  private func note() throws -> String {
    let page = try PackageText.read("Documentation/claims.md")
    let block = try #require(
      page.components(separatedBy: "```yaml\n").dropFirst().first?.components(separatedBy: "   ```").first)
    return block.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("   ") ? $0.dropFirst(3) : $0 }.joined(separator: "\n")
  }

  /// Sentences that hold the words which the example cites.
  private static let clipping = """
    RareX partners with U.S. strategic metals to strengthen supply chains
    October 31, 2025 Off By MarketOpen
    The Cummins Range Project in Western Australia hosts rare earths, gallium, scandium, and phosphate, a diverse lot.

    The 100% owned Cummins Range Project in Western Australia is progressing through metallurgical testing, and is \
    expected to secure its Mining Licence in early 2026.

    It is technically Australia’s largest undeveloped rare earth deposit and has a forecast post-tax NPV8 of approximately \
    $330 million based on prior study outcomes.
    """
}
