import Foundations
import Testing

@Suite struct CalendarPeriodTests {
  @Test(arguments: ["12 months", "1 year", "90 days", "2 weeks", "1 day"])
  func text_isReadAndWritten(text: String) throws {
    #expect(try #require(CalendarPeriod(text)).description == text)
  }

  @Test(arguments: ["", "12", "months", "0 days", "-1 days", "1.5 years", "12 moons", "1 2 years", "99999 days"])
  func otherText_isNoPeriod(text: String) {
    #expect(CalendarPeriod(text) == nil)
  }

  @Test(arguments: [
    ("2025-10-31", "12 months", "2026-10-31"), ("2024-02-29", "1 year", "2025-02-28"), ("2025", "1 day", "2026-01-01"),
    ("2025-09", "2 weeks", "2025-10-14"), ("2025-08-31", "6 months", "2026-02-28"),
  ])
  func end_countsFromTheLastDay(date: String, period: String, end: String) throws {
    let date = try #require(CalendarDate(iso: date))
    let period = try #require(CalendarPeriod(period))
    #expect(date.end(after: period).description == end)
  }
}
