/// A quantity as a source printed it: `5–13 Mt/yr`, `519 Mt @ 0.31% TREO`, `at least 20 years`, `520 jobs`.
package struct Quantity: Sendable, Hashable {
  /// As the source printed it.
  package let words: String
  /// In the unit; `1.2 million tonnes` is 1,200,000 t.
  package let span: NumberSpan
  package let unit: Unit
  /// The words after it, `@ 0.31% TREO`; empty where there are none.
  package let detail: String

  /// Reads a quantity; `unit` is the one of numbers that name none.
  ///
  /// Throws where there is no number or no unit, where a range runs downwards or is in units that cannot be compared, or
  /// where a second number follows.
  package init(
    _ words: String, unit standard: String? = nil, _ custom: NumberCustom = .pointParts
  ) throws(ValueProblem) {
    var parser = try ValueParser(words, custom)
    guard let written = try parser.takeSpan({ parser throws(ValueProblem) in parser.takeQuantityEnd() }) else {
      throw ValueProblem("there is no number in it", at: parser.place)
    }
    try parser.checkDetail(isMarked: written.mark != nil)
    guard var unit = written.mark ?? parser.takeWordsAsUnit() ?? standard.map(Self.named) else {
      throw ValueProblem(
        "a number without a unit", fix: "write its unit, such as t/yr, km or years", at: parser.lastPlace)
    }
    try parser.checkAlternative { parser throws(ValueProblem) in
      guard let other = parser.takeQuantityEnd() else { return false }
      return (other.mark ?? parser.takeWordsAsUnit()).map(unit.isComparable) ?? parser.isAtEnd
    }
    guard let span = try Self.span(written, parser) else { throw .downwards(parser.tokens) }
    if unit.per == nil, !unit.isTime, unit.family != .partsPerMillion, let denominator = parser.trailingDenominator() {
      unit = unit.counted(by: denominator)
    }
    self.words = words
    self.span = span
    self.unit = unit
    detail = parser.detail(of: words)
  }

  /// The numbers of both ends in the unit of the last.
  private static func span(
    _ written: WrittenSpan<Unit>, _ parser: ValueParser
  ) throws(ValueProblem) -> NumberSpan? {
    if let low = written.low.mark, let high = written.high?.mark, !low.isComparable(to: high) {
      throw ValueProblem(
        "a range in two units: \(low.symbol) and \(high.symbol)", fix: "write both ends in one unit",
        at: parser.lastPlace)
    }
    return written.span { $0.power }
  }

  private static func named(_ symbol: String) -> Unit {
    guard var parser = try? ValueParser(symbol), let unit = parser.takeUnit(), parser.isAtEnd else {
      return Unit(symbol, nil)
    }
    return unit
  }
}
