/// A stretch of time as written, whose year may stand elsewhere: `March` of `March–May 2026`.
struct WrittenPeriod {
  enum Shape: Hashable {
    case year
    case half(Int)
    case quarter(Int)
    case season(Season)
    case month(Int)
    case days(month: Int, first: Int, last: Int)
    /// Worked out already: `2020s`, `next month`.
    case period(DatePeriod)
  }

  var shape: Shape
  var part: DatePart?
  /// Of `mid to late 2026`, the part at which it ends.
  var lastPart: DatePart?
  var year: Int?

  var needsYear: Bool {
    if case .period = shape { false } else { year == nil }
  }

  /// The days; nil where no year is known or the calendar has no such day.
  func period(yearElsewhere: Int? = nil) -> DatePeriod? {
    guard let whole = wholePeriod(yearElsewhere: yearElsewhere) else { return nil }
    guard let part else { return whole }
    guard let lastPart else { return part.cut(from: whole) }
    return part.cut(from: whole).flatMap { first in lastPart.cut(from: whole).flatMap(first.through) }
  }

  private func wholePeriod(yearElsewhere: Int?) -> DatePeriod? {
    if case .period(let period) = shape { return period }
    guard let year = year ?? yearElsewhere else { return nil }
    switch shape {
    case .year: return CalendarDate(year: year).map(DatePeriod.init)
    case .half(let half): return DatePeriod(year: year, month: half * 6 - 5, months: 6, .half)
    case .quarter(let quarter): return DatePeriod(year: year, month: quarter * 3 - 2, months: 3, .quarter)
    case .season(let season): return DatePeriod(year: year, month: season.firstMonth, months: 3, .season)
    case .month(let month): return CalendarDate(year: year, month: month).map(DatePeriod.init)
    case .days(let month, let first, let last):
      guard let start = CalendarDate(year: year, month: month, day: first),
        let end = CalendarDate(year: year, month: month, day: last), start <= end
      else { return nil }
      return DatePeriod(start, end, first == last ? .day : .days)
    case .period: return nil
    }
  }
}

/// A season of the northern half of the Earth; winter is the one that begins in the year.
enum Season: Int {
  case spring = 3
  case summer = 6
  case autumn = 9
  case winter = 12

  var firstMonth: Int { rawValue }
}
