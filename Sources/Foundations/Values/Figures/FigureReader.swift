/// The figures of a text, in digits or words, with what stands beside each. Linear in the text.
package func statedFigures(in text: String, _ custom: NumberCustom = .pointParts) -> [StatedFigure] {
  FigureReader(ValueTokenizer.tokens(ofProse: text, custom)).figures
}

/// Reads figures from prose, whose words may be anything: what cannot be read as a figure is passed over.
private struct FigureReader {
  private(set) var figures: [StatedFigure] = []
  private var parser: ValueParser
  /// Which tokens each figure takes.
  private var places: [Range<Int>] = []

  init(_ tokens: [ValueToken]) {
    parser = ValueParser(Self.withoutHyphens(tokens))
    while !parser.isAtEnd {
      if !takeFigure() { parser.advance() }
    }
    for index in figures.indices.dropLast().reversed() where isJoinedToNext(index) { shareMarks(behind: index) }
    for index in figures.indices.dropLast() where isJoinedToNext(index) { shareCurrency(of: index) }
  }

  /// `metric-ton` is a unit of two words.
  private static func withoutHyphens(_ tokens: [ValueToken]) -> [ValueToken] {
    tokens.indices.filter { index in
      guard tokens[index].isSign("-"), tokens[index].isGlued, index > 0, index + 1 < tokens.count else { return true }
      let next = tokens[index + 1]
      let isInWord = tokens[index - 1].kind == .word && next.kind == .word && next.isGlued
      return !isInWord || NumberWords.values[next.folded] != nil
    }.map { tokens[$0] }
  }

  private mutating func takeFigure() -> Bool {
    let start = parser.index
    // A minus here is a dash: `85-90`.
    guard let first = parser.next, !first.isSign("-"), first.number == nil || !continuesWord else { return false }
    let currency = parser.takeCurrencySign()
    let numberStart = parser.index
    parser.endsAtAnd = first.kind == .word && start > 0 && parser.tokens[start - 1].folded == "between"
    guard let number = parser.takeNumber() else {
      parser.rewind(to: start)
      return false
    }
    let readings = takeReadings(currency, numberStart: numberStart)
    places.append(start..<parser.index)
    let range = first.range.lowerBound..<parser.lastPlace.upperBound
    let isMeasured = readings.contains { $0.currency != nil || $0.unit.map { !$0.isTime } ?? false }
    figures.append(
      StatedFigure(
        number: number, range: range, readings: readings, endOfCount: isMeasured ? endOfCount : nil))
    return true
  }

  /// Where the next words end if they end in a time by which the figure is counted: `tonnes of magnets a year`. What lasts
  /// `for a year`, or is done `in a year`, is counted by none.
  private var endOfCount: Int? {
    var ahead = parser
    for _ in 0..<6 {
      guard let token = ahead.next, token.kind == .word || token.isSign("-"), !Self.endsOfCount.contains(token.folded)
      else { return nil }
      if let unit = ahead.takeDenominator() { return unit.isTime ? ahead.lastPlace.upperBound : nil }
      ahead.advance()
    }
    return nil
  }

  private static let endsOfCount: Set<String> = [
    "about", "after", "and", "annual", "as", "before", "by", "for", "from", "if", "in", "is", "or", "over", "than",
    "that", "until", "was", "when", "which", "while", "within",
  ]

  /// Whether the number here goes on a word: `P2O5`, `EB-5`.
  private var continuesWord: Bool {
    let end = places.last?.upperBound ?? 0
    guard parser.index > end, parser.next?.isGlued == true else { return false }
    let before = parser.tokens[parser.index - 1]
    if before.kind == .word { return true }
    return before.isSign("-") && before.isGlued && parser.index - 1 > end
      && parser.tokens[parser.index - 2].kind == .word
  }

