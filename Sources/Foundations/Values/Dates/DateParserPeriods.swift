extension DateParser {
  /// Takes a stretch of time with the part of it that is meant: `late autumn 2025`, `end of Q3`.
  mutating func writtenPeriod() throws(ValueProblem) -> WrittenPeriod {
    let part = try takePart()
    let lastPart = part == nil ? nil : takeSecondPart()
    if part != nil { _ = parser.takeSign("-") }
    skipFillers()
    var period = try wholePeriod(isEnd: part == .end)
    if period.needsYear, let days = takeFinancialPeriod(of: period.shape) { period.shape = .period(days) }
    if period.needsYear { period.year = try takeYearAfter(period.shape) }
    period.part = part
    period.lastPart = lastPart
    return period
  }

  /// Takes `early`, `late in`; refuses `earlier 2026`, in which a letter or a word is missing.
  private mutating func takePart() throws(ValueProblem) -> DatePart? {
    let start = parser.index
    let word = parser.next
    guard let part = parser.take(DatePhrases.parts) else { return nil }
    guard let word, let meant = ["earlier": "early", "later": "late"][word.folded], parser.index == start + 1 else {
      return part
    }
    var behind = self
    guard behind.parser.next?.number != nil || behind.namedPeriod() != nil else { return part }
    throw ValueProblem("“\(word.text)” names no part of a year", fix: didYouMean(meant), at: word.range)
  }

  /// Takes `to late` of `mid to late 2026`.
  private mutating func takeSecondPart() -> DatePart? {
    let start = parser.index
    if parser.takeSign("-") || parser.take("to") || parser.take("or"), let part = parser.take(DatePhrases.parts) {
      return part
    }
    parser.rewind(to: start)
    return nil
  }

  private mutating func wholePeriod(isEnd: Bool) throws(ValueProblem) -> WrittenPeriod {
    let start = parser.place
    if let period = namedPeriod() { return period }
    if let relation = takeRelation(afterEnd: isEnd) {
      return WrittenPeriod(shape: .period(try self.period(of: relation, at: start)))
    }
    if let period = try dayOrYear() { return period }
    throw ValueProblem("words that are no date", fix: Self.examples, at: start)
  }

  /// Takes a quarter, half, season or month, a month with its day or days: `October 31`, `September 8–12`.
  private mutating func namedPeriod() -> WrittenPeriod? {
    if let shape = takeShape() { return WrittenPeriod(shape: shape) }
    guard let month = takeMonth() else { return nil }
    guard let first = takeDay() else { return WrittenPeriod(shape: .month(month)) }
    return WrittenPeriod(shape: .days(month: month, first: first, last: takeSecondDay() ?? first))
  }

  /// Takes what begins with figures: `31 October`, `8–12 September`, `2026`, `2020s`.
  private mutating func dayOrYear() throws(ValueProblem) -> WrittenPeriod? {
    let start = parser.index
    if let first = takeDay() {
      let last = takeSecondDay() ?? first
      if !parser.takeSign("-") { skipFillers() }
      if let month = takeMonth() { return WrittenPeriod(shape: .days(month: month, first: first, last: last)) }
      parser.rewind(to: start)
    }
    if let days = takeFinancialYear(needsName: true)?.period(of: .year) { return WrittenPeriod(shape: .period(days)) }
    if parser.take("fy") {
      throw ValueProblem(
        "a financial year, whose months differ by country", fix: "write the months", at: parser.lastPlace)
    }
    guard let year = takeYear() else { return nil }
    if let plural = parser.next, plural.isGlued, plural.folded == "s", year % 10 == 0 {
      parser.advance()
      return WrittenPeriod(shape: .period(try decade(year)))
    }
    return WrittenPeriod(shape: .year, year: year)
  }

  private func decade(_ year: Int) throws(ValueProblem) -> DatePeriod {
    guard let first = CalendarDate(year: year), let last = CalendarDate(year: year + 9) else { throw notInCalendar }
    return DatePeriod(first.firstDay, last.lastDay, .years)
  }
}
