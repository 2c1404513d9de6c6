extension ValueParser {
  /// Takes a number as digits or as an English word, `-19.29` or `three`, without a scale after it.
  mutating func takeNumber() -> Decimal? {
    let start = index
    let isNegative = takeMinus()
    if let number = next?.number {
      advance()
      return isNegative ? -number : number
    }
    guard !isNegative, let number = takeNumberWord() else {
      rewind(to: start)
      return nil
    }
    return number
  }

  /// Takes `three`, `twenty-five`, `half a`, or the article of `a million`.
  private mutating func takeNumberWord() -> Decimal? {
    guard let word = next, word.kind == .word else { return nil }
    if word.folded == "a" || word.folded == "an" {
      guard let scale = token(1), NumberWords.scales[scale.folded] != nil else { return nil }
      advance()
      return 1
    }
    guard let number = NumberWords.values[word.folded] else { return nil }
    advance()
    if word.folded == "half" {
      _ = take("a")
      return Decimal(mantissa: 5, exponent: -1)
    }
    guard number >= 20, next?.isSign("-") == true, let unit = token(1).flatMap({ NumberWords.values[$0.folded] }),
      1...9 ~= unit
    else { return Decimal(mantissa: number) }
    advance(2)
    return Decimal(mantissa: number + unit)
  }

  /// Takes a minus that stands directly before digits.
  private mutating func takeMinus() -> Bool {
    guard next?.isSign("-") == true, token(1)?.number != nil, token(1)?.isGlued == true else { return false }
    advance()
    return true
  }

  /// Takes a power of ten after a number: `million`, `hundred thousand`, `bn`.
  ///
  /// A single letter counts where `letters` allows it and it touches the digits: `5k`, `1.2b`.
  mutating func takeScale(letters: Bool) -> Int? {
    var power: Int?
    while let word = next, let more = NumberWords.scales[word.folded], (power ?? 0) + more <= 15 {
      power = (power ?? 0) + more
      advance()
    }
    if power == nil, letters, let word = next, word.isGlued, let letter = NumberWords.letterScales[word.text] {
      power = letter
      advance()
    }
    return power
  }

  /// Takes what stands between the ends of a range: a dash or `to`, after `between` also `and`.
  mutating func takeRangeMark(afterBetween: Bool) -> Bool {
    if next?.isSign("-") == true || next?.folded == "to" || (afterBetween && next?.folded == "and") {
      advance()
      return true
    }
    return false
  }
}

enum NumberWords {
  static let values: [String: Int] = [
    "half": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  static let scales: [String: Int] = [
    "hundred": 2, "thousand": 3, "lakh": 5, "lakhs": 5, "million": 6, "millions": 6, "mn": 6, "mln": 6, "mio": 6,
    "crore": 7, "crores": 7, "billion": 9, "billions": 9, "bn": 9, "bln": 9, "mrd": 9, "trillion": 12, "trillions": 12,
    "tn": 12, "trn": 12,
  ]

  /// Scales that are a letter, in the case in which they mean one.
  static let letterScales: [String: Int] = [
    "k": 3, "K": 3, "m": 6, "M": 6, "b": 9, "B": 9, "t": 12, "T": 12,
  ]
}