  /// Takes what stands behind the number that was taken.
  private mutating func takeReadings(_ currency: Currency?, numberStart: Int) -> [StatedFigure.Reading] {
    let money = takeMoneyEnd(currency)
    if money.currency != nil { return [money] }
    let end = parser.index
    parser.rewind(to: numberStart)
    let written = parser.takeQuantityEnd()
    let quantity = StatedFigure.Reading(
      scale: written?.scale, unit: written?.mark ?? parser.take(Self.points).flatMap { UnitTable.symbols["%"] })
    if quantity.unit == nil { parser.rewind(to: end) }
    let readings = quantity.scale == money.scale ? [quantity] : [quantity, money]
    return quantity.unit == nil ? readings + unitsFurtherOn(quantity) : readings
  }

  /// The figure with the unit that stands a word or two behind it: `519 million dry tonnes`.
  private func unitsFurtherOn(_ quantity: StatedFigure.Reading) -> [StatedFigure.Reading] {
    var ahead = parser
    for _ in 0..<3 {
      guard let token = ahead.next, token.kind == .word || token.isSign("-") else { break }
      if let unit = ahead.takeUnit() { return [StatedFigure.Reading(scale: quantity.scale, unit: unit)] }
      ahead.advance()
    }
    return []
  }

  private mutating func takeMoneyEnd(_ before: Currency?) -> StatedFigure.Reading {
    let scale = parser.takeScale(letters: .always)
    let after = before == nil ? parser.takeCurrency() : parser.takeCurrencyCode()
    let currency = after.map { before?.merged(with: $0) ?? $0 } ?? before
    return StatedFigure.Reading(currency: currency, scale: scale, per: currency == nil ? nil : parser.takeDenominator())
  }

  private static let points = PhraseTable<Void>([("percentage points|percentage point|pc", ())])

  /// Whether a figure and the next share what is written once for both: `between 5 and 13 Mt`.
  private func isJoinedToNext(_ index: Int) -> Bool {
    let between = parser.tokens[places[index].upperBound..<places[index + 1].lowerBound]
    return (1...3).contains(between.count) && between.allSatisfy { Self.joints.contains($0.folded) }
  }

  private static let joints: Set<String> = [
    "-", "to", "and", "or", ",", "/", "&", "+", "about", "around", "nearly", "almost", "over", "between", "from", "up",
  ]

  private mutating func shareMarks(behind index: Int) {
    shareHundreds(behind: index)
    for own in figures[index].readings where own.unit == nil {
      for next in figures[index + 1].readings {
        figures[index].add(
          StatedFigure.Reading(
            currency: own.currency ?? next.currency, scale: own.scale ?? next.scale, unit: next.unit,
            per: own.per ?? next.per))
      }
    }
  }

  /// *Two to three hundred* counts hundreds at both ends.
  private mutating func shareHundreds(behind index: Int) {
    let (own, next) = (figures[index], figures[index + 1])
    guard own.isBare, parser.tokens[places[index].upperBound].folded != "and",
      own.number.countsHundreds(of: next.number, parser.tokens[places[index + 1]])
    else { return }
    figures[index].countHundreds()
  }

  private mutating func shareCurrency(of index: Int) {
    guard let currency = figures[index].currency else { return }
    for var reading in figures[index + 1].readings where reading.currency == nil {
      reading.currency = currency
      figures[index + 1].add(reading)
    }
  }
}

/// Whether a text counts anything by a time, beside a figure or not: `annual`, `a year`, `every day`.
package func countsByTime(_ text: String) -> Bool {
  var parser = ValueParser(ValueTokenizer.tokens(ofProse: text))
  while !parser.isAtEnd {
    if let unit = parser.takeDenominator() {
      if unit.isTime { return true }
    } else {
      parser.advance()
    }
  }
  return false
}

extension Currency {
  /// Whether a text names it as that in which it counts, beside no figure: `all amounts in Australian dollars`.
  package func isDeclared(in text: String) -> Bool {
    var parser = ValueParser(ValueTokenizer.tokens(ofProse: text))
    while let token = parser.next {
      parser.advance()
      guard ["in", "are", "("].contains(token.folded), parser.takeCurrency() == self else { continue }
      if parser.next?.number == nil { return true }
    }
    return false
  }
}
