internal import Foundations

/// One text read as every type of value; a date that is read is written so that it reads as the same again.
func fuzzValues(_ bytes: [UInt8]) {
  let words = String(decoding: bytes, as: UTF8.self)
  _ = try? Money(words)
  _ = try? Percent(words)
  _ = try? ParsedNumber(words)
  _ = try? Coordinates(words)
  _ = CalendarPeriod(words)
  _ = Hedge(words)
  for unit in [nil, "t", "km", "MW"] { _ = try? Quantity(words, unit: unit) }
  if let date = CalendarDate(iso: words) {
    precondition(CalendarDate(iso: date.description) == date, "a date is written as another one")
    _ = date.addingDays(1).addingMonths(1)
  }
  let reference = CalendarDate(year: 2024, month: 2, day: 29)
  if let value = DateValue(words, relativeTo: reference) {
    precondition(value.dayCount > 0, "a period ends before it begins")
  }
}
