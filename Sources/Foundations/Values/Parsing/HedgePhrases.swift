extension ValueParser {
  /// Takes words before a number that qualify it: `not fewer than`, `approx.`, `~`.
  mutating func takeHedge() -> Hedge? {
    guard let hedge = takeHedgePhrase() else { return nil }
    // Of "at least about 5" the bound says more than the second word.
    _ = takeHedgePhrase()
    return hedge
  }

  private mutating func takeHedgePhrase() -> Hedge? {
    let start = index
    guard let hedge = take(HedgePhrases.before) else { return nil }
    if !takeSign("."), tokens[index - 1].kind == .word, let sign = next, sign.kind == .sign, sign.isGlued,
      sign.text != ","
    {
      // The "C" of "C$" is no *circa*.
      rewind(to: start)
      return nil
    }
    return hedge
  }

  /// Takes words after a number that qualify it: `or more`, `+`, `-plus`.
  mutating func takeTrailingHedge() -> Hedge? {
    let start = index
    _ = takeSign("-")
    if let hedge = take(HedgePhrases.after) { return hedge }
    rewind(to: start)
    return nil
  }
}

/// What the words around a number say of it.
enum HedgePhrases {
  static let before = PhraseTable<Hedge>(rowsBefore)

  /// With which words hedges before a number end.
  static let lastWords = Set(
    rowsBefore.flatMap { $0.0.split(separator: "|") }.compactMap { $0.split(separator: " ").last.map(String.init) })

  /// Of these, the ones that elsewhere say where something is, or are letters.
  static let placeWords: Set<String> = ["over", "above", "under", "below", "über", "unter", "c", "ca"]

  private static let rowsBefore: [(String, Hedge)] = [
    ("not fewer than|not less than|no fewer than|no less than|at least|a minimum of|minimum of|minimum|≥", .atLeast),
    ("as little as|as few as|starting at", .atLeast),
    ("not more than|no more than|no greater than|at most|up to|as much as|as many as|≤", .atMost),
    ("a maximum of|maximum of|maximum|capped at", .atMost),
    ("just over|slightly more than|slightly over|a little over|a little more than|well over|more than", .moreThan),
    ("over|above|in excess of|exceeding|greater than|upwards of|north of|>", .moreThan),
    ("just under|slightly less than|slightly under|slightly below|a little under|a little less than", .nearly),
    ("nearly|almost|close to|just below|approaching|just short of", .nearly),
    ("less than|fewer than|under|below|<", .lessThan),
    ("approximately|approx|about|around|circa|ca|c|some|roughly|an estimated|estimated|~", .about),
    ("in the order of|of the order of|on the order of|in the region of", .about),
    ("mindestens|wenigstens|nicht weniger als", .atLeast), ("höchstens|maximal|bis zu|nicht mehr als", .atMost),
    ("mehr als|über", .moreThan), ("weniger als|unter", .lessThan), ("knapp|fast|nahezu|annähernd", .nearly),
    ("rund|etwa|ungefähr|zirka|schätzungsweise", .about),
  ]

  static let after = PhraseTable<Hedge>([
    ("or more|or above|or over|and above|and more|and up|or higher|minimum|plus|+", .atLeast),
    ("oder mehr", .atLeast), ("oder weniger", .atMost),
    ("or less|or fewer|or below|or under|maximum|at most", .atMost),
    ("or so|approximately|approx|or thereabouts", .about),
  ])
}
