extension ValueParser {
  /// Takes a number with its scale and its unit, as far as they stand there: `1.2 million tonnes`, `36-month`.
  mutating func takeQuantityEnd() -> SpanEnd<Unit>? {
    guard let number = takeNumber() else { return nil }
    let scale = takeMillions() ?? takeScale(letters: .never)
    let start = index
    let isHyphenated = next?.isSign("-") == true && token(1)?.isGlued == true
    if isHyphenated { advance() }
    let unit = takeUnit()
    if unit == nil { rewind(to: start) }
    return SpanEnd(number: number, scale: scale, mark: unit)
  }

  /// Takes an `m` or `k` that means a scale: before a unit, `72 M lb`, or touching the digits before a plural, `1m EVs`.
  private mutating func takeMillions() -> Int? {
    guard let letter = next, ["m", "k", "K", "M"].contains(letter.text), let after = token(1),
      after.kind == .word, !after.isGlued
    else { return nil }
    let isUnit = UnitTable.symbols[after.text] != nil || UnitTable.words.match(tokens[(index + 1)...]) != nil
    let isPlural = after.folded.utf8.count > 2 && after.folded.utf8.last == UInt8(ascii: "s")
    guard isUnit || (isPlural && letter.isGlued) else { return nil }
    advance()
    return NumberWords.letterScales[letter.text]
  }

  /// Takes the words up to the next preposition or sign as a unit that is not known: `magnet pieces`.
  mutating func takeWordsAsUnit() -> Unit? {
    let start = index
    while let word = next, word.kind == .word, !Self.wordsThatEndAUnit.contains(word.folded) { advance() }
    guard index > start else { return nil }
    let words = tokens[start..<index].map(\.text).joined(separator: " ")
    // Of `0.5 vol%` the sign belongs to the unit.
    return Unit(takeSign("%") ? words + "%" : words, nil)
  }

  private static let wordsThatEndAUnit: Set<String> = [
    "a", "an", "and", "as", "at", "but", "by", "each", "for", "from", "in", "including", "of", "on", "or", "over",
    "per", "to",
    "with", "under", "annually", "yearly", "monthly", "daily", "grading", "containing",
  ]
}
