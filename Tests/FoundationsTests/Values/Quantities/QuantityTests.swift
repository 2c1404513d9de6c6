import Foundations
import Testing

@Suite struct QuantityTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let words: String
    let low: String
    let high: String
    let unit: String
    let hedge: Hedge
    let detail: String

    init(
      _ words: String, _ low: String, to high: String? = nil, _ unit: String, _ hedge: Hedge = .exact,
      _ detail: String = ""
    ) {
      self.words = words
      self.low = low
      self.high = high ?? low
      self.unit = unit
      self.hedge = hedge
      self.detail = detail
    }

    var testDescription: String { words }
  }

  static let units = [
    Case("519 Mt", "519", "Mt"), Case("18.8 Mt", "18.8", "Mt"), Case("23.75 kt/yr", "23.75", "kt/yr"),
    Case("17,500 t/yr", "17500", "t/yr"), Case("17,500 tpa", "17500", "t/yr"), Case("300 ktpa", "300", "kt/yr"),
    Case("5 Mtpa", "5", "Mt/yr"), Case("3,000 tonnes per year", "3000", "t/yr"),
    Case("3,000 tonnes a year", "3000", "t/yr"),
    Case("3,000 tonnes per annum", "3000", "t/yr"), Case("3,000 t p.a.", "3000", "t/yr"),
    Case("3,000 t/a", "3000", "t/yr"),
    Case("3,000 tonnes annually", "3000", "t/yr"), Case("15 t/d", "15", "t/d"), Case("72 Mlb", "72", "Mlb"),
    Case("72 million pounds", "72000000", "lb"), Case("1.2 million tonnes", "1200000", "t"),
    Case("157 ha", "157", "ha"),
    Case("157 hectares", "157", "ha"), Case("7.3 km²", "7.3", "km²"), Case("7.3 km2", "7.3", "km²"),
    Case("7.3 sq km", "7.3", "km²"), Case("7.3 square kilometres", "7.3", "km²"), Case("85 acres", "85", "acre"),
    Case("410,000 sq ft", "410000", "sq ft"), Case("410,000 square feet", "410000", "sq ft"),
    Case("180 km", "180", "km"),
    Case("1,500 m", "1500", "m"), Case("6,826 g/t", "6826", "g/t"), Case("106 g/t", "106", "g/t"),
    Case("40 ppm", "40", "ppm"),
    Case("0.3%", "0.3", "%"), Case("30 years", "30", "years"), Case("36 months", "36", "months"),
    Case("36-month", "36", "months"), Case("10-year", "10", "years"), Case("ten years", "10", "years"),
    Case("a minimum of 20 years", "20", "years", .atLeast), Case("40 MW", "40", "MW"), Case("5 GL/yr", "5", "GL/yr"),
    Case("200 m³/h", "200", "m³/h"), Case("5 oz", "5", "oz"), Case("2 tons", "2", "ton"),
    Case("5-million-tonne", "5000000", "t"), Case("16.1 million metric tons", "16100000", "t"),
    Case("60ktpy", "60", "kt/yr"),
    Case("72 M lb", "72000000", "lb"), Case("1.5 m tonnes", "1500000", "t"),
    Case("23,000 tonnes/year", "23000", "t/yr"), Case("three and a half million tonnes", "3500000", "t"),
    Case("0.5 wt%", "0.5", "wt%"), Case("0.5 vol%", "0.5", "vol%"), Case("5 Mt or 6%", "5", "Mt", .exact, "or 6%"),
    Case("5 Mt and 6 kt", "5", "Mt", .exact, "and 6 kt"), Case("a dozen years", "12", "years"),
    Case("500 jobs but less", "500", "jobs", .exact, "but less"),
  ]

  static let shapes = [
    Case("5–13 Mt/yr", "5", to: "13", "Mt/yr"), Case("5.7–6.7 Mt/yr", "5.7", to: "6.7", "Mt/yr"),
    Case("200 km to 250 km", "200", to: "250", "km"), Case("500 m–1 km", "0.5", to: "1", "km"),
    Case("between 1.2 and 1.4 million tonnes", "1200000", to: "1400000", "t"),
    Case("~180 km", "180", "km", .about), Case("up to 23,000 t/yr REO", "23000", "t/yr", .atMost, "REO"),
    Case("519 Mt @0.31% TREO", "519", "Mt", .exact, "@0.31% TREO"),
    Case("44 Mt at 1.02% TREO", "44", "Mt", .exact, "at 1.02% TREO"),
    Case("99 m @106 g/t", "99", "m", .exact, "@106 g/t"), Case("16,000 m drilled", "16000", "m", .exact, "drilled"),
    Case("3,000 tonnes of magnets a year", "3000", "t/yr", .exact, "of magnets a year"),
    Case("520 jobs", "520", "jobs"), Case("more than 520 jobs", "520", "jobs", .moreThan),
    Case("500+ jobs", "500", "jobs", .atLeast),
    Case("18,000 magnet pieces", "18000", "magnet pieces"),
    Case("100 staff of 14 nations", "100", "staff", .exact, "of 14 nations"),
    Case("1m EVs a year", "1000000", "EVs/yr", .exact, "a year"), Case("1m t", "1000000", "t"),
    Case("300m", "300", "m"),
    Case("1,500 m airstrip", "1500", "m", .exact, "airstrip"),
    Case("over 20 non-Chinese plants", "20", "non", .moreThan, "-Chinese plants"),
    Case("11.1 Mt grading 1.34% TREO", "11.1", "Mt", .exact, "grading 1.34% TREO"),
  ]

  @Test(arguments: units + shapes)
  func words_areRead(test: Case) throws {
    let quantity = try Quantity(test.words)
    #expect(quantity.span.low.description == test.low)
    #expect(quantity.span.high.description == test.high)
    #expect(quantity.unit.symbol == test.unit)
    #expect(quantity.span.hedge == test.hedge)
    #expect(quantity.detail == test.detail)
    #expect(quantity.words == test.words)
  }

  @Test(arguments: [
    ("5,000", "a number without a unit", 0..<5), ("100 in Sumter", "a number without a unit", 0..<3),
    ("5 Mt or 6 Mt", "two numbers where one value should stand", 5..<7),
    ("5 Mt or 6", "two numbers where one value should stand", 5..<7),
    ("5 jobs or 6 jobs", "two numbers where one value should stand", 7..<9),
    ("over 5 t but under 6 t", "two numbers where one value should stand", 9..<12),
    ("2 x 500 t", "a number in a form that is not read", 2..<3),
    ("1e3 t", "a number in a form that is not read", 1..<2), ("10³ t", "a number in a form that is not read", 2..<4),
    ("several", "there is no number in it", 0..<7),
    ("5 km–3 t", "a range in two units: km and t", 9..<10), ("13–5 Mt", "a range that runs downwards", 0..<9),
    ("5 milion t", "“milion” is no scale", 2..<8), ("1 km–500 m", "a range that runs downwards", 0..<12),
  ])
  func otherWords_areAProblem(words: String, summary: String, range: Range<Int>) {
    let problem = #expect(throws: ValueProblem.self) { try Quantity(words) }
    #expect(problem?.summary == summary)
    #expect(problem?.range == range)
  }

  @Test func fieldsUnit_countsForNumbersThatNameNone() throws {
    #expect(try Quantity("5,000", unit: "people").unit.symbol == "people")
    #expect(try Quantity("5,000", unit: "t/yr").unit == Quantity("1 tpa").unit)
    #expect(try Quantity("5,000 km", unit: "people").unit.symbol == "km")
  }

  @Test(arguments: [
    ("1 Mt", "1 kg", true), ("1 ppm", "1 g/t", true), ("1 %", "1 kg/t", true), ("1 t", "1 t/yr", false),
    ("1 t", "1 ton", false),
    ("1 jobs", "1 jobs", true), ("1 jobs", "1 posts", false), ("1 ha", "1 km²", true),
  ])
  func units_areComparableWithinAFamily(left: String, right: String, isComparable: Bool) throws {
    #expect(try Quantity(left).unit.isComparable(to: Quantity(right).unit) == isComparable)
  }

  @Test(arguments: [("1 Mt", 12), ("1 kg", 3), ("1 g/t", 0), ("1 kg/t", 3), ("1 %", 4), ("1 km²", 6), ("1 ppb", -3)])
  func power_relatesToTheFamilysUnit(words: String, power: Int) throws {
    #expect(try Quantity(words).unit.power == power)
  }
}
