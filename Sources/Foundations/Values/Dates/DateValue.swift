/// A point or stretch of time as a source printed it: `31 October 2025`, `early 2026`, `by the end of Q3 2027`.
package struct DateValue: Sendable, Hashable {
  /// What the words say of the days that they name.
  package enum Bound: Sendable, Hashable {
    case within, by, before, from, after
  }

  /// As the source printed it.
  package let words: String
  /// The first day that is meant; of `before 2027`, the first of a stretch as long that ends before it.
  package let earliest: CalendarDate
  /// The last day that is meant.
  package let latest: CalendarDate
  /// Of the stretch that the words name, `before 2027` being as precise as `2027`.
  package let precision: DatePrecision
  /// Whether the days that are named are meant, or those before or after them.
  package let bound: Bound
  /// The day, month or year of writing from which the words count; nil where they name the time themselves.
  package let reference: CalendarDate?

  /// Reads a date of any precision. What is said from the day of writing, `next year`, needs that day.
  ///
  /// Throws where the year is missing, the calendar has no such day, a stretch runs backwards, the day of writing is needed
  /// and not given, or words are left over.
  package init(parsing words: String, relativeTo reference: CalendarDate? = nil) throws(ValueProblem) {
    if let date = CalendarDate(iso: words) {
      self.init(date, words: words)
    } else if let date = try NumericDate.date(words) {
      self.init(date, words: words)
    } else {
      try NumericDate.checkMonth(words)
      var parser = DateParser(try ValueParser(words), reference: reference)
      let (period, bound) = try parser.wholeText()
      self.init(
        words: words, period: bound.applied(to: period), bound: bound, reference: parser.isCounted ? reference : nil)
    }
  }

  /// Reads a date; nil where the words are none.
  package init?(_ words: String, relativeTo reference: CalendarDate? = nil) {
    guard let value = try? DateValue(parsing: words, relativeTo: reference) else { return nil }
    self = value
  }

  /// A date of the calendar with the words for it, ISO if none are given.
  init(_ date: CalendarDate, words: String? = nil) {
    self.init(words: words ?? date.description, period: DatePeriod(date), bound: .within)
  }

  /// Whether words are a date only for those who know when they were said: `next year`.
  package static func isRelative(_ words: String) -> Bool {
    DateValue(words, relativeTo: CalendarDate(year: 2000, month: 1, day: 1))?.reference != nil
  }

  private init(words: String, period: DatePeriod, bound: Bound, reference: CalendarDate? = nil) {
    self.words = words
    self.reference = reference
    earliest = period.first
    latest = period.last
    precision = period.precision
    self.bound = bound
  }

  /// The year, month or day where exactly one is meant; nil for other stretches of time.
  package var date: CalendarDate? {
    guard bound == .within else { return nil }
    return switch precision {
    case .day: earliest
    case .month: CalendarDate(year: earliest.year, month: earliest.month)
    case .year: CalendarDate(year: earliest.year)
    default: nil
    }
  }

  /// The date by which it is put in order: as precise as the words where they name one, and no more precise than a month
  /// where they name another stretch, `Q3 2025`.
  package var startDate: CalendarDate {
    let day = bound == .before ? latest : earliest
    switch precision {
    case .day: return day
    case .year: return CalendarDate(year: day.year) ?? day
    default: return CalendarDate(year: day.year, month: day.month) ?? day
    }
  }

  /// Whether any later day is meant as well: `2024 at the earliest`.
  package var hasNoEnd: Bool { bound == .from || bound == .after }

  /// Whether any earlier day is meant as well: `before 2027`, `by the end of 2026`.
  package var hasNoStart: Bool { bound == .before || bound == .by }

  /// How many days it covers.
  package var dayCount: Int { latest.daysSinceEpoch - earliest.daysSinceEpoch + 1 }
}

extension DateValue.Bound {
  /// The days that are meant, given those that are named.
  fileprivate func applied(to period: DatePeriod) -> DatePeriod {
    let days = period.dayCount
    switch self {
    case .within, .by, .from: return period
    case .before: return DatePeriod(period.first.addingDays(-days), period.first.addingDays(-1), period.precision)
    case .after: return DatePeriod(period.last.addingDays(1), period.last.addingDays(days), period.precision)
    }
  }
}
