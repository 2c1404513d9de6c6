extension ValueToken {
  /// A whole number that is not negative.
  var integer: Int? {
    guard let number, number.exponent >= 0 else { return nil }
    return number.rounded
  }
}

extension DateParser {
  /// Takes a quarter, half or season, in words or as `Q3`, `3Q`.
  mutating func takeShape() -> WrittenPeriod.Shape? {
    if let shape = parser.take(DatePhrases.shapes) { return shape }
    guard let first = parser.next, let second = parser.token(1), second.isGlued else { return nil }
    let (letter, figure) = first.kind == .word ? (first, second) : (second, first)
    guard let number = figure.integer, letter.kind == .word else { return nil }
    let shape: WrittenPeriod.Shape
    switch letter.folded {
    case "q" where 1...4 ~= number: shape = .quarter(number)
    case "h" where 1...2 ~= number: shape = .half(number)
    default: return nil
    }
    parser.advance(2)
    return shape
  }

  mutating func takeMonth() -> Int? {
    guard let word = parser.next, word.kind == .word, let month = EnglishMonth.number(word.folded) else { return nil }
    parser.advance()
    _ = parser.takeSign(".")
    return month
  }

  /// Takes a day of the month, `31` or `31st`.
  mutating func takeDay() -> Int? {
    guard let token = parser.next, token.range.count <= 2, let day = token.integer, 1...31 ~= day else { return nil }
    let next = parser.token(1)
    // `3Q27` and `2H` are no days.
    let isOrdinal = next?.isGlued == true && ["st", "nd", "rd", "th"].contains(next?.folded ?? "")
    guard isOrdinal || next?.kind != .word || next?.isGlued != true else { return nil }
    parser.advance(isOrdinal ? 2 : 1)
    return day
  }

  /// Takes the second of two days, `–12` of `8–12`, where it is no year.
  mutating func takeSecondDay() -> Int? {
    let start = parser.index
    if parser.takeSign("-") || parser.take("to") || parser.take("and"), let day = takeDay() { return day }
    parser.rewind(to: start)
    return nil
  }

  /// Takes a year of four figures, or of two after an apostrophe or a letter that it touches: `’26`, `3Q27`.
  mutating func takeYear() -> Int? {
    let start = parser.index
    let hasApostrophe = parser.takeSign("'")
    guard let token = parser.next, let year = token.integer else {
      parser.rewind(to: start)
      return nil
    }
    if token.range.count == 4, CalendarDate.years.contains(year) {
      parser.advance()
      return year
    }
    if token.range.count == 2, hasApostrophe || token.isGlued {
      parser.advance()
      return 2000 + year
    }
    parser.rewind(to: start)
    return nil
  }

  /// Takes the year that belongs to a month, quarter or season before it, `2026` or `next year`; of `winter 2025–26` the
  /// first.
  mutating func takeYearAfter(_ shape: WrittenPeriod.Shape) throws(ValueProblem) -> Int? {
    let start = parser.index
    skipFillers()
    if !parser.takeSign("/") { _ = parser.takeSign("-") }
    guard let year = takeYear() else {
      if let relation = takeRelativeYear() { return try period(of: relation, at: parser.lastPlace).first.year }
      parser.rewind(to: start)
      return nil
    }
    if shape == .season(.winter), let mark = parser.next, mark.isSign("-") || mark.isSign("/"),
      parser.token(1)?.integer.map({ $0 % 100 }) == (year + 1) % 100
    {
      parser.advance(2)
    }
    return year
  }
}
