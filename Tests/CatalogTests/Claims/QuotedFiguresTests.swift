import Foundations
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
    Case(claim: "25 mines", quote: "twenty-five mines", missing: nil),
    Case(claim: "500", quote: "five hundred people", missing: nil),
    Case(claim: "500", quote: "six hundred people", missing: "500"),
    Case(claim: "5", quote: "five hundred people", missing: "5"),
    Case(claim: "200–300", quote: "two to three hundred", missing: nil),
    Case(claim: "250", quote: "two hundred and fifty", missing: nil),
    Case(claim: "2,500", quote: "twenty-five hundred", missing: nil),
    Case(claim: "100,000", quote: "one hundred thousand", missing: nil),
    Case(claim: "12,500", quote: "twelve thousand five hundred", missing: nil),
    Case(claim: "1,200", quote: "twelve hundred", missing: nil),
    Case(claim: "3.5 Mt", quote: "three and a half million tonnes", missing: nil),
    Case(claim: "3.5 Mt", quote: "a three-and-a-half-million-tonne mine", missing: nil),
    Case(claim: "12", quote: "a dozen", missing: nil),
    Case(claim: "50 %", quote: "half of it", missing: nil),
    Case(claim: "50 per cent", quote: "half of it", missing: nil),
    Case(claim: "50 %", quote: "half a million", missing: "50"),
    Case(claim: "50", quote: "half of it", missing: "50"),
    Case(claim: "3", quote: "Drei Werke", missing: nil),
    Case(claim: "25", quote: "fünfundzwanzig Werke", missing: nil),
    Case(claim: "$1½ billion", quote: "$1.5 billion", missing: nil),
    Case(claim: "$1.5 billion", quote: "$1½ billion", missing: nil),
    Case(claim: "$1.5 billion", quote: "$1 billion", missing: "1.5"),
    Case(claim: "1.200 t", quote: "1,200 t", missing: nil),
  ]

  @Test(arguments: cases) func figure_isMissing_orNot(_ test: Case) {
    #expect(QuotedFigures.missing(from: [test.quote], in: test.claim) == test.missing)
  }

  static let spelt: [(field: String, quote: String, missing: String?)] = [
    ("jobs: three mines", "three mines", nil), ("jobs: three mines", "3 mines", nil),
    ("jobs: three mines", "four mines", "three"), ("capacity: two million tonnes", "2 Mt", nil),
    ("capacity: two million tonnes", "3 million tonnes", "two million tonnes"),
    ("region: one of the largest", "among the largest", nil), ("jobs: three mines [@report]", "", nil),
    ("jobs: nine mines [@report]", "", "nine"),
  ]

  @Test(arguments: spelt) func numberInWords_isHeldAgainstTheSource(field: String, quote: String, missing: String?)
    async
  {
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\n---\nIt has three mines. It says: \(quote) in all.\n",
      "projects/mine.md":
        "---\nname: Mine\n\(quote.isEmpty ? field : "\(field) [@report, \"\(quote)\"]")\n---\n",
    ])
    let problem = desk.diagnostics.first { $0.rule.code == "DOS-503" }?.summary
    #expect(problem.map { $0.contains(" says \(missing ?? "…"), which") } ?? (missing == nil))
  }

  static let german: [(language: String, field: String, quote: String, low: String, codes: [String])] = [
    ("de", "capacity: 20.000 t", "20.000 t", "20000", []), ("en", "capacity: 20.000 t", "20.000 t", "20", []),
    ("de", "capacity: 20,000 t", "20.000 t", "20000", []), ("de", "capacity: 20 t", "20.000 t", "20", ["DOS-503"]),
    ("en", "capacity: 20,000 t", "20.000 t", "20000", ["DOS-503"]),
    ("de", "capex: 1,2 Mrd. Euro", "1,2 Milliarden Euro", "1200000000", []),
    ("de", "capex: 1,2 Milliarden US-Dollar", "1,2 Milliarden US-Dollar", "1200000000", []),
    ("de", "jobs: 1.200 Stellen", "1.200 Stellen", "1200", []),
  ]

  @Test(arguments: german) func pointBeforeThreeDigits_isReadAsTheSourceWritesIt(
    language: String, field: String, quote: String, low: String, codes: [String]
  ) async throws {
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\nlanguage: \(language)\n---\nEs sind \(quote) im Werk.\n",
      "projects/mine.md": "---\nname: Mine\n\(field) [@report, \"\(quote)\"]\n---\n",
    ])
    #expect(desk.codes() == codes)
    let claim = try #require(desk.entity("Mine")?.fields.first?.claims.first)
    #expect(claim.span?.low.description == low)
  }

  struct MeasureCase: CustomTestStringConvertible {
    let claim: String
    let quote: String
    /// What the quote has instead; nil where it has the same.
    let quoted: String?

    init(_ claim: String, _ quote: String, _ quoted: String? = nil) {
      self.claim = claim
      self.quote = quote
      self.quoted = quoted
    }

    var testDescription: String { "“\(claim)” of “\(quote)”" }
  }

  static let sameMeasures = [
    MeasureCase("US$12 million", "a loan of US$12m"),
    MeasureCase("US$12 million", "12 million US dollars"),
    MeasureCase("US$12 million", "USD 12 million"),
    MeasureCase("US$12 million", "$12 million (USD)"),
    MeasureCase("USD $900 million", "a letter for U.S. $900 million"),
    MeasureCase("$12 million", "A$12 million"),
    MeasureCase("£12 million", "12 million pounds"),
    MeasureCase("$0.5 billion", "$500-million"),
    MeasureCase("$500,000 to $1 million", "between $500,000 and $1 million"),
    MeasureCase("A$1.7–1.8bn", "A$1.7 billion to A$1.8 billion"),
    MeasureCase("US$15 million", "between US$12 and 15 million"),
    MeasureCase("$110/kg", "a $110 per kilogram price floor"),
    MeasureCase("$110", "$110 a kilogram"),
    MeasureCase("12 t", "12 tonnes of oxide"),
    MeasureCase("12 t", "a 12-metric-ton batch"),
    MeasureCase("12,000 t", "12 kt"),
    MeasureCase("1.2 Mt", "1.2 million tonnes"),
    MeasureCase("2,000 t/yr", "2,000 tonnes of magnets a year"),
    MeasureCase("2,000 t/yr", "an annual capacity of 2,000 tonnes"),
    MeasureCase("2,000 t/yr", "2,000tpa"),
    MeasureCase("annual 2,000 t", "2,000 tonnes a year"),
    MeasureCase("$5 million", "$5 million in a year of losses"),
    MeasureCase("$5 million", "a $5 million loan for a year"),
    MeasureCase("20 years", "20 years, at 5 t a year"),
    MeasureCase("5–13 Mt", "5 or 13 million tonnes"),
    MeasureCase("519 Mt", "519 million dry metric tonnes"),
    MeasureCase("3 t", "three – or four – tonnes"),
    MeasureCase("85 %", "85 to 90 per cent of refining"),
    MeasureCase("3 %", "three percentage points"),
    MeasureCase("7.3 km²", "7.3 square kilometres"),
    MeasureCase("36 months", "a 36-month term"),
    MeasureCase("3.5 Mt", "three and a half million tonnes"),
    MeasureCase("100,000 t", "one hundred thousand tonnes"),
    MeasureCase("500 t", "five hundred tonnes"),
    MeasureCase("$250 million", "two hundred and fifty million dollars"),
    MeasureCase("520 jobs", "520 full-time positions"),
    MeasureCase("12 million", "12m people"),
    MeasureCase("10X at Northlake", "the 10X plant, 10 years on"),
    MeasureCase("5 Mt", "in stage 5, and 5 Mt in all"),
  ]

  static let otherMeasures = [
    MeasureCase("US$12 million", "a loan of US$12 billion", "US$12 billion"),
    MeasureCase("US$12 million", "A$12 million", "A$12 million"),
    MeasureCase("US$12 million", "$12 million", "$12 million"),
    MeasureCase("US$12 million", "12 million", "12 million"),
    MeasureCase("€12 million", "£12 million", "£12 million"),
    MeasureCase("$12", "$12 million", "$12 million"),
    MeasureCase("$110/kg", "$110 a tonne", "$110 a tonne"),
    MeasureCase("12 t", "12 kt", "12 kt"),
    MeasureCase("12 t", "12 kg", "12 kg"),
    MeasureCase("500 t", "five hundred kg", "five hundred kg"),
    MeasureCase("12 t", "12 of them", "12"),
    MeasureCase("12 %", "12 of them", "12"),
    MeasureCase("12 ppm", "12%", "12%"),
    MeasureCase("12 ha", "12 km", "12 km"),
    MeasureCase("12 MW", "12 MWh", "12 MWh"),
    MeasureCase("12 t/yr", "12 t/d", "12 t/d"),
    MeasureCase("5–13 Mt", "5 or 13 kilotonnes", "13 kilotonnes"),
    MeasureCase("12", "12 million", "12 million"),
    MeasureCase("3,000 t", "3,000 tonnes per year", "3,000 tonnes per year"),
    MeasureCase("3,000 tonnes", "3,000 tonnes per year", "3,000 tonnes per year"),
    MeasureCase("3,000 tonnes", "3,000 tonnes of magnets a year", "3,000 tonnes of magnets a year"),
    MeasureCase("3,000 t/yr", "3,000 tonnes", "3,000 tonnes"),
    MeasureCase("3,000 tonnes of magnets a year", "3,000 tonnes of magnets", "3,000 tonnes"),
    MeasureCase("$5 million", "$5 million a year", "$5 million a year"),
    MeasureCase("$5 million a year", "$5 million", "$5 million"),
  ]

  @Test(arguments: sameMeasures + otherMeasures) func measure_differs_orNot(_ test: MeasureCase) {
    #expect(QuotedMeasure(of: test.claim, in: [test.quote])?.quoted == test.quoted)
  }

  struct ElsewhereCase: CustomTestStringConvertible {
    let testDescription: String
    let rest: String
    let summary: String?
  }

  static let elsewhere = [
    ElsewhereCase(
      testDescription: "nowhere", rest: "It was signed in May.",
      summary: "“amount” says “A$50 million”, the quoted words “$50 million”"),
    ElsewhereCase(
      testDescription: "beside another amount", rest: "A fee of A$2 million is due.",
      summary: "“amount” says “A$50 million”, the quoted words “$50 million”"),
    ElsewhereCase(testDescription: "beside the same amount", rest: "The A$50m facility lasts.", summary: nil),
    ElsewhereCase(testDescription: "for all amounts", rest: "All amounts are in Australian dollars.", summary: nil),
  ]

  @Test(arguments: elsewhere) func currency_mayBeStated_elsewhereInTheArticle(_ test: ElsewhereCase) async {
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\n---\nGEM signed a $50 million facility.\n\n\(test.rest)\n",
      "deals/gem.md":
        "---\nname: GEM\namount: {value: A$50 million, cite: report, quote: $50 million facility}\n---\n",
    ])
    #expect(desk.diagnostics.first { $0.rule.code == "DOS-503" }?.summary == test.summary)
  }
}
