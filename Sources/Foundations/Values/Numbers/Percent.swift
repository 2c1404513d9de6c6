/// A percentage as a source printed it: `85–90 %`, `35 per cent`, `99.5%-plus`.
package struct Percent: Sendable, Hashable {
  /// In hundredths: 85 for 85 %.
  package let span: NumberSpan
  /// The words after it, `of refining capacity`; empty where there are none.
  package let detail: String

  /// Reads `35 per cent`, `85–90 %`. Throws where there is no number, no sign or word for it, or a range runs downwards.
  package init(_ words: String, _ custom: NumberCustom = .pointParts) throws(ValueProblem) {
    var parser = try ValueParser(words, custom)
    guard let written = try parser.takeSpan(Self.end) else {
      throw ValueProblem("there is no number in it", at: parser.place)
    }
    guard written.mark != nil else {
      throw ValueProblem("a number without “%”", fix: "add “%” if the source has it", at: parser.lastPlace)
    }
    guard let span = written.span() else { throw .downwards(parser.tokens) }
    try parser.checkDetail(isMarked: true)
    try parser.checkAlternative { parser throws(ValueProblem) in try Self.end(&parser)?.mark != nil }
    self.span = span
    detail = parser.detail(of: words)
  }

  private static func end(_ parser: inout ValueParser) throws(ValueProblem) -> SpanEnd<PercentSign>? {
    guard let number = parser.takeNumber() else { return nil }
    return SpanEnd(number: number, scale: nil, mark: parser.take(Self.signs))
  }

  private static let signs = PhraseTable<PercentSign>([
    ("%|percent|per cent|pct|pc|prozent|percentage points|percentage point", .percent),
    ("wt %|weight %|weight percent|weight per cent", .percent),
  ])
}

/// That a number was written with `%`.
enum PercentSign { case percent }
