import Foundations
import Testing

@Suite struct ParsedNumberTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let words: String
    let low: String
    let high: String
    let hedge: Hedge
    let detail: String

    init(_ words: String, _ low: String, _ high: String? = nil, _ hedge: Hedge = .exact, _ detail: String = "") {
      self.words = words
      self.low = low
      self.high = high ?? low
      self.hedge = hedge
      self.detail = detail
    }

    var testDescription: String { words }
  }

  static let numbers = [
    Case("520", "520"), Case("5,600", "5600"), Case("5 600", "5600"), Case("5\u{A0}600", "5600"),
    Case("5\u{202F}600", "5600"), Case("12'500", "12500"), Case("12’500", "12500"), Case("1.234.567", "1234567"),
    Case("1,00,000", "100000"), Case("12,34,567", "1234567"), Case("0.31", "0.31"), Case("1,8", "1.8"),
    Case("0,125", "0.125"), Case("1.234,56", "1234.56"), Case("1,234.56", "1234.56"), Case("-19.29", "-19.29"),
    Case("−5", "-5"), Case("007", "7"), Case("1.50", "1.5"), Case("three", "3"), Case("twenty-five", "25"),
    Case("half a million", "500000"), Case("a million", "1000000"), Case("5 hundred thousand", "500000"),
    Case("2.5 million", "2500000"), Case("5k", "5000"), Case("1.2m", "1200000"), Case("3 lakh", "300000"),
    Case("2 crore", "20000000"), Case("1.8 bn", "1800000000"), Case("18 trillion", "18000000000000"),
    Case("999999999999999999", "999999999999999999"), Case("1½", "1.5"), Case("1 ½ million", "1500000"),
    Case("½", "0.5"), Case("2⅛", "2.125"), Case("5 mil", "5000000"), Case("2 bil", "2000000000"),
    Case("1,2 Milliarden", "1200000000"), Case("1 Milliarde", "1000000000"), Case("3 Millionen", "3000000"),
    Case("3 Mio.", "3000000"), Case("1,2 Mrd.", "1200000000"), Case("2 Billionen", "2000000000000"),
    Case("20.000", "20"), Case("1.200", "1.2"),
  ]

  static let ranges = [
    Case("85–90", "85", "90"), Case("85-90", "85", "90"), Case("85 to 90", "85", "90"), Case("200 – 450", "200", "450"),
    Case("between 5 and 13", "5", "13"), Case("from 5 to 13", "5", "13"), Case("1.7–1.8bn", "1700000000", "1800000000"),
    Case("500,000 to 1.2 million", "500000", "1200000"),
    Case("500 thousand to 1.2 million", "500000", "1200000"), Case("-5--3", "-5", "-3"), Case("two to three", "2", "3"),
    Case("about 200–250 jobs", "200", "250", .about, "jobs"),
  ]

  static let hedges = [
    Case("about 520 jobs", "520", nil, .about, "jobs"), Case("~520", "520", nil, .about),
    Case("≈ 520", "520", nil, .about), Case("approx. 520", "520", nil, .about),
    Case("approximately 520", "520", nil, .about),
    Case("c. 520", "520", nil, .about), Case("around 520", "520", nil, .about), Case("some 520", "520", nil, .about),
    Case("an estimated 520", "520", nil, .about), Case("520 or so", "520", nil, .about),
    Case("at least 520", "520", nil, .atLeast), Case("not fewer than three", "3", nil, .atLeast),
    Case("Not less than 3", "3", nil, .atLeast), Case("a minimum of 3", "3", nil, .atLeast),
    Case("≥3", "3", nil, .atLeast),
    Case("500+ jobs", "500", nil, .atLeast, "jobs"), Case("500 or more", "500", nil, .atLeast),
    Case("500-plus", "500", nil, .atLeast), Case("more than 520", "520", nil, .moreThan),
    Case("over 520", "520", nil, .moreThan), Case("in excess of 520", "520", nil, .moreThan),
    Case("just over 520", "520", nil, .moreThan), Case("> 520", "520", nil, .moreThan),
    Case("nearly 520", "520", nil, .nearly), Case("almost 520", "520", nil, .nearly),
    Case("just under 520", "520", nil, .nearly), Case("a little under 520", "520", nil, .nearly),
    Case("up to 520", "520", nil, .atMost), Case("no more than 520", "520", nil, .atMost),
    Case("≤ 520", "520", nil, .atMost), Case("520 or less", "520", nil, .atMost),
    Case("under 520", "520", nil, .lessThan), Case("fewer than 520", "520", nil, .lessThan),
    Case("less than 100 km", "100", nil, .lessThan, "km"), Case("at least about 520", "520", nil, .atLeast),
    Case("14 nations, to 400", "14", nil, .exact, "nations, to 400"),
  ]

  static let spelt = [
    Case("two hundred and fifty", "250"), Case("two hundred fifty", "250"), Case("twenty-five hundred", "2500"),
    Case("one hundred thousand", "100000"), Case("two hundred and fifty thousand", "250000"),
    Case("twelve thousand five hundred", "12500"), Case("twelve hundred", "1200"), Case("twenty five", "25"),
    Case("one million two hundred thousand", "1200000"), Case("two thousand and five", "2005"),
    Case("nine hundred ninety-nine million one", "999000001"), Case("two thousand million", "2000000000"),
    Case("a hundred and one", "101"), Case("two and a half million", "2500000"),
    Case("2 and a half million", "2500000"),
    Case("three and a quarter", "3.25"), Case("six and three-quarters", "6.75"), Case("a dozen", "12"),
    Case("two dozen", "24"), Case("2 dozen", "24"), Case("half a dozen", "6"), Case("half", "0.5"),
    Case("drei", "3"), Case("Drei Werke", "3", nil, .exact, "Werke"), Case("fünfundzwanzig", "25"),
    Case("zweihundert", "200"), Case("drei Millionen", "3000000"), Case("eine Million", "1000000"),
    Case("two to three hundred", "200", "300"), Case("2 to 3 hundred", "200", "300"),
    Case("fifty to two hundred", "50", "200"), Case("two to three hundred thousand", "200000", "300000"),
    Case("two hundred and fifty to three hundred thousand", "250000", "300000"),
    Case("between two hundred and three hundred", "200", "300"),
    Case("five hundred one-tonne bags", "500", nil, .exact, "one-tonne bags"),
    Case("twenty five-tonne trucks", "20", nil, .exact, "five-tonne trucks"),
    Case("520 jobs or 3% of all", "520", nil, .exact, "jobs or 3% of all"),
  ]

  @Test(arguments: numbers + ranges + hedges + spelt)
  func words_areRead(test: Case) throws {
    let number = try ParsedNumber(test.words)
    #expect(number.span.low.description == test.low)
    #expect(number.span.high.description == test.high)
    #expect(number.span.hedge == test.hedge)
    #expect(number.detail == test.detail)
    #expect(number.words == test.words)
  }

  @Test(arguments: [
    ("", "there is no number in it", nil, 0..<0),
    ("many", "there is no number in it", nil, 0..<4),
    ("more than", "there is no number in it", nil, 8..<9),
    ("90–85", "a range that runs downwards", "write the scale or unit at both ends", 0..<7),
    ("500 to 1.2 million", "a range that runs downwards", "write the scale or unit at both ends", 0..<18),
    ("333 milion", "“milion” is no scale", "did you mean “million”?", 4..<10),
    ("333 Bilion", "“Bilion” is no scale", "did you mean “billion”?", 4..<10),
    ("12 34", "a second number where the value should end", "write one value", 3..<5),
    ("1,2345", "a number that can be read in two ways", "write it like 5,600 or 0.31", 0..<6),
    ("1.2.3", "a number that can be read in two ways", "write it like 5,600 or 0.31", 0..<5),
    ("1,23,45", "a number that can be read in two ways", "write it like 5,600 or 0.31", 0..<7),
    ("1e6", "a number in a form that is not read", "write it out like 5,600, 0.31 or 1.2 million", 1..<2),
    ("3/4", "a number in a form that is not read", "write it out like 5,600, 0.31 or 1.2 million", 1..<2),
    ("10⁶", "a number in a form that is not read", "write it out like 5,600, 0.31 or 1.2 million", 2..<5),
    ("10^6", "a number in a form that is not read", "write it out like 5,600, 0.31 or 1.2 million", 2..<3),
    ("2 x 500", "a number in a form that is not read", "write it out like 5,600, 0.31 or 1.2 million", 2..<3),
    ("5 or 6", "two numbers where one value should stand", "write one value, or a range such as 5–6", 2..<4),
    (
      "more than 1,000 but fewer than 2,000", "two numbers where one value should stand",
      "write one value, or a range such as 5–6", 16..<19
    ),
    ("two point five", "a second number where the value should end", "write one value", 4..<9),
    ("nineteen ninety-eight", "a second number where the value should end", "write one value", 9..<15),
    ("5 and 6", "a second number where the value should end", "write one value", 2..<5),
    ("two and a third million", "a second number where the value should end", "write one value", 4..<7),
    ("two million and a half", "a second number where the value should end", "write one value", 12..<15),
    ("one hundred and two hundred", "a second number where the value should end", "write one value", 12..<15),
    ("12345678901234567890", "a number of more than 18 digits", "write it like 5,600 or 0.31", 0..<20),
  ])
  func otherWords_areAProblemAtTheirPlace(words: String, summary: String, fix: String?, range: Range<Int>) {
    let problem = #expect(throws: ValueProblem.self) { try ParsedNumber(words) }
    #expect(problem?.summary == summary)
    #expect(problem?.fix == fix)
    #expect(problem?.range == range)
  }

  @Test func textOfMoreThan1000Bytes_isNoValue() {
    #expect(throws: ValueProblem.self) { try ParsedNumber(String(repeating: "1", count: 1001)) }
    #expect(throws: ValueProblem.self) { try ParsedNumber(String(repeating: "1", count: 1000)) }
  }

  @Test(arguments: [
    ("approximately", Hedge.about), ("at least", .atLeast), ("Not fewer than", .atLeast), ("nearly", .nearly),
    ("~", .about),
    ("approx.", .about), ("planned, up to", .atMost), ("planned; over", .moreThan), ("expected to be about", .about),
    ("up to, as planned", .atMost),
  ])
  func hedgeWords_areKnown(words: String, hedge: Hedge) {
    #expect(Hedge(words) == hedge)
  }

  @Test(arguments: ["", "expected", "at least 5", "at", "carried over", "planned, under review"])
  func otherWords_areNoHedge(words: String) {
    #expect(Hedge(words) == nil)
  }

  static let grouped = [
    ("20.000", "20000"), ("1.200", "1200"), ("1.200,5", "1200.5"), ("1,5", "1.5"), ("1.5", "1.5"), ("0.125", "0.125"),
    ("1.234.567", "1234567"), ("12.3456", "12.3456"), ("1,200", "1200"), ("1234.567", "1234.567"),
  ]

  @Test(arguments: grouped) func point_partsThousands_whereItIsTheCustom(_ words: String, _ number: String) throws {
    #expect(try ParsedNumber(words, .pointGroups).span.low.description == number)
  }

  @Test(arguments: ["1⅓", "⅔ of it"]) func fractionThatIsNoDecimal_isRefused(_ words: String) {
    #expect(throws: ValueProblem.self) { try ParsedNumber(words) }
  }

  static let customs: [(language: String?, isGrouping: Bool)] = [
    (nil, false), ("en", false), ("en-GB", false), ("de", true), ("de-AT", true), ("DE", true), ("de-CH", false),
    ("es", true), ("fr", false),
  ]

  @Test(arguments: customs) func custom_isThatOfTheLanguage(language: String?, isGrouping: Bool) {
    #expect(NumberCustom(language: language) == (isGrouping ? .pointGroups : .pointParts))
  }

  static let decided = [
    ("20.000 t", true), ("up to 1.200", true), ("1.200", true), ("1.20", false), ("20.0000", false),
    ("1.234.567", false), ("2,000", false), ("1234.567", false), ("x.200", false), ("", false),
  ]

  @Test(arguments: decided) func custom_decidesFiguresWithOnePointBeforeThreeDigits(_ words: String, _ decides: Bool) {
    #expect(NumberCustom.decides(words) == decides)
  }
}
