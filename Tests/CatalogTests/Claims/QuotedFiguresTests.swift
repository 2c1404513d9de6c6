import Testing

@testable import Catalog

/// Whether the figures of a claim stand in the words that it quotes.
@Suite struct QuotedFiguresTests {
  struct Case: CustomTestStringConvertible {
    let claim: String
    let quote: String
    let missing: String?

    var testDescription: String { "“\(claim)” of “\(quote)”" }
  }

  static let cases = [
    Case(claim: "$330 million", quote: "NPV8 of approximately $330 million", missing: nil),
    Case(claim: "$333 million", quote: "NPV8 of approximately $330 million", missing: "333"),
    Case(claim: "5,600 Mt", quote: "a resource of 5600Mt", missing: nil),
    Case(claim: "5,600 Mt", quote: "a resource of 560 Mt", missing: "5,600"),
    Case(claim: "0.5 billion", quote: "$500 million", missing: nil),
    Case(claim: "85–90 %", quote: "85-90% of refining", missing: nil),
    Case(claim: "85–95 %", quote: "85-90% of refining", missing: "95"),
    Case(claim: "3 plants", quote: "three plants", missing: nil),
    Case(claim: "0,31 %", quote: "0.31% TREO", missing: nil),
    Case(claim: "23% P2O5", quote: "ore grading 23 %", missing: nil),
    Case(claim: "EB-5 programme", quote: "expedited approval", missing: nil),
    Case(claim: "a lot", quote: "nothing of the kind", missing: nil),
    Case(claim: "4 t", quote: "84 tonnes", missing: "4"),
    Case(claim: "20", quote: "20.5% of it", missing: "20"),
    Case(claim: "20", quote: "owns 20.", missing: nil),
    Case(claim: "20 t", quote: "owns 20 t, they say", missing: nil),
    Case(claim: "20", quote: "1,20,5", missing: "20"),
    Case(claim: "5 and 7", quote: "P5 and 7", missing: "5"),
    Case(claim: "99999999999999999999999", quote: "", missing: nil),
  ]

  @Test(arguments: cases) func figure_isMissing_orNot(_ test: Case) {
    #expect(QuotedFigures.missing(from: [test.quote], in: test.claim) == test.missing)
  }
}
