extension ValueParser {
  /// Takes a known unit with what it is counted by: `Mt/yr`, `tonnes of ore a year`, `km2`.
  mutating func takeUnit() -> Unit? {
    guard let unit = takePlainUnit() else { return nil }
    return takeDenominator().map(unit.counted) ?? unit
  }

  /// Takes what a number is counted by: `/kg`, `per tonne`, `a year`, `annually`.
  mutating func takeDenominator() -> Unit? {
    if let unit = take(UnitPhrases.adverbs) { return unit }
    let start = index
    let isPer = takeSign("/") || take(UnitPhrases.per) != nil
    if isPer, let unit = takePlainUnit() ?? takeAnnualLetter() { return unit }
    rewind(to: start)
    return nil
  }

  private mutating func takePlainUnit() -> Unit? {
    guard let first = next, first.number == nil else { return nil }
    if let unit = takeRaisedUnit(first) { return unit }
    if first.kind == .word || first.text == "%", let unit = UnitTable.symbols[first.text] {
      advance()
      return unit
    }
    return take(UnitTable.words)
  }

  /// Takes `km2`, whose figure is a number of its own to the tokens.
  private mutating func takeRaisedUnit(_ first: ValueToken) -> Unit? {
    guard first.kind == .word, let figure = token(1), figure.isGlued, let power = figure.number,
      power == 2 || power == 3,
      let unit = UnitTable.symbols[first.text + power.description]
    else { return nil }
    advance(2)
    return unit
  }

  /// Takes the `a` of `t/a`, which stands for the year.
  private mutating func takeAnnualLetter() -> Unit? {
    take("a") ? UnitTable.symbols["years"] : nil
  }

  /// The time that the last words of the text count by, `a year` of `tonnes of magnets a year`, without taking them.
  func trailingDenominator() -> Unit? {
    for start in max(index, tokens.count - 2)..<max(index, tokens.count) {
      var parser = self
      parser.rewind(to: start)
      if let unit = parser.takeDenominator(), parser.isAtEnd, unit.isTime { return unit }
    }
    return nil
  }
}

private enum UnitPhrases {
  static let per = PhraseTable<Void>([("per|a|an|each|every|pro|im", ())])

  /// Words that say by themselves what is counted by.
  static let adverbs = PhraseTable<Unit>([
    ("annually|yearly|pa|per annum|each year|every year|annual", Unit("years", .year)),
    ("monthly", Unit("months", .month)),
    ("weekly", Unit("weeks", .week)),
    ("daily", Unit("days", .day)),
  ])
}
