/// An amount of money as a source printed it. The currency is the one that the source states, and no other.
package struct Money: Sendable, Hashable {
  /// As the source printed it.
  package let words: String
  /// In whole units of the currency: 1,700,000,000 for `A$1.7bn`.
  package let span: NumberSpan
  package let currency: Currency
  /// What the amount is counted by, `kg` of `$110/kg`; nil where it stands for itself.
  package let per: Unit?
  /// The words after it, `loan` of `$500 million loan`; empty where there are none.
  package let detail: String

  /// Reads `A$1.7–1.8bn`, `approximately $330 million`, `US$900 a kilogram`, `KES 18 trillion`.
  ///
  /// Throws where there is no amount, no currency or two of them, where a range runs downwards, or where a second number
  /// follows.
  package init(_ words: String, _ custom: NumberCustom = .pointParts) throws(ValueProblem) {
    var parser = try ValueParser(words, custom)
    _ = parser.take(Self.openings)
    guard let written = try parser.takeSpan(Self.end) else {
      throw ValueProblem("there is no amount in it", at: parser.place)
    }
    guard let currency = try Self.currency(of: written, at: parser.lastPlace) else {
      throw ValueProblem(
        "no currency is stated", fix: "write the sign or code that the source has, such as $, A$ or EUR",
        at: parser.lastPlace)
    }
    guard let span = written.span() else { throw .downwards(parser.tokens) }
    let per = parser.takeDenominator()
    try parser.checkDetail(isMarked: true)
    try parser.checkAlternative { parser throws(ValueProblem) in
      guard let other = try Self.end(&parser) else { return false }
      return other.mark.map { currency.merged(with: $0) != nil } ?? parser.isAtEnd
    }
    self.words = words
    self.span = span
    self.currency = currency
    self.per = per
    detail = parser.detail(of: words)
  }

  private static let openings = PhraseTable<Void>([("a total of|total of|the equivalent of|the", ())])

  /// Takes an amount with its currency before or after it; a code after it tells whose sign stands before.
  private static func end(_ parser: inout ValueParser) throws(ValueProblem) -> SpanEnd<Currency>? {
    let start = parser.index
    let isNegative = parser.takeSign("-")
    let before = parser.takeCurrencySign()
    guard let number = parser.takeNumber() else {
      parser.rewind(to: start)
      return nil
    }
    let scale = parser.takeScale(letters: .always)
    let after = before == nil ? parser.takeCurrency() : parser.takeCurrencyCode()
    let currency = try merged(before, after, at: parser.lastPlace)
    return SpanEnd(number: isNegative ? -number : number, scale: scale, mark: currency)
  }

  private static func currency(
    of written: WrittenSpan<Currency>, at place: Range<Int>
  ) throws(ValueProblem) -> Currency? {
    try merged(written.low.mark, written.high?.mark, at: place)
  }

  private static func merged(
    _ left: Currency?, _ right: Currency?, at place: Range<Int>
  ) throws(ValueProblem) -> Currency? {
    guard let left, let right else { return left ?? right }
    if let both = left.merged(with: right) { return both }
    throw ValueProblem(
      "two currencies for one amount: \(left.sign) and \(right.sign)", fix: "write the one that the source has",
      at: place)
  }
}
