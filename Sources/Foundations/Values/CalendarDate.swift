/// A day, month or year of the proleptic Gregorian calendar.
package struct CalendarDate: Sendable, Hashable, Comparable {
  package let year: Int
  package let month: Int?
  package let day: Int?

  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day { guard (1...Self.days(in: month, of: year)).contains(day) else { return nil } }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601: `2025-10-31`, `2025-10` or `2025`.
  package var description: String {
    let parts = [(year, 4)] + [month, day].compactMap { $0 }.map { ($0, 2) }
    return parts.map { number, width in
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }.joined(separator: "-")
  }
}
