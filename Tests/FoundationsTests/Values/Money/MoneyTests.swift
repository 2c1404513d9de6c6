import Foundations
import Testing

@Suite struct MoneyTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let words: String
    let currency: String
    let low: String
    let high: String
    let hedge: Hedge
    let rest: String

    /// `rest`: what it is counted by, after a stroke, then the words after it.
    init(
      _ words: String, _ currency: String, _ low: String, to high: String? = nil, _ hedge: Hedge = .exact,
      _ rest: String = ""
    ) {
      self.words = words
      self.currency = currency
      self.low = low
      self.high = high ?? low
      self.hedge = hedge
      self.rest = rest
    }

    var testDescription: String { words }
  }

  static let currencies = [
    Case("$330 million", "$", "330000000"), Case("A$333 million", "AUD", "333000000"), Case("A$50m", "AUD", "50000000"),
    Case("AU$1.25bn", "AUD", "1250000000"), Case("AUD 1bn", "AUD", "1000000000"), Case("AUD1bn", "AUD", "1000000000"),
    Case("US$62bn", "USD", "62000000000"), Case("US $500m", "USD", "500000000"), Case("U.S.$500m", "USD", "500000000"),
    Case("USD 1.5 billion", "USD", "1500000000"), Case("$1.5 billion USD", "USD", "1500000000"),
    Case("$50m (AUD)", "AUD", "50000000"), Case("500 million US dollars", "USD", "500000000"),
    Case("500 million dollars", "$", "500000000"), Case("1 billion Australian dollars", "AUD", "1000000000"),
    Case("C$110m", "CAD", "110000000"), Case("CA$55 million", "CAD", "55000000"), Case("NZ$5", "NZD", "5"),
    Case("S$2.50", "SGD", "2.5"), Case("€75m", "EUR", "75000000"), Case("€ 81.25m", "EUR", "81250000"),
    Case("75 million €", "EUR", "75000000"), Case("EUR 96 million", "EUR", "96000000"),
    Case("100 million euros", "EUR", "100000000"), Case("£3m", "GBP", "3000000"), Case("RM600m", "MYR", "600000000"),
    Case("RM 600 million", "MYR", "600000000"), Case("KES 18 trillion", "KES", "18000000000000"),
    Case("Sh51.2tn", "Sh", "51200000000000"), Case("Sh8.1 trillion", "Sh", "8100000000000"),
    Case("KSh 5 billion", "KES", "5000000000"), Case("¥30 billion", "¥", "30000000000"),
    Case("30 billion yen", "JPY", "30000000000"), Case("CNY 5m", "CNY", "5000000"), Case("RMB 5m", "CNY", "5000000"),
    Case("₹1,00,000 crore", "INR", "1000000000000"), Case("Rs 500 crore", "Rs", "5000000000"),
    Case("PKR 3bn", "PKR", "3000000000"), Case("₩250bn", "KRW", "250000000000"),
    Case("₸1.2 trillion", "KZT", "1200000000000"),
    Case("R500 million", "ZAR", "500000000"), Case("R$3 bilhões", "BRL", "3", .exact, "bilhões"),
    Case("CHF 5m", "CHF", "5000000"), Case("SEK 1,200", "SEK", "1200"), Case("kr 300", "kr", "300"),
    Case("$500-million", "$", "500000000"), Case("$1.6-billion US", "$", "1600000000", .exact, "US"),
    Case("CAD $2 billion", "CAD", "2000000000"), Case("USD $1.1 billion", "USD", "1100000000"),
    Case("$500 m", "$", "500000000"), Case("$25 t", "$", "25", .exact, "t"), Case("$6t", "$", "6000000000000"),
    Case("$5MM", "$", "5000000"), Case("€ 75 M", "EUR", "75000000"),
    Case("$500,000–$1 million", "$", "500000", to: "1000000"),
    Case("$1–$2-billion", "$", "1000000000", to: "2000000000"),
    Case("-$5m", "$", "-5000000"), Case("$0.025", "$", "0.025"), Case("$89,000", "$", "89000"),
  ]

  static let shapes = [
    Case("A$1.7–1.8bn", "AUD", "1700000000", to: "1800000000"),
    Case("A$1.0–1.2bn", "AUD", "1000000000", to: "1200000000"),
    Case("$1.7bn–$1.8bn", "$", "1700000000", to: "1800000000"),
    Case("A$1bn to $1.2bn", "AUD", "1000000000", to: "1200000000"),
    Case("$1–2 billion USD", "USD", "1000000000", to: "2000000000"),
    Case("between $500 million and $1 billion", "$", "500000000", to: "1000000000"),
    Case("approximately $330 million", "$", "330000000", .about),
    Case("nearly $223m", "$", "223000000", .nearly),
    Case("over $500m", "$", "500000000", .moreThan),
    Case("up to C$10m", "CAD", "10000000", .atMost),
    Case("just under $350m", "$", "350000000", .nearly),
    Case("a total of $500m", "$", "500000000"),
    Case("more than US$1.25 billion", "USD", "1250000000", .moreThan),
    Case("$500m or more", "$", "500000000", .atLeast),
    Case("half a billion dollars", "$", "500000000"),
    Case("$110/kg", "$", "110", .exact, "/kg"),
    Case("$110 per kilogram", "$", "110", .exact, "/kg"),
    Case("US$900 a kilogram", "USD", "900", .exact, "/kg"),
    Case("A$40m a year", "AUD", "40000000", .exact, "/yr"),
    Case("$25/t", "$", "25", .exact, "/t"),
    Case("$30.03 per share", "$", "30.03", .exact, "per share"),
    Case("$500 million loan", "$", "500000000", .exact, "loan"),
    Case("US$62bn (KES 18 trillion)", "USD", "62000000000", .exact, "(KES 18 trillion)"),
    Case("RM600m ($142m)", "MYR", "600000000", .exact, "($142m)"),
    Case("C$110m bridge", "CAD", "110000000", .exact, "bridge"),
    Case("US$330 million or A$500 million", "USD", "330000000", .exact, "or A$500 million"),
    Case("$5 million or 3% of sales", "$", "5000000", .exact, "or 3% of sales"),
    Case("$500 million five-year facility", "$", "500000000", .exact, "five-year facility"),
    Case("$5 million and two ships", "$", "5000000", .exact, "and two ships"),
    Case("two and a half million dollars", "$", "2500000"),
    Case("$110/kg NdPr floor", "$", "110", .exact, "/kg NdPr floor"),
  ]

  @Test(arguments: currencies + shapes)
  func words_areRead(test: Case) throws {
    let money = try Money(test.words)
    #expect(money.currency.key == test.currency)
    #expect(money.currency.isSpecified == (test.currency.utf8.count == 3))
    #expect(money.span.low.description == test.low)
    #expect(money.span.high.description == test.high)
    #expect(money.span.hedge == test.hedge)
    let per = money.per.map { "/" + $0.symbol.replacingYears } ?? ""
    #expect([per, money.detail].filter { !$0.isEmpty }.joined(separator: " ") == test.rest)
    #expect(money.words == test.words)
  }

  @Test(arguments: [
    ("330 million", "no currency is stated", 4..<11),
    ("a lot", "there is no amount in it", 0..<1),
    ("$", "there is no amount in it", 0..<1),
    ("", "there is no amount in it", 0..<0),
    ("A$333 milion", "“milion” is no scale", 6..<12),
    ("€75m USD", "two currencies for one amount: € and US$", 7..<10),
    ("€1bn–$2bn", "two currencies for one amount: € and $", 11..<13),
    ("$1.8–1.7bn", "a range that runs downwards", 0..<12),
    ("$5 million or $6 million", "two numbers where one value should stand", 11..<13),
    ("$2 million and a half", "a second number where the value should end", 11..<14),
    ("US$110/100 kg", "a number in a form that is not read", 6..<7),
    ("$500 12", "a second number where the value should end", 5..<7),
    ("$1,2345", "a number that can be read in two ways", 1..<7),
  ])
  func otherWords_areAProblemAtTheirPlace(words: String, summary: String, range: Range<Int>) {
    let problem = #expect(throws: ValueProblem.self) { try Money(words) }
    #expect(problem?.summary == summary)
    #expect(problem?.range == range)
  }

  @Test func bareDollar_isNobodysDollar() throws {
    let bare = try Money("$500 million")
    #expect(bare.currency == .unspecifiedDollar)
    #expect(bare.currency != (try Money("US$500 million")).currency)
    #expect(bare.currency.code == nil)
  }

  @Test(arguments: ["a $50 million facility", "us $5", "won 5 contracts"])
  func articleOrWord_isNoCurrency(words: String) {
    #expect((try? Money(words))?.currency.isSpecified != true)
  }
}

extension String {
  /// The unit of a year as it is written below a stroke.
  fileprivate var replacingYears: String { self == "years" ? "yr" : self }
}
