import Foundations

/// A day that a page gives as its own.
struct PageDay {
  var date: CalendarDate
  /// It is the day at Greenwich, of `2025-06-17T18:30:00Z`: where the page was published it may have been the next.
  var isUniversal = false

  init(_ date: CalendarDate) { self.date = date }

  /// The day of an ISO 8601 time, or one written in words.
  init?(_ text: String) {
    guard let date = pageDate(text) else { return nil }
    self.date = date
    let hour = text.utf8.drop { !$0.isASCIILetter && $0 != 0x20 }
    isUniversal = !hour.isEmpty && ["Z", "z", "+00:00", "+0000", "UTC", "GMT"].contains { text.hasSuffix($0) }
  }

  /// Whether another day is the same, the next or the one before.
  func isBeside(_ other: CalendarDate) -> Bool {
    date.day != nil && other.day != nil && abs(date.daysSinceEpoch - other.daysSinceEpoch) <= 1
  }
}
