import Foundations
import Testing

/// Values that leave out how sure their source is.
@Suite struct HedgeTests {
  struct Case: CustomTestStringConvertible {
    let value: String
    let quote: String
    /// What the quote says instead, and with which hedge; nil where nothing is left out.
    let lost: (words: String, hedge: String)?

    init(_ value: String, _ quote: String, _ lost: (words: String, hedge: String)? = nil) {
      self.value = value
      self.quote = quote
      self.lost = lost
    }

    var testDescription: String { "“\(value)” of “\(quote)”" }
  }

  static let kept = [
    Case("$330 million", "a value of $330 million"),
    Case("approximately $330 million", "a value of approximately $330 million"),
    Case("about $330 million", "approximately $330 million"),
    Case("{value: $330 million, hedge: roughly}", "approximately $330 million"),
    Case("$330 million", "about $330 million, or $330 million to be exact"),
    Case("$320–330 million", "about $320–330 million"),
    Case("up to $320–330 million", "up to $320–330 million"),
    Case("at most $330 million", "$320–330 million"),
    Case("$330 million", "from $320 to $330 million"),
    Case("$330 million", "$320–330 million, now $330 million"),
    Case("$330 million", "the 2020–2030 plan – $330 million"),
    Case("$330 million", "about 20 years and $330 million"),
    Case("$330 million", "what it is about: $330 million"),
    Case("$330 million", "$330 million plus interest"),
    Case("$330 million", "$330 million or shares"),
    Case("$330 million", "C$330 million and $330 million"),
  ]

  static let lost = [
    Case("$330 million", "NPV8 of approximately $330 million", ("approximately $330 million", "approximately")),
    Case("$330 million", "Approx. $330 million", ("Approx. $330 million", "Approx.")),
    Case("$330 million", "~$330 million", ("~$330 million", "about")),
    Case("$330 million", "of up to $330 million", ("up to $330 million", "up to")),
    Case("$330 million", "not less than $330m", ("not less than $330m", "not less than")),
    Case("$330 million", "worth over $330 million", ("over $330 million", "over")),
    Case("$330 million", "$330 million or more", ("$330 million or more", "at least")),
    Case("$330 million", "a $330 million+ mine", ("$330 million+", "at least")),
    Case("$320–330 million", "up to $320–330 million", ("up to $320–330 million", "up to")),
    Case("$320–330 million", "$320–330 million or more", ("$320–330 million or more", "at least")),
    Case("$330 million", "some $320–330 million", ("$320–330 million", "up to")),
    Case("$320 million", "worth $320m-$330m", ("$320m-$330m", "at least")),
  ]

