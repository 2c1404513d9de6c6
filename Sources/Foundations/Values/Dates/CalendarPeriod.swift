/// A length of time in one unit of the calendar: 12 months, 90 days.
package struct CalendarPeriod: Sendable, Hashable {
  package enum Unit: String, Sendable, CaseIterable { case day, week, month, year }

  /// From 1 to 10,000.
  package let count: Int
  package let unit: Unit

  init?(count: Int, unit: Unit) {
    guard 1...10_000 ~= count else { return nil }
    self.count = count
    self.unit = unit
  }

  /// Reads `12 months`, `1 year`; nil for anything else.
  package init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, let count = Int(words[0]) else { return nil }
    let unit = Unit.allCases.first { words[1] == $0.rawValue || words[1] == $0.rawValue + "s" }
    guard let unit else { return nil }
    self.init(count: count, unit: unit)
  }
}

extension CalendarPeriod: CustomStringConvertible {
  /// `12 months`, `1 year`: what `init(_:)` reads.
  package var description: String { "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")" }
}

extension CalendarDate {
  /// The day that lies a period after the last day that the date covers.
  package func end(after period: CalendarPeriod) -> CalendarDate {
    switch period.unit {
    case .day: lastDay.addingDays(period.count)
    case .week: lastDay.addingDays(period.count * 7)
    case .month: lastDay.addingMonths(period.count)
    case .year: lastDay.addingMonths(period.count * 12)
    }
  }
}
