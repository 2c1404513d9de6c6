/// A unit by which a chart gathers days: they are numbered without gaps, so that neighbours differ by one.
package enum CalendarUnit: String, Sendable, CaseIterable {
  case week, month, quarter, year

  /// The number of the unit that a day lies in. Weeks begin on Monday.
  package func number(of date: CalendarDate) -> Int {
    let months = date.year * 12 + (date.month ?? 1) - 1
    switch self {
    // 1970-01-01 was a Thursday.
    case .week: return floored(date.daysSinceEpoch + 3, by: 7)
    case .month: return months
    case .quarter: return floored(months, by: 3)
    case .year: return date.year
    }
  }

  /// The first day of a unit, held within the calendar.
  package func firstDay(of number: Int) -> CalendarDate {
    switch self {
    case .week: CalendarDate(daysSinceEpoch: number * 7 - 3)
    case .month: firstDay(ofMonth: number)
    case .quarter: firstDay(ofMonth: number * 3)
    case .year: firstDay(ofMonth: number * 12)
    }
  }

  private func firstDay(ofMonth number: Int) -> CalendarDate {
    let year = floored(number, by: 12)
    let date = CalendarDate(year: year, month: number - year * 12 + 1)
    return date?.firstDay ?? CalendarDate(daysSinceEpoch: 0)
  }

  /// How closely a date must be known to lie in one unit alone.
  package var leastPrecision: CalendarDate.Precision {
    switch self {
    case .week: .day
    case .month, .quarter: .month
    case .year: .year
    }
  }
}

private func floored(_ value: Int, by divisor: Int) -> Int {
  value >= 0 ? value / divisor : (value - divisor + 1) / divisor
}
