/// A year, a month or a day of the proleptic Gregorian calendar, no more precise than its source.
///
/// Years run from 1 to 9999, as ISO 8601 writes them without prior agreement.
package struct CalendarDate: Sendable, Hashable {
  /// Of the Gregorian calendar.
  package let year: Int
  /// 1 to 12; nil where only the year is known.
  package let month: Int?
  /// From 1; nil where only the month is known.
  package let day: Int?

  /// Nil where the calendar has no such date, or a day is given without its month.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard CalendarDate.years.contains(year) else { return nil }
    if let month {
      guard 1...12 ~= month else { return nil }
      if let day, !(1...CivilDay.daysInMonth(month, of: year) ~= day) { return nil }
    } else if day != nil {
      return nil
    }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  private init(uncheckedYear year: Int, month: Int?, day: Int?) {
    self.year = year
    self.month = month
    self.day = day
  }

  static let years = 1...9999
}

extension CalendarDate {
  /// How much of a date is known.
  package enum Precision: Int, Sendable, Comparable {
    case year, month, day

    /// The less precise is the lesser: a year, then a month, then a day.
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  package var precision: Precision {
    day != nil ? .day : month != nil ? .month : .year
  }

  /// The first day that the date covers.
  package var firstDay: CalendarDate {
    CalendarDate(uncheckedYear: year, month: month ?? 1, day: day ?? 1)
  }

  /// The last day that the date covers: the 31st of December of a year, the last of a month.
  package var lastDay: CalendarDate {
    let month = month ?? 12
    return CalendarDate(uncheckedYear: year, month: month, day: day ?? CivilDay.daysInMonth(month, of: year))
  }

  /// Days from 1970-01-01 to the first day that the date covers.
  package var daysSinceEpoch: Int {
    CivilDay.daysSinceEpoch(year: year, month: month ?? 1, day: day ?? 1)
  }

  /// The day at a distance from 1970-01-01, held within the years 1 to 9999.
  package init(daysSinceEpoch days: Int) {
    let first = CivilDay.daysSinceEpoch(year: Self.years.lowerBound, month: 1, day: 1)
    let last = CivilDay.daysSinceEpoch(year: Self.years.upperBound, month: 12, day: 31)
    let civil = CivilDay.civil(daysSinceEpoch: min(max(days, first), last))
    self.init(uncheckedYear: civil.year, month: civil.month, day: civil.day)
  }

  /// The day that lies `count` days after the first day that the date covers.
  package func addingDays(_ count: Int) -> CalendarDate {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(count)
    return CalendarDate(daysSinceEpoch: overflow ? (count < 0 ? .min / 2 : .max / 2) : sum)
  }

  /// The date `count` months later, as precise as this one; a day that the month lacks becomes its last.
  ///
  /// A year alone moves by whole years, rounded towards the past.
  package func addingMonths(_ count: Int) -> CalendarDate {
    let span = Self.years.count * 12
    let months = year * 12 + (month ?? 1) - 1 + min(max(count, -span), span)
    let bounded = min(max(months, Self.years.lowerBound * 12), Self.years.upperBound * 12 + 11)
    let newYear = bounded / 12
    guard month != nil else { return CalendarDate(uncheckedYear: newYear, month: nil, day: nil) }
    let newMonth = bounded % 12 + 1
    let newDay = day.map { min($0, CivilDay.daysInMonth(newMonth, of: newYear)) }
    return CalendarDate(uncheckedYear: newYear, month: newMonth, day: newDay)
  }
}

extension CalendarDate: Comparable {
  /// By first day; of two dates that begin on one day, the less precise comes first.
  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}
