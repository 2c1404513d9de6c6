import Foundations
import Testing

@Suite struct CalendarDateTests {
  @Test(
    arguments: [
      (2025, nil, nil), (2025, 10, nil), (2025, 10, 31), (2024, 2, 29), (2000, 2, 29), (1, 1, 1), (9999, 12, 31),
    ] as [(Int, Int?, Int?)])
  func datesOfTheCalendar_areMade(year: Int, month: Int?, day: Int?) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect((date.year, date.month, date.day) == (year, month, day))
  }

  @Test(
    arguments: [
      (0, nil, nil), (10000, nil, nil), (2025, 0, nil), (2025, 13, nil), (2025, 2, 29), (1900, 2, 29), (2025, 4, 31),
      (2025, 1, 0), (2025, nil, 1), (.max, nil, nil), (.min, 1, 1),
    ] as [(Int, Int?, Int?)])
  func datesOutsideTheCalendar_areNil(year: Int, month: Int?, day: Int?) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11017), ("2025-10-31", 20392), ("0001-01-01", -719_162),
    ("9999-12-31", 2_932_896), ("2025-10", 20362), ("2025", 20089),
  ])
  func daysSinceEpoch_countFromTheFirstDay(text: String, days: Int) throws {
    let date = try #require(CalendarDate(iso: text))
    #expect(date.daysSinceEpoch == days)
    #expect(CalendarDate(daysSinceEpoch: days) == date.firstDay)
  }

  @Test func everyDayOfFourCenturies_followsTheOneBefore() throws {
    var date = try #require(CalendarDate(iso: "1799-12-31"))
    for _ in 0..<146_097 {
      let next = date.addingDays(1)
      #expect(next.daysSinceEpoch == date.daysSinceEpoch + 1)
      #expect(next > date)
      date = next
    }
    #expect(date.description == "2199-12-31")
  }

  @Test(arguments: [
    "2025", "2025-10", "2025-10-31", "0987-01-02",
  ])
  func isoText_isReadAndWritten(text: String) throws {
    #expect(try #require(CalendarDate(iso: text)).description == text)
  }

  @Test(arguments: [
    "2025-10-31T23:59:59+10:00", "2025-10-31T00:00Z", "2025-10-31 08:30", "2025-10-31t08:30:00.123Z",
  ])
  func timeOfDay_isLeftOut(text: String) throws {
    #expect(try #require(CalendarDate(iso: text)).description == "2025-10-31")
  }

  @Test(arguments: [
    "", "25", "20251031", "2025-1", "2025-10-", "2025-13", "2025-02-30", "2025-10-31T", "2025-10-31x", "2025-10-31T9",
    "2025-10-31T25:00", "2025-10-31T10:60", " 2025", "2025 ", "２０２５", "-2025", "2025-10T10:00",
  ])
  func otherText_isNotADate(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(arguments: [
    ("2025", "2025-01-01", "2025-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2025-02", "2025-02-01", "2025-02-28"), ("2025-10-31", "2025-10-31", "2025-10-31"),
  ])
  func firstAndLastDay(text: String, first: String, last: String) throws {
    let date = try #require(CalendarDate(iso: text))
    #expect(date.firstDay.description == first)
    #expect(date.lastDay.description == last)
  }

  @Test(arguments: [
    ("2025-10-31", 1, "2025-11-01"), ("2025-01-01", -1, "2024-12-31"), ("2025-10", 31, "2025-11-01"),
    ("9999-12-31", 5, "9999-12-31"), ("0001-01-01", -5, "0001-01-01"), ("2025", .max, "9999-12-31"),
    ("1960", .min, "0001-01-01"),
  ])
  func addingDays_staysInTheCalendar(text: String, count: Int, result: String) throws {
    #expect(try #require(CalendarDate(iso: text)).addingDays(count).description == result)
  }

  @Test(arguments: [
    ("2025-10-31", 1, "2025-11-30"), ("2024-02-29", 12, "2025-02-28"), ("2025-01-15", -1, "2024-12-15"),
    ("2025-10", 3, "2026-01"), ("2025", 24, "2027"), ("2025", 11, "2025"), ("2025", -1, "2024"),
    ("9999-01-01", .max, "9999-12-01"), ("0001-02-01", .min, "0001-01-01"),
  ])
  func addingMonths_keepsThePrecision(text: String, count: Int, result: String) throws {
    #expect(try #require(CalendarDate(iso: text)).addingMonths(count).description == result)
  }

  @Test func order_isByFirstDay_thenPrecision() throws {
    let texts = ["2024-12-31", "2025", "2025-01", "2025-01-01", "2025-01-02", "2025-02"]
    let dates = try texts.map { try #require(CalendarDate(iso: $0)) }
    #expect(dates.reversed().sorted() == dates)
  }

  @Test(arguments: [
    ("2025-10-31", "31 October 2025", "31 Oct 2025", "2025-10-31T00:00:00Z"),
    ("2025-05", "May 2025", "May 2025", "2025-05-01T00:00:00Z"),
    ("2025", "2025", "2025", "2025-01-01T00:00:00Z"),
  ])
  func writtenForms(text: String, long: String, short: String, feed: String) throws {
    let date = try #require(CalendarDate(iso: text))
    #expect(date.longEnglish == long)
    #expect(date.shortEnglish == short)
    #expect(date.rfc3339 == feed)
  }
}
