import Articles
import Testing

@testable import Catalog

/// Which of several claims stands first, and why.
@Suite struct ClaimRankingTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let claims: [String]
    let first: [String]
    let decidedBy: RankedClaims.Criterion
  }

  static let cases = [
    Case(testDescription: "one claim", claims: ["{value: $1m}"], first: ["$1m"], decidedBy: .onlyOne),
    Case(
      testDescription: "the newest as-of date, whatever the tier",
      claims: ["{value: $1m, as-of: 2023, cite: filing}", "{value: $2m, as-of: 2024-02, cite: blog}"], first: ["$2m"],
      decidedBy: .date),
    Case(
      testDescription: "a dated claim before one without date",
      claims: ["{value: $1m, cite: filing}", "{value: $2m, as-of: 1999}"], first: ["$2m"], decidedBy: .date),
    Case(
      testDescription: "of one date, the nearer source",
      claims: ["{value: $1m, cite: blog}", "{value: $2m, cite: paper}", "{value: $3m, cite: filing}"], first: ["$3m"],
      decidedBy: .tier),
    Case(
      testDescription: "of one tier, a number before a hedged one",
      claims: ["{value: about $330m, cite: paper}", "{value: $333m, cite: paper}"], first: ["$333m"],
      decidedBy: .precision),
    Case(
      testDescription: "more digits before fewer",
      claims: ["{value: $330m, cite: paper}", "{value: $333m, cite: paper}"], first: ["$333m"], decidedBy: .precision),
    Case(
      testDescription: "a number before a range", claims: ["{value: $1–2m}", "{value: $1m}"], first: ["$1m"],
      decidedBy: .precision),
    Case(
      testDescription: "a tie shows all, in the order of the note",
      claims: ["{value: $2m, cite: paper}", "{value: $1m, cite: paper}"], first: ["$2m", "$1m"], decidedBy: .tie),
    Case(
      testDescription: "a withdrawn claim is never first",
      claims: ["{value: $1m, as-of: 2025, withdrawn: a slip}", "{value: $2m, as-of: 2020}"], first: ["$2m"],
      decidedBy: .onlyOne),
  ]

  @Test(arguments: cases) func claims_areRanked(_ test: Case) async throws {
    let desk = await Desk([
      "projects/mine.md": "---\nname: Mine\nnpv:\n" + test.claims.map { "  - \($0)\n" }.joined() + "---\n",
      "articles/filing.md": "---\ntier: primary\n---\nA filing.",
      "articles/paper.md": "---\ntier: trade\n---\nA paper.",
      "articles/blog.md": "---\ntier: aggregator\n---\nA blog.",
    ])
    let mine = try #require(desk.entity("Mine"))
    let ranked = ClaimRanking(desk.catalog.articles).rank(mine.claims(of: "npv"))
    #expect(ranked.first.map(\.display) == test.first)
    #expect(ranked.decidedBy == test.decidedBy)
    #expect(ranked.first.count + ranked.others.count + ranked.withdrawn.count == test.claims.count)
  }
}
