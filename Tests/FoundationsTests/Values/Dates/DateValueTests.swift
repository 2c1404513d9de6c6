import Foundations
import TestSupport
import Testing

@Suite struct DateValueTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let words: String
    let earliest: String
    let latest: String
    let precision: DatePrecision
    var bound = DateValue.Bound.within

    init(
      _ words: String, _ earliest: String, _ latest: String, _ precision: DatePrecision,
      _ bound: DateValue.Bound = .within
    ) {
      self.words = words
      self.earliest = earliest
      self.latest = latest
      self.precision = precision
      self.bound = bound
    }

    var testDescription: String { words }
  }

  static let days = [
    "2025-10-31", "2025-10-31T08:30:00Z", "31 October 2025", "31st October 2025", "31 Oct 2025", "31 Oct. 2025",
    "October 31, 2025", "October 31st, 2025", "Oct 31 2025", "Friday, 31 October 2025", "on 31 October 2025",
    "the 31st of October 2025", "31.10.2025", "31/10/2025", "10/31/2025", "2025/10/31", "OCTOBER 31, 2025",
    "31 October, 2025", "31-October-2025",
  ].map { Case($0, "2025-10-31", "2025-10-31", .day) }

  static let wholes = [
    Case("2025", "2025-01-01", "2025-12-31", .year),
    Case("2025-10", "2025-10-01", "2025-10-31", .month),
    Case("October 2025", "2025-10-01", "2025-10-31", .month),
    Case("October of 2025", "2025-10-01", "2025-10-31", .month),
    Case("Sept. 2025", "2025-09-01", "2025-09-30", .month),
    Case("in February 2024", "2024-02-01", "2024-02-29", .month),
    Case("Q3 2027", "2027-07-01", "2027-09-30", .quarter),
    Case("Q3/2027", "2027-07-01", "2027-09-30", .quarter),
    Case("q1 of 2026", "2026-01-01", "2026-03-31", .quarter),
    Case("3Q 2027", "2027-07-01", "2027-09-30", .quarter),
    Case("3Q27", "2027-07-01", "2027-09-30", .quarter),
    Case("third quarter of 2027", "2027-07-01", "2027-09-30", .quarter),
    Case("the fourth quarter 2025", "2025-10-01", "2025-12-31", .quarter),
    Case("H1 2026", "2026-01-01", "2026-06-30", .half),
    Case("2H26", "2026-07-01", "2026-12-31", .half),
    Case("second half of 2026", "2026-07-01", "2026-12-31", .half),
    Case("the latter half of 2026", "2026-07-01", "2026-12-31", .half),
    Case("spring 2026", "2026-03-01", "2026-05-31", .season),
    Case("fall 2026", "2026-09-01", "2026-11-30", .season),
    Case("winter 2025", "2025-12-01", "2026-02-28", .season),
    Case("winter 2025-26", "2025-12-01", "2026-02-28", .season),
    Case("winter of 2025/2026", "2025-12-01", "2026-02-28", .season),
    Case("2020s", "2020-01-01", "2029-12-31", .years),
    Case("the 2030s", "2030-01-01", "2039-12-31", .years),
    Case("’26", "2026-01-01", "2026-12-31", .year),
    Case("c. 1847", "1847-01-01", "1847-12-31", .year),
    Case("expected in 2027", "2027-01-01", "2027-12-31", .year),
    Case("2027 (planned)", "2027-01-01", "2027-12-31", .year),
  ]

  static let parts = [
    Case("earlier in 2026", "2026-01-01", "2026-04-30", .partOfYear),
    Case("early 2026", "2026-01-01", "2026-04-30", .partOfYear),
    Case("mid-2026", "2026-05-01", "2026-08-31", .partOfYear),
    Case("mid 2026", "2026-05-01", "2026-08-31", .partOfYear),
    Case("late 2027", "2027-09-01", "2027-12-31", .partOfYear),
    Case("end-2026", "2026-12-01", "2026-12-31", .month),
    Case("the end of 2026", "2026-12-01", "2026-12-31", .month),
    Case("year-end 2026", "2026-12-01", "2026-12-31", .month),
    Case("beginning of 2026", "2026-01-01", "2026-01-31", .month),
    Case("late autumn 2025", "2025-11-01", "2025-11-30", .month),
    Case("early winter 2025", "2025-12-01", "2025-12-31", .month),
    Case("late winter 2025-26", "2026-02-01", "2026-02-28", .month),
    Case("end of Q3 2027", "2027-09-01", "2027-09-30", .month),
    Case("early H2 2026", "2026-07-01", "2026-08-31", .partOfYear),
    Case("early October 2025", "2025-10-01", "2025-10-10", .partOfMonth),
    Case("mid-October 2025", "2025-10-11", "2025-10-20", .partOfMonth),
    Case("late February 2024", "2024-02-21", "2024-02-29", .partOfMonth),
    Case("end of October 2025", "2025-10-21", "2025-10-31", .partOfMonth),
    Case("early in 2026", "2026-01-01", "2026-04-30", .partOfYear),
  ]

  static let ranges = [
    Case("September 8-12, 2025", "2025-09-08", "2025-09-12", .days),
    Case("8–12 September 2025", "2025-09-08", "2025-09-12", .days),
    Case("week of September 8-12, 2025", "2025-09-08", "2025-09-12", .days),
    Case("28 September to 3 October 2025", "2025-09-28", "2025-10-03", .days),
    Case("28 December 2025 – 3 January 2026", "2025-12-28", "2026-01-03", .days),
    Case("March–May 2026", "2026-03-01", "2026-05-31", .partOfYear),
    Case("Q3–Q4 2026", "2026-07-01", "2026-12-31", .partOfYear),
    Case("2024–28", "2024-01-01", "2028-12-31", .years),
    Case("2024/25", "2024-01-01", "2025-12-31", .years),
    Case("2012-13", "2012-01-01", "2013-12-31", .years),
    Case("2026-2033", "2026-01-01", "2033-12-31", .years),
    Case("H2 2026–2033", "2026-07-01", "2033-12-31", .years),
    Case("between 2026 and 2028", "2026-01-01", "2028-12-31", .years),
    Case("from 2026 to 2028", "2026-01-01", "2028-12-31", .years),
    Case("late 2026 or early 2027", "2026-09-01", "2027-04-30", .years),
    Case("mid to late 2026", "2026-05-01", "2026-12-31", .partOfYear),
  ]

  static let financialYears = [
    Case("fiscal 2026", "2025-04-01", "2027-03-31", .years),
    Case("fiscal year 2026", "2025-04-01", "2027-03-31", .years),
    Case("FY2026", "2025-04-01", "2027-03-31", .years),
    Case("FY 2026-27", "2026-04-01", "2027-09-30", .years),
    Case("the financial year 2026/27", "2026-04-01", "2027-09-30", .years),
    Case("first half of 2026/27", "2026-04-01", "2027-03-31", .years),
    Case("second half of 2026/27", "2026-10-01", "2027-09-30", .years),
    Case("H1 of fiscal 2026", "2025-04-01", "2026-09-30", .years),
    Case("Q4 FY2026/27", "2027-01-01", "2027-09-30", .years),
    Case("by fiscal 2026", "2025-04-01", "2027-03-31", .years, .by),
    Case("H1 2026–2033", "2026-01-01", "2033-12-31", .years),
  ]

  static let bounds = [
    Case("by 2027", "2027-01-01", "2027-12-31", .year, .by),
    Case("by end-2026", "2026-12-01", "2026-12-31", .month, .by),
    Case("no later than March 2026", "2026-03-01", "2026-03-31", .month, .by),
    Case("2026 at the latest", "2026-01-01", "2026-12-31", .year, .by),
    Case("before 2027", "2026-01-01", "2026-12-31", .year, .before),
    Case("before the end of 2026", "2026-12-01", "2026-12-31", .month, .by),
    Case("before 31 October 2025", "2025-10-30", "2025-10-30", .day, .before),
    Case("after 2027", "2028-01-01", "2028-12-30", .year, .after),
    Case("from mid-2026", "2026-05-01", "2026-08-31", .partOfYear, .from),
    Case("since 2022", "2022-01-01", "2022-12-31", .year, .from),
    Case("as early as Q2 2026", "2026-04-01", "2026-06-30", .quarter, .from),
    Case("2026 or later", "2026-01-01", "2026-12-31", .year, .from),
    Case("2027 onwards", "2027-01-01", "2027-12-31", .year, .from),
  ]

  @Test(arguments: days + wholes + parts + ranges + bounds + financialYears)
  func words_nameDays(test: Case) throws {
    let value = try DateValue(parsing: test.words)
    #expect(value.earliest.description == test.earliest)
    #expect(value.latest.description == test.latest)
    #expect(value.precision == test.precision)
    #expect(value.bound == test.bound)
    #expect(value.words == test.words)
  }

  static let relative = [
    Case("today", "2025-09-13", "2025-09-13", .day),
    Case("yesterday", "2025-09-12", "2025-09-12", .day),
    Case("this week", "2025-09-08", "2025-09-14", .days),
    Case("last week", "2025-09-01", "2025-09-07", .days),
    Case("this month", "2025-09-01", "2025-09-30", .month),
    Case("late last month", "2025-08-21", "2025-08-31", .partOfMonth),
    Case("next quarter", "2025-10-01", "2025-12-31", .quarter),
    Case("this year", "2025-01-01", "2025-12-31", .year),
    Case("next year", "2026-01-01", "2026-12-31", .year),
    Case("early next year", "2026-01-01", "2026-04-30", .partOfYear),
    Case("later this year", "2025-09-01", "2025-12-31", .partOfYear),
    Case("the end of the year", "2025-12-01", "2025-12-31", .month),
    Case("by year-end", "2025-12-01", "2025-12-31", .month, .by),
    Case("by the end of next year", "2026-12-01", "2026-12-31", .month, .by),
    Case("next March", "2026-03-01", "2026-03-31", .month),
    Case("this December", "2025-12-01", "2025-12-31", .month),
    Case("last December", "2024-12-01", "2024-12-31", .month),
    Case("next summer", "2026-06-01", "2026-08-31", .season),
    Case("last autumn", "2024-09-01", "2024-11-30", .season),
    Case("within three years", "2025-09-13", "2028-09-13", .years),
    Case("over the next five years", "2025-09-13", "2030-09-13", .years),
    Case("within 10 days", "2025-09-13", "2025-09-23", .days),
    Case("in 18 months", "2027-03-01", "2027-03-31", .month),
    Case("in two years", "2027-01-01", "2027-12-31", .year),
    Case("in two years’ time", "2027-01-01", "2027-12-31", .year),
    Case("two years ago", "2023-01-01", "2023-12-31", .year),
    Case("3 months ago", "2025-06-01", "2025-06-30", .month),
    Case("a year ago", "2024-01-01", "2024-12-31", .year),
    Case("two years from now", "2027-01-01", "2027-12-31", .year),
    Case("within a month", "2025-09-13", "2025-10-13", .days),
    Case("last year", "2024-01-01", "2024-12-31", .year),
    Case("next month", "2025-10-01", "2025-10-31", .month),
    Case("end of the year", "2025-12-01", "2025-12-31", .month),
    Case("by year’s end", "2025-12-01", "2025-12-31", .month, .by),
    Case("mid-next year", "2026-05-01", "2026-08-31", .partOfYear),
    Case("second half of next year", "2026-07-01", "2026-12-31", .half),
    Case("in the first quarter of next year", "2026-01-01", "2026-03-31", .quarter),
    Case("Q4 this year", "2025-10-01", "2025-12-31", .quarter),
    Case("March next year", "2026-03-01", "2026-03-31", .month),
    Case("early March of next year", "2026-03-01", "2026-03-10", .partOfMonth),
    Case("31 March next year", "2026-03-31", "2026-03-31", .day),
    Case("by the end of the third quarter of this year", "2025-09-01", "2025-09-30", .month, .by),
    Case("before the end of next year", "2026-12-01", "2026-12-31", .month, .by),
  ]

  @Test(arguments: relative)
  func wordsOfADay_countFromIt(test: Case) throws {
    let value = try DateValue(parsing: test.words, relativeTo: CalendarDate(iso: "2025-09-13"))
    #expect(value.earliest.description == test.earliest)
    #expect(value.latest.description == test.latest)
    #expect(value.precision == test.precision)
    #expect(value.bound == test.bound)
  }

  @Test(arguments: relative)
  func wordsOfADay_areToldFromOtherDates(test: Case) throws {
    let day = CalendarDate(iso: "2025-09-13")
    #expect(DateValue.isRelative(test.words))
    #expect(try DateValue(parsing: test.words, relativeTo: day).reference == day)
  }

  @Test(arguments: ["2026", "early 2026", "31 October 2025", "by the end of Q3 2027", "soon", "", "30 February 2025"])
  func otherWords_countFromNoDay(words: String) {
    #expect(!DateValue.isRelative(words))
    #expect(DateValue(words, relativeTo: CalendarDate(iso: "2025-09-13"))?.reference == nil)
  }

  @Test(arguments: [
    ("next year", "2025", "2026-01-01"), ("this December", "2025", "2025-12-01"), ("next month", "2025", nil),
    ("next month", "2025-09", "2025-10-01"), ("next week", "2025-09", nil), ("next March", "2025", nil),
    ("H2 next year", "2025", "2026-07-01"), ("yesterday", "2025-09", nil),
  ])
  func wordsOfADay_needItAsCloselyAsTheyCount(words: String, day: String, earliest: String?) {
    let value = DateValue(words, relativeTo: CalendarDate(iso: day))
    #expect(value?.earliest.description == earliest)
  }

  @Test(arguments: relative)
  func wordsOfADay_withoutIt_areAProblem(test: Case) {
    #expect(throws: ValueProblem.self) { try DateValue(parsing: test.words) }
  }

  @Test(arguments: [
    ("", "words that are no date", 0..<0),
    ("soon", "words that are no date", 0..<4),
    ("October", "a date without a year", 0..<7),
    ("31 October", "a date without a year", 3..<10),
    ("31 Octobre 2025", "words that are no date", 0..<2),
    ("30 February 2025", "no day of the calendar", 12..<16),
    ("2025-02-30", "no day of the calendar", 0..<10),
    ("31.02.2025", "no day of the calendar", 0..<10),
    ("09/10/2025", "a date that can be read in two ways", 0..<10),
    ("FY26", "a financial year, whose months differ by country", 0..<2),
    ("2025-13", "there is no month 13", 0..<7),
    ("2025-00", "there is no month 00", 0..<7),
    ("2028–2026", "a stretch of time that runs backwards", 7..<11),
    ("2026 in Kenya", "words that are no part of a date", 8..<13),
    ("Q5 2026", "words that are no date", 0..<1),
    ("early", "words that are no date", 4..<5),
    ("earlier 2026", "“earlier” names no part of a year", 0..<7),
    ("by later Q3 2027", "“later” names no part of a year", 3..<8),
    ("12026", "words that are no date", 0..<5),
    ("99999999999999999999", "a number of more than 18 digits", 0..<20),
    ("next year", "a date that depends on when it was said", 0..<4),
  ])
  func otherWords_areAProblemAtTheirPlace(words: String, summary: String, range: Range<Int>) {
    let problem = #expect(throws: ValueProblem.self) { try DateValue(parsing: words) }
    #expect(problem?.summary == summary)
    #expect(problem?.range == range)
  }

  @Test(arguments: [
    ("31 October 2025", "2025-10-31"), ("October 2025", "2025-10"), ("2025", "2025"), ("early 2025", nil),
    ("Q3 2025", nil), ("by 2027", nil), ("2024–28", nil),
  ])
  func date_isTheOneDayMonthOrYear(words: String, date: String?) throws {
    #expect(try DateValue(parsing: words).date?.description == date)
  }

  @Test func anyText_isReadOrRefused() {
    let words = [
      "31", "8-12", "October", "Q3", "early", "2026", "the", "end", "of", "by", "-", "next", "year", "’", "–",
      "\u{301}", "½", "to", "week",
    ]
    var random = SeededGenerator(seed: 1)
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0..<7, using: &random)).compactMap { _ in words.randomElement(using: &random) }
        .joined(separator: " ")
      let value = DateValue(text, relativeTo: CalendarDate(year: 2025))
      #expect(value.map { $0.earliest <= $0.latest } ?? true, "\(text)")
    }
  }

  /// Every form in which dates are written is read as the date that it is of.
  @Test func writtenDates_areReadBack() throws {
    let first = try #require(CalendarDate(iso: "1996-01-01"))
    for offset in 0..<1_500 {
      let day = first.addingDays(offset)
      for date in [day, CalendarDate(year: day.year, month: day.month), CalendarDate(year: day.year)] {
        let date = try #require(date)
        for words in [date.description, date.longEnglish, date.shortEnglish] {
          let value = DateValue(words)
          #expect(value?.earliest == date.firstDay && value?.date == date, "\(words)")
        }
      }
    }
  }
}
