/// Reads a date in words.
struct DateParser {
  var parser: ValueParser
  /// The day from which `next year` counts; nil where it is not known.
  let reference: CalendarDate?

  /// Whether words were taken that count from the reference.
  private(set) var isCounted = false

  init(_ parser: ValueParser, reference: CalendarDate?) {
    self.parser = parser
    self.reference = reference
  }

  static let examples = "write it like 31 October 2025, early 2026 or Q3 2027"

  /// The days that the whole text names, and how it is bound to them.
  mutating func wholeText() throws(ValueProblem) -> (period: DatePeriod, bound: DateValue.Bound) {
    var before = parser.take(DatePhrases.bounds)
    skipFillers()
    before = before ?? parser.take(DatePhrases.bounds)
    let isBetween = parser.take("between")
    let first = try writtenPeriod()
    if let after = parser.take(DatePhrases.boundsAfter) {
      return (try endingHere(days(of: first)), before ?? after)
    }
    if let range = try rangeAhead(from: first, afterBetween: isBetween || before == .from) {
      return (try endingHere(range), before == .from ? .within : before ?? .within)
    }
    // What comes before the end of a year may come on its last day.
    let bound = before == .before && first.part == .end ? .by : before
    return (try endingHere(days(of: first)), bound ?? .within)
  }

  /// Passes the days on if the text ends here, but for words that say nothing of when.
  private mutating func endingHere(_ period: DatePeriod) throws(ValueProblem) -> DatePeriod {
    skipFillers()
    guard parser.isAtEnd else {
      throw ValueProblem("words that are no part of a date", fix: Self.examples, at: parser.place)
    }
    return period
  }

  private func days(of written: WrittenPeriod) throws(ValueProblem) -> DatePeriod {
    if written.needsYear { throw ValueProblem("a date without a year", fix: "add the year", at: parser.lastPlace) }
    guard let period = written.period() else { throw notInCalendar }
    return period
  }

  /// The days up to the end of a stretch that goes on here; nil where none does.
  mutating func rangeAhead(from first: WrittenPeriod, afterBetween: Bool) throws(ValueProblem) -> DatePeriod? {
    guard takeRangeMark(afterBetween: afterBetween) else { return nil }
    skipFillers()
    let end = try days(of: secondPeriod(after: first))
    guard let start = first.period(yearElsewhere: end.first.year) else { throw notInCalendar }
    guard let range = start.through(end) else {
      throw ValueProblem("a stretch of time that runs backwards", at: parser.lastPlace)
    }
    return range
  }

  private mutating func takeRangeMark(afterBetween: Bool) -> Bool {
    parser.takeSign("-") || parser.takeSign("/") || parser.take("to") || parser.take("through") || parser.take("or")
      || (afterBetween && parser.take("and"))
  }

  /// Takes the end of a stretch; the century of `2024–28` and the year of `2026 to March` are those of its start.
  private mutating func secondPeriod(after first: WrittenPeriod) throws(ValueProblem) -> WrittenPeriod {
    if let year = first.year, let short = parser.next, short.range.count == 2, let figure = short.integer,
      parser.token(1)?.kind != .word
    {
      parser.advance()
      return WrittenPeriod(shape: .year, year: year / 100 * 100 + figure)
    }
    var last = try writtenPeriod()
    if last.needsYear { last.year = first.year }
    return last
  }

  /// The days that words name from the day of writing on.
  mutating func period(of relation: RelativeDate, at place: Range<Int>) throws(ValueProblem) -> DatePeriod {
    guard let reference else {
      throw ValueProblem("a date that depends on when it was said", fix: "write the year", at: place)
    }
    guard reference.precision >= relation.neededPrecision else {
      throw ValueProblem(
        "a date that counts from a day, of which only the \(reference.precision) is known", fix: "write the year",
        at: place)
    }
    isCounted = true
    return relation.period(from: reference.firstDay)
  }

  var notInCalendar: ValueProblem {
    ValueProblem("no day of the calendar", fix: Self.examples, at: parser.lastPlace)
  }

  /// Goes past punctuation and words that say nothing of when.
  mutating func skipFillers() {
    while let token = parser.next {
      let isPunctuation = token.kind == .sign && [",", ".", "(", ")", "~", ";"].contains(token.text)
      guard isPunctuation || DatePhrases.fillers.contains(token.folded) else { return }
      parser.advance()
    }
  }
}
