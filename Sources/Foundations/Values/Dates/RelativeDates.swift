extension DateParser {
  /// Takes what is said from the day of writing: `yesterday`, `next year`, `next March`, `in 18 months`.
  ///
  /// After *the end of*, nothing more means the year: `year-end`.
  mutating func takeRelation(afterEnd: Bool) -> RelativeDate? {
    if afterEnd, parser.isAtEnd { return .units(0, .year) }
    if let days = parser.take(RelativeDate.dayWords) { return .units(days, .day) }
    return takeNeighbour() ?? takeDistance()
  }

  /// Takes `this month`, `next year`, `last autumn`, `the year`.
  private mutating func takeNeighbour() -> RelativeDate? {
    let start = parser.index
    let distance = parser.take(RelativeDate.neighbourWords)
    if let unit = parser.next.flatMap({ RelativeDate.units[$0.folded] }), distance != nil || parser.token(1) == nil {
      parser.advance()
      return .units(distance ?? 0, unit)
    }
    if let distance, let shape = takeShape() ?? takeMonth().map(WrittenPeriod.Shape.month) {
      return .named(distance, shape)
    }
    parser.rewind(to: start)
    return nil
  }

  /// Takes `next year` or `the year` where a month, quarter or half stands before it.
  mutating func takeRelativeYear() -> RelativeDate? {
    let start = parser.index
    let distance = parser.take(RelativeDate.neighbourWords) ?? 0
    if parser.take("year") { return .units(distance, .year) }
    parser.rewind(to: start)
    return nil
  }

  /// Takes `within three years`, `in 18 months`, `two years ago`, `a year from now`.
  private mutating func takeDistance() -> RelativeDate? {
    let start = parser.index
    let isWithin = parser.take(RelativeDate.withinWords) != nil
    if let count = takeCount(), let unit = parser.next.flatMap({ RelativeDate.unit($0.folded) }) {
      parser.advance()
      if isWithin { return .within(count, unit) }
      if parser.take("ago") { return .units(-count, unit) }
      if parser.take(RelativeDate.onwards) != nil { return .units(count, unit) }
      if parser.takeSign("'"), parser.take("time") || parser.isAtEnd { return .units(count, unit) }
      if parser.isAtEnd { return .units(count, unit) }
    }
    parser.rewind(to: start)
    return nil
  }

  /// Takes `18`, `two` or the article of `a year`.
  private mutating func takeCount() -> Int? {
    if let number = parser.takeNumber() { return number.rounded.flatMap { 0...1000 ~= $0 ? $0 : nil } }
    return parser.take("a") || parser.take("an") ? 1 : nil
  }
}

/// A time counted from a day.
enum RelativeDate {
  /// The day, week, month, quarter or year so many on, or back.
  case units(Int, Unit)
  /// From the day on, for so many.
  case within(Int, Unit)
  /// The month, quarter or season of a name that comes next, came last, or lies in the year.
  case named(Int, WrittenPeriod.Shape)

  enum Unit { case day, week, month, quarter, year }

  static let units: [String: Unit] = ["day": .day, "week": .week, "month": .month, "quarter": .quarter, "year": .year]
  static let dayWords = PhraseTable<Int>([("today|now", 0), ("yesterday", -1), ("tomorrow", 1)])
  static let neighbourWords = PhraseTable<Int>([
    ("this|the current|current", 0), ("next|the coming|coming|the following", 1), ("last|the past|past|previous", -1),
  ])
  static let withinWords = PhraseTable<Void>([
    ("within|within the next|next|over the next|over the coming|coming|less than|under", ())
  ])

  static let onwards = PhraseTable<Void>([("from now|from today|hence", ())])

  /// How closely the day must be known from which it counts: the year for years, the day for weeks.
  var neededPrecision: CalendarDate.Precision {
    switch self {
    case .units(_, let unit), .within(_, let unit): unit.precision
    case .named(let side, _): side == 0 ? .year : .month
    }
  }

  /// The unit that a word names in the singular or plural.
  static func unit(_ word: String) -> Unit? {
    units[word] ?? (word.utf8.last == UInt8(ascii: "s") ? units[String(word.dropLast())] : nil)
  }

  func period(from day: CalendarDate) -> DatePeriod {
    switch self {
    case .units(let count, let unit): unit.period(around: day, offset: count)
    case .within(let count, let unit): DatePeriod(from: day, to: unit.shift(day, by: count))
    case .named(let side, let shape): named(shape, side: side, from: day)
    }
  }

  private func named(_ shape: WrittenPeriod.Shape, side: Int, from day: CalendarDate) -> DatePeriod {
    let periods = (-2...1).compactMap { WrittenPeriod(shape: shape, year: day.year + $0).period() }
    let found =
      switch side {
      case 1: periods.first { $0.first > day }
      case -1: periods.last { $0.last < day }
      default: periods.first { $0.first.year == day.year }
      }
    return found ?? DatePeriod(day, day, .day)
  }
}

extension RelativeDate.Unit {
  var precision: CalendarDate.Precision {
    switch self {
    case .day, .week: .day
    case .month, .quarter: .month
    case .year: .year
    }
  }

  func shift(_ day: CalendarDate, by count: Int) -> CalendarDate {
    switch self {
    case .day: day.addingDays(count)
    case .week: day.addingDays(count * 7)
    case .month: day.addingMonths(count)
    case .quarter: day.addingMonths(count * 3)
    case .year: day.addingMonths(count * 12)
    }
  }

  /// The unit in which the shifted day lies; weeks begin on Monday.
  func period(around day: CalendarDate, offset: Int) -> DatePeriod {
    let day = shift(day, by: offset)
    let month = day.month ?? 1
    switch self {
    case .day: return DatePeriod(day, day, .day)
    case .week:
      // 1970-01-01 was a Thursday.
      let sinceMonday = ((day.daysSinceEpoch + 3) % 7 + 7) % 7
      return DatePeriod(day.addingDays(-sinceMonday), day.addingDays(6 - sinceMonday), .days)
    case .month: return months(day, from: month, count: 1, .month)
    case .quarter: return months(day, from: (month - 1) / 3 * 3 + 1, count: 3, .quarter)
    case .year: return months(day, from: 1, count: 12, .year)
    }
  }

  private func months(_ day: CalendarDate, from month: Int, count: Int, _ precision: DatePrecision) -> DatePeriod {
    DatePeriod(year: day.year, month: month, months: count, precision) ?? DatePeriod(day, day, .day)
  }
}
