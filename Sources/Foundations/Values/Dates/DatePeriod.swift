/// A stretch of days.
struct DatePeriod: Hashable {
  let first: CalendarDate
  let last: CalendarDate
  let precision: DatePrecision

  init(_ first: CalendarDate, _ last: CalendarDate, _ precision: DatePrecision) {
    self.first = first
    self.last = last
    self.precision = precision
  }

  init(_ date: CalendarDate) {
    let precision: DatePrecision =
      switch date.precision {
      case .day: .day
      case .month: .month
      case .year: .year
      }
    self.init(date.firstDay, date.lastDay, precision)
  }

  /// Whole months from a month of a year, which may run into the next year; nil beyond the calendar.
  init?(year: Int, month: Int, months: Int, _ precision: DatePrecision) {
    guard let first = CalendarDate(year: year, month: month) else { return nil }
    self.init(first.firstDay, first.addingMonths(months - 1).lastDay, precision)
  }

  /// From a day to a later one.
  init(from first: CalendarDate, to last: CalendarDate) {
    let days = last.daysSinceEpoch - first.daysSinceEpoch
    self.init(first, last, days < 31 ? .days : first.year == last.year ? .partOfYear : .years)
  }

  var dayCount: Int { last.daysSinceEpoch - first.daysSinceEpoch + 1 }

  /// From the start of one stretch to the end of another; nil where that runs backwards.
  func through(_ other: DatePeriod) -> DatePeriod? {
    guard first <= other.last, last <= other.last else { return nil }
    return DatePeriod(from: first, to: other.last)
  }
}

/// A part of a stretch of time.
enum DatePart: Hashable {
  case start, early, middle, late, end

  /// The part of a year, half, quarter, season or month; nil for parts of days.
  ///
  /// *Early*, *mid* and *late* are its thirds; *start* and *end* its first and last month, or third of a month.
  func cut(from period: DatePeriod) -> DatePeriod? {
    switch period.precision {
    case .month: thirdOfMonth(period)
    case .year: months(of: period, count: 12)
    case .half: months(of: period, count: 6)
    case .quarter, .season: months(of: period, count: 3)
    default: nil
    }
  }

  private func months(of period: DatePeriod, count: Int) -> DatePeriod? {
    let third = count / 3
    let (offset, length) =
      switch self {
      case .start: (0, 1)
      case .early: (0, third)
      case .middle: (third, third)
      case .late: (2 * third, third)
      case .end: (count - 1, 1)
      }
    let first = period.first.addingMonths(offset)
    return DatePeriod(first, first.addingMonths(length - 1).endOfMonth, length == 1 ? .month : .partOfYear)
  }

  private func thirdOfMonth(_ period: DatePeriod) -> DatePeriod? {
    let first = period.first
    switch self {
    case .start, .early: return DatePeriod(first, first.addingDays(9), .partOfMonth)
    case .middle: return DatePeriod(first.addingDays(10), first.addingDays(19), .partOfMonth)
    case .late, .end: return DatePeriod(first.addingDays(20), period.last, .partOfMonth)
    }
  }
}

extension CalendarDate {
  /// The last day of the month that the first day lies in.
  fileprivate var endOfMonth: CalendarDate {
    CalendarDate(year: year, month: month ?? 1).map(\.lastDay) ?? lastDay
  }
}
