internal import Foundations

// Dates of notes, which are written in English whatever the language of the site.

extension Words {
  /// A date as a note writes it: one in ISO form in words; others in the words of the site where its language asks for
  /// that and the meaning can be told without loss, else as they are written.
  func date(_ date: DateValue) -> String {
    if let exact = CalendarDate(iso: date.words) { return self.date(exact) }
    guard rewordsDates, let period = period(of: date) else { return asSaid(date) }
    switch date.bound {
    case .within: return period
    case .by: return self(.byDate, ["date": period])
    case .from: return self(.fromDate, ["date": period])
    case .before, .after: return asSaid(date)
    }
  }

  /// A date in its own words; those that count from a day, *next year*, with that day.
  func asSaid(_ date: DateValue) -> String {
    date.reference.map { self(.dateSaidOn, ["date": date.words, "day": self.date($0)]) } ?? date.words
  }

  private func period(of date: DateValue) -> String? {
    let (first, last) = (date.earliest, date.latest)
    guard first.year == last.year, let start = first.month, let end = last.month else { return nil }
    let year = String(first.year)
    switch date.precision {
    case .day: return namesMonth(of: first, date.words) ? self.date(first) : nil
    case .month:
      let month = CalendarDate(year: first.year, month: start)
      return namesMonth(of: first, date.words) ? month.map { self.date($0) } : nil
    case .quarter: return self(.quarterOfYear, ["number": String((start + 2) / 3), "year": year])
    case .half: return self(.halfOfYear, ["number": start == 1 ? "1" : "2", "year": year])
    case .partOfYear: return third(from: start, to: end).map { self($0, ["year": year]) }
    case .year: return year
    case .days, .partOfMonth, .season, .years: return nil
    }
  }

  /// Whether words name a month: *start of 2026* is read as January, but does not say so.
  private func namesMonth(of date: CalendarDate, _ words: String) -> Bool {
    let month = CalendarDate(year: date.year, month: date.month)?.shortEnglish.prefix(3).lowercased() ?? ""
    return words.lowercased().contains(month)
  }

  private func third(from start: Int, to end: Int) -> Word? {
    switch (start, end) {
    case (1, 4): .earlyInYear
    case (5, 8): .midYear
    case (9, 12): .lateInYear
    default: nil
    }
  }
}
