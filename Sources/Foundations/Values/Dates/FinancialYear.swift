/// A year of accounts, which begins in another month from country to country: in April, July or October.
///
/// It names all the days that may be meant, since words alone do not say whose year it is.
struct FinancialYear {
  /// The first and the last month in which it may begin.
  private let start: (year: Int, month: Int)
  private let latestStart: (year: Int, month: Int)

  /// `2026/27`
  init(beginningIn year: Int) {
    start = (year, 4)
    latestStart = (year, 10)
  }

  /// `fiscal 2026`, which most name by the year in which it ends, and some by that in which it begins.
  init(called year: Int) {
    start = (year - 1, 4)
    latestStart = (year, 4)
  }

  /// The days of the year, or of a half or quarter of it; nil for other parts.
  func period(of shape: WrittenPeriod.Shape) -> DatePeriod? {
    switch shape {
    case .year: period(afterMonths: 0, months: 12)
    case .half(let half): period(afterMonths: half * 6 - 6, months: 6)
    case .quarter(let quarter): period(afterMonths: quarter * 3 - 3, months: 3)
    default: nil
    }
  }

  private func period(afterMonths offset: Int, months: Int) -> DatePeriod? {
    guard let first = CalendarDate(year: start.year, month: start.month)?.firstDay,
      let last = CalendarDate(year: latestStart.year, month: latestStart.month)?.firstDay
    else { return nil }
    return DatePeriod(first.addingMonths(offset), last.addingMonths(offset + months).addingDays(-1), .years)
  }
}

extension DateParser {
  /// Takes `fiscal 2026`, `FY2026/27`, and with `needsName` off `2026/27` as well.
  mutating func takeFinancialYear(needsName: Bool) -> FinancialYear? {
    let start = parser.index
    skipFillers()
    let isNamed = parser.take(DatePhrases.financialYears) != nil
    guard parser.next?.range.count == 4, let year = takeYear() else {
      parser.rewind(to: start)
      return nil
    }
    if let mark = parser.next, mark.isSign("/") || mark.isSign("-"),
      parser.token(1)?.integer.map({ $0 % 100 }) == (year + 1) % 100, isNamed || !needsName
    {
      parser.advance(2)
      return FinancialYear(beginningIn: year)
    }
    if isNamed { return FinancialYear(called: year) }
    parser.rewind(to: start)
    return nil
  }

  /// Takes the year of accounts that a half or quarter before it is of: `2026/27` of `the first half of 2026/27`.
  mutating func takeFinancialPeriod(of shape: WrittenPeriod.Shape) -> DatePeriod? {
    switch shape {
    case .half, .quarter: takeFinancialYear(needsName: false)?.period(of: shape)
    default: nil
    }
  }
}
