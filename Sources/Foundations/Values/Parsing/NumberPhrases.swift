extension ValueParser {
  /// Takes a number as digits or in words, `-19.29` or `two hundred and fifty`, without a scale after it.
  mutating func takeNumber() -> Decimal? {
    let start = index
    let isNegative = takeMinus()
    if let digits = next?.number {
      advance()
      let number = takeFraction(behind: digits)
      return isNegative ? -number : number
    }
    guard !isNegative, let number = takeNumberWords() else {
      rewind(to: start)
      return nil
    }
    return number
  }

  /// Takes a minus that stands directly before digits.
  private mutating func takeMinus() -> Bool {
    guard next?.isSign("-") == true, token(1)?.number != nil, token(1)?.isGlued == true else { return false }
    advance()
    return true
  }

  /// Takes a power of ten after a number: `million`, `hundred thousand`, `bn`, the `-million` of `$500-million`.
  mutating func takeScale(letters: ScaleLetters) -> Int? {
    var power: Int?
    if next?.isSign("-") == true, let word = token(1), word.isGlued, NumberWords.scales[word.folded] != nil {
      advance()
    }
    while let word = next, let more = NumberWords.scales[word.folded], (power ?? 0) + more <= 15 {
      power = (power ?? 0) + more
      advance()
      // The full stop of `1,2 Mrd. Euro`, where it ends no sentence.
      if NumberWords.dottedScales.contains(word.folded), next?.isSign(".") == true, token(1) != nil { advance() }
    }
    return power ?? takeScaleLetters(letters)
  }

  /// Takes `m`, `k` and the like; apart from the digits only those that stand for no unit, in `$500 m` but not `$25 t`.
  private mutating func takeScaleLetters(_ letters: ScaleLetters) -> Int? {
    guard letters != .never, let word = next, let power = NumberWords.letterScales[word.text],
      word.isGlued || (letters == .always && power <= 6)
    else { return nil }
    advance()
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

/// When letters after a number are a scale.
enum ScaleLetters { case never, touching, always }

enum NumberWords {
  static let values: [String: Int] = english.merging(german) { english, _ in english }

  private static let english: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  /// Up to a hundred, `einundzwanzig`, and the hundreds. `Ein` alone is an article.
  private static let german: [String: Int] = {
    let units = ["zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9]
    let tens = [
      "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80,
      "neunzig": 90,
    ]
    var values = units.merging(tens) { unit, _ in unit }
    let teens = [
      "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn",
      "achtzehn", "neunzehn",
    ]
    for (index, word) in teens.enumerated() { values[word] = 10 + index }
    for (unit, number) in units.merging(["ein": 1], uniquingKeysWith: { unit, _ in unit }) {
      for (word, ten) in tens { values["\(unit)und\(word)"] = ten + number }
      values["\(unit)hundert"] = number * 100
    }
    return values
  }()

  static let scales: [String: Int] = [
    "hundred": 2, "hundert": 2, "thousand": 3, "tsd": 3, "tausend": 3, "lakh": 5, "lakhs": 5, "million": 6,
    "millions": 6,
    "millionen": 6, "mn": 6, "mln": 6, "mil": 6, "mio": 6, "crore": 7, "crores": 7, "billion": 9, "billions": 9,
    "milliarde": 9, "milliarden": 9, "bn": 9, "bln": 9, "bil": 9, "mrd": 9, "trillion": 12, "trillions": 12,
    "billionen": 12, "tn": 12, "trn": 12,
  ]

  /// Scales that are written with a full stop.
  static let dottedScales: Set<String> = ["tsd", "mn", "mln", "mil", "mio", "bn", "bln", "bil", "mrd", "tn", "trn"]

  /// Scales that are letters, in the case in which they mean one.
  static let letterScales: [String: Int] = [
    "k": 3, "K": 3, "m": 6, "M": 6, "MM": 6, "b": 9, "B": 9, "t": 12, "T": 12,
  ]
}

extension Decimal {
  /// Whether it counts the hundreds of a greater number that the words behind it spell out: `two to three hundred`.
  func countsHundreds(of next: Decimal, _ words: ArraySlice<ValueToken>) -> Bool {
    1..<100 ~= self && next >= 100 && scaled(byPowerOfTen: 2) < next
      && words.contains { $0.folded == "hundred" || $0.folded == "hundert" }
  }
}
