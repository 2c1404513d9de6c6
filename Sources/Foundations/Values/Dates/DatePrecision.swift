/// How closely words name a time, from the closest.
package enum DatePrecision: Int, Sendable, Hashable, Comparable, CaseIterable {
  case day, days, partOfMonth, month, quarter, season, partOfYear, half, year, years

  /// The closest is the least: a day before a month, unlike `CalendarDate.Precision`.
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
