/// A number as a source printed it, with what it counts: `more than 520 jobs`.
package struct ParsedNumber: Sendable, Hashable {
  /// As the source printed it.
  package let words: String
  /// With its scale applied: 1,200,000 for `1.2 million`.
  package let span: NumberSpan
  /// The words after the number, `jobs`; empty where there are none.
  package let detail: String

  /// Reads a number or range of numbers, in digits or as an English word, with hedge and scale.
  ///
  /// Throws where there is none, where the range runs downwards, or where a second number follows.
  package init(_ words: String, _ custom: NumberCustom = .pointParts) throws(ValueProblem) {
    var parser = try ValueParser(words, custom)
    guard let written = try parser.takeSpan(Self.end) else {
      throw ValueProblem("there is no number in it", at: parser.place)
    }
    guard let span = written.span() else { throw .downwards(parser.tokens) }
    try parser.checkDetail(isMarked: false)
    try parser.checkAlternative { parser throws(ValueProblem) in try Self.end(&parser) != nil }
    self.words = words
    self.span = span
    detail = parser.detail(of: words)
  }

  private static func end(_ parser: inout ValueParser) throws(ValueProblem) -> SpanEnd<PercentSign>? {
    guard let number = parser.takeNumber() else { return nil }
    return SpanEnd(number: number, scale: parser.takeScale(letters: .touching), mark: nil)
  }
}