  @Test(arguments: kept + lost) func hedge_isMissed_orNot(_ test: Case) async {
    let claim =
      test.value.hasPrefix("{")
      ? String(test.value.dropLast()) + ", cite: report, quote: \"\(test.quote)\"}"
      : "{value: \"\(test.value)\", cite: report, quote: \"\(test.quote)\"}"
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\n---\nIt says: \(test.quote) in all.\n",
      "projects/mine.md": "---\nname: Mine\nnpv: \(claim)\n---\n",
    ])
    let problem = desk.diagnostics.first { $0.rule.code == "DOS-507" }
    let summary = test.lost.map { "“npv” says “\(test.value)”, the quoted words “\($0.words)”" }
    #expect(problem?.summary == summary)
    #expect(problem?.fix == test.lost.map { "write it as the source does, or add “hedge: \($0.hedge)”" })
  }

  static let others: [(value: String, quote: String, quoted: String?)] = [
    ("up to $330 million", "approximately $330 million", "approximately $330 million"),
    ("at least $330 million", "about $330 million", "about $330 million"),
    ("about $330 million", "up to $330 million", "up to $330 million"),
    ("over $330 million", "less than $330 million", "less than $330 million"),
    ("{value: $330 million, hedge: up to}", "at least $330 million", "at least $330 million"),
    ("at least $330 million", "more than $330 million", nil),
    ("up to $330 million", "not more than $330 million", nil),
    ("nearly $330 million", "about $330 million", nil),
    ("about $330 million", "just under $330 million", nil),
    ("up to $330 million", "$330 million", nil),
    ("about $330 million", "up to $330 million, about $330 million now", nil),
  ]

  @Test(arguments: others) func otherHedge_isReported(value: String, quote: String, quoted: String?) async {
    let claim = value.hasPrefix("{") ? String(value.dropFirst().dropLast()) : "value: \"\(value)\""
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\n---\nIt says: \(quote) in all.\n",
      "projects/mine.md": "---\nname: Mine\nnpv: {\(claim), cite: report, quote: \"\(quote)\"}\n---\n",
    ])
    let stated = value.hasPrefix("{") ? "up to $330 million" : value
    #expect(
      desk.diagnostics.filter { $0.rule.code == "DOS-507" }.map(\.summary)
        == (quoted.map { ["“npv” says “\(stated)”, the quoted words “\($0)”"] } ?? []))
  }

  static let plans: [(hedge: String, value: String, quote: String, fix: String?)] = [
    ("planned", "$330 million", "costs up to $330 million", "write “hedge: 'planned, up to'”"),
    ("expected", "$330 million", "of about $330 million", "write “hedge: 'expected, about'”"),
    ("likely", "$330 million", "at least $330 million", "write “hedge: 'likely, at least'”"),
    ("stated", "$330 million", "$330 million", nil),
    ("'planned, up to'", "$330 million", "costs up to $330 million", nil),
    ("expected to be about", "$330 million", "of about $330 million", nil),
    ("expected", "about $330 million", "of about $330 million", nil),
    (
      "expected", "about $330 million", "up to $330 million",
      "write it as the source does, or quote the words that state it"
    ),
    (
      "'planned, up to'", "$330 million", "at least $330 million",
      "write “hedge: at least”, or quote the words that state the other"
    ),
  ]

  @Test(arguments: plans) func otherWordUnderHedge_saysNothingOfTheNumber(
    hedge: String, value: String, quote: String, fix: String?
  ) async {
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\n---\nIt \(quote) in all.\n",
      "projects/mine.md":
        "---\nname: Mine\nnpv: {value: \(value), hedge: \(hedge), cite: report, quote: \"\(quote)\"}\n---\n",
    ])
    #expect(desk.diagnostics.filter { $0.rule.code == "DOS-507" }.map(\.fix) == (fix.map { [$0] } ?? []))
  }

  static let durations = [
    ("mine-life: 20 years", "paid over 20 years", false), ("mine-life: 20 years", "at least 20 years", true),
    ("jobs: 500", "500+ jobs", true), ("jobs: 500 jobs", "500+ jobs", true), ("irr: 20 %", "some 20 per cent", true),
    ("region: 20 huts", "some 20 huts", false),
    ("jobs: 500", "over 500 jobs", true), ("jobs: over 500", "over 500 jobs", false),
    ("jobs: 500", "up to 500 jobs", true), ("irr: 20 %", "under 20 per cent", true),
    ("capacity: 12 kt", "over 12 kt", true), ("area: 40 km2", "spread over 40 km2", false),
    ("jobs: 500", "rund 500 Stellen", true), ("jobs: 500", "über 500 Stellen", true),
    ("jobs: rund 500", "etwa 500 Stellen", false), ("jobs: mindestens 500", "über 500 Stellen", false),
    ("jobs: 500", "mit 500 Stellen", false),
  ]

  @Test(arguments: durations) func wordOfPlace_isNoHedge_butOfMoney(field: String, quote: String, isLost: Bool) async {
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\n---\nIt is \(quote) now.\n",
      "projects/mine.md": "---\nname: Mine\n\(field) [@report, \"\(quote)\"]\n---\n",
    ])
    #expect(desk.codes() == (isLost ? ["DOS-507"] : []))
  }
}
