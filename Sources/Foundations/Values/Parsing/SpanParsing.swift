/// One end of a range as written: a number, its scale if it has one, and its unit or currency if it has one.
struct SpanEnd<Mark> {
  var number: Decimal
  /// Power of ten.
  var scale: Int?
  var mark: Mark?
}

/// A number or range as written, with its hedge.
struct WrittenSpan<Mark> {
  var low: SpanEnd<Mark>
  var high: SpanEnd<Mark>?
  var hedge: Hedge
}

extension ValueParser {
  /// Takes a number or a range, each end of which `end` reads: `between 5 and 13 Mt`, `$1.7–1.8bn`, `500+`.
  mutating func takeSpan<Mark>(
    _ end: (inout ValueParser) throws(ValueProblem) -> SpanEnd<Mark>?
  ) throws(ValueProblem) -> WrittenSpan<Mark>? {
    let hedge = takeHedge()
    endsAtAnd = take("between")
    let isBetween = endsAtAnd || take("from")
    guard var low = try end(&self) else { return nil }
    endsAtAnd = false
    var high: SpanEnd<Mark>?
    let start = index
    if takeRangeMark(afterBetween: isBetween) {
      high = try end(&self)
      if high == nil { rewind(to: start) }
      // *Two to three hundred* counts hundreds at both ends.
      if let high, low.scale == nil, low.number.countsHundreds(of: high.number, tokens[start..<index]) {
        low.number = low.number.scaled(byPowerOfTen: 2)
      }
    }
    let trailing = takeTrailingHedge()
    return WrittenSpan(low: low, high: high, hedge: hedge ?? trailing ?? .exact)
  }
}

extension WrittenSpan {
  /// The numbers, a scale or unit that stands at the end alone counting for both: `1.7–1.8bn`, but `500,000 to 1 million`.
  ///
  /// `power` is the power of ten of an end's mark, by which both ends are brought to the mark of the last.
  func span(powerOf power: (Mark) -> Int = { _ in 0 }) -> NumberSpan? {
    guard let high else { return NumberSpan(low.number.scaled(byPowerOfTen: low.scale ?? 0), hedge: hedge) }
    let shift = low.mark.map(power).flatMap { low in high.mark.map { low - power($0) } } ?? 0
    let top = high.number.scaled(byPowerOfTen: high.scale ?? 0)
    let bottom = low.number.scaled(byPowerOfTen: (low.scale ?? high.scale ?? 0) + shift)
    if bottom > top, low.scale == nil, low.number >= 1000 {
      return NumberSpan(low: low.number.scaled(byPowerOfTen: shift), high: top, hedge: hedge)
    }
    return NumberSpan(low: bottom, high: top, hedge: hedge)
  }

  /// The mark that the value bears, and the end it was written at last.
  var mark: Mark? { high?.mark ?? low.mark }
}
