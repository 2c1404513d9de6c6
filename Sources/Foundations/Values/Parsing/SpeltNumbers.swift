extension ValueParser {
  /// Takes `three`, `twenty-five`, `two hundred and fifty`, `twelve thousand five hundred`, `two and a half`, `half a`,
  /// `a dozen`, or the article of `a million`. A scale at the end is left, since it may stand for both ends of a range.
  mutating func takeNumberWords() -> Decimal? {
    guard let word = next, word.kind == .word else { return nil }
    if word.folded == "half" {
      advance()
      _ = take("a")
      return takeDozen() ? 6 : Decimal(mantissa: 5, exponent: -1)
    }
    guard let first = takeBelowHundred() ?? takeArticle() else { return nil }
    let start = index
    let number = takeParts(behind: first)
    return index == start ? takeFraction(behind: Decimal(mantissa: first)) : Decimal(mantissa: number)
  }

  /// Takes `and a half` or `dozen` behind a small number.
  mutating func takeFraction(behind number: Decimal) -> Decimal {
    guard number < 100, 1...10_000 ~= number.mantissa else { return number }
    if takeDozen() { return Decimal(mantissa: number.mantissa * 12, exponent: number.exponent) }
    let start = index
    // A half *of* something is another number.
    guard let fraction = take(NumberFractions.phrases) ?? nil, next?.folded != "of", let sum = number.adding(fraction)
    else {
      rewind(to: start)
      return number
    }
    return sum
  }

  private mutating func takeDozen() -> Bool { take("dozen") || take("dutzend") }

  /// Takes the article of `a million`, `an` and `eine` likewise.
  private mutating func takeArticle() -> Int? {
    guard let word = next, NumberFractions.articles.contains(word.folded),
      let counted = token(1),
      NumberWords.scales[counted.folded] != nil || counted.folded == "dozen" || counted.folded == "dutzend"
    else { return nil }
    advance()
    return 1
  }

  /// Takes `three`, `twenty-five`, `twenty five`, `fünfundzwanzig`.
  private mutating func takeBelowHundred() -> Int? {
    guard let word = next, word.kind == .word, let number = NumberWords.values[word.folded] else { return nil }
    advance()
    guard 20...90 ~= number, number % 10 == 0 else { return number }
    let start = index
    let hasHyphen = takeSign("-")
    guard let unit = numberWord, 1...9 ~= unit, hasHyphen || !isHyphenated(1) else {
      rewind(to: start)
      return number
    }
    advance()
    return number + unit
  }

  /// What the next word counts; nil where it is no number.
  private var numberWord: Int? { next.flatMap { NumberWords.values[$0.folded] } }

  /// Whether a word that is no number is tied by a hyphen to the token before it: `five-year`.
  func isHyphenated(_ distance: Int) -> Bool {
    guard let sign = token(distance), sign.isGlued, let word = sign.isSign("-") ? token(distance + 1) : sign else {
      return false
    }
    return word.isGlued && word.kind == .word && NumberWords.values[word.folded] == nil
      && NumberWords.scales[word.folded] == nil
  }

  /// Takes the hundreds and lesser parts that go on a number, `hundred and fifty`, and the thousands between parts.
  private mutating func takeParts(behind first: Int) -> Int {
    var (whole, part, least) = (0, first, Int.max)
    while true {
      if part < 100, take("hundred") || take("hundert") {
        part *= 100
        if let rest = takeJoined(byAnd: !endsAtAnd, mayBeThousands: true) { part += rest }
      }
      guard let word = next, let power = NumberWords.scales[word.folded], power % 3 == 0, power < least else { break }
      let start = index
      advance()
      let size = Decimal(mantissa: part, exponent: power).rounded ?? 0
      guard let rest = takeJoined(byAnd: power == 3 && !endsAtAnd, mayBeThousands: false) else {
        if whole == 0 { rewind(to: start) } else { part = size }
        break
      }
      (whole, part, least) = (whole + size, rest, power)
    }
    return whole + part
  }

  /// Takes the next part of a number. Behind an *and* no hundreds follow, nor more than the thousands of all: *one hundred
  /// and two hundred* are two numbers.
  private mutating func takeJoined(byAnd mayJoin: Bool, mayBeThousands: Bool) -> Int? {
    let start = index
    let isJoined = mayJoin && take("and")
    if let number = takeBelowHundred(), number < 100, !isHyphenated(0) {
      let power = isJoined ? next.flatMap { NumberWords.scales[$0.folded] } : nil
      if power == nil || (mayBeThousands && power != 2) { return number }
    }
    rewind(to: start)
    return nil
  }
}

/// Words that go with a number spelt out.
enum NumberFractions {
  static let articles: Set<String> = ["a", "an", "ein", "eine", "einem", "einen", "einer"]

  /// Fractions behind a whole number; nil where they are no exact decimal.
  static let phrases = PhraseTable<Decimal?>([
    ("and a half|and one half|and one - half|- and - a - half", Decimal(mantissa: 5, exponent: -1)),
    ("and a quarter|and one quarter|and one - quarter|- and - a - quarter", Decimal(mantissa: 25, exponent: -2)),
    ("and three quarters|and three - quarters|- and - three - quarters", Decimal(mantissa: 75, exponent: -2)),
    ("and a third|and one third|and one - third|and two thirds|and two - thirds", nil),
  ])
}
