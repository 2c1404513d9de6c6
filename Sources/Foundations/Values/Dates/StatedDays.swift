/// Days that a text names, `late 2026`, with the bytes that name them.
package struct StatedDays: Sendable, Hashable {
  package let first: CalendarDate
  /// Named as well: of one day it is the first.
  package let last: CalendarDate
  /// Bytes of the text.
  package let range: Range<Int>

  /// The days that the words of a date name, whatever they say of them; nil where they name none.
  package init?(namedBy date: DateValue) {
    switch date.bound {
    case .within, .by, .from:
      first = date.earliest
      last = date.latest
      range = 0..<date.words.utf8.count
    case .before, .after:
      guard let named = statedDays(in: date.words).first else { return nil }
      self = named
    }
  }

  fileprivate init(_ period: DatePeriod, _ range: Range<Int>) {
    first = period.first
    last = period.last
    self.range = range
  }

  /// Whether some day lies in both.
  package func overlaps(_ other: StatedDays) -> Bool { first <= other.last && other.first <= last }
}

/// The days that a text of any kind names with their year, in its order; for short texts.
package func statedDays(in text: String) -> [StatedDays] {
  var parser = ValueParser(ValueTokenizer.tokens(ofProse: text))
  var found: [StatedDays] = []
  while let token = parser.next {
    var reader = DateParser(parser, reference: nil)
    if token.kind != .sign, !DatePhrases.fillers.contains(token.folded), let period = reader.daysAhead() {
      parser = reader.parser
      found.append(StatedDays(period, token.range.lowerBound..<parser.lastPlace.upperBound))
    } else {
      parser.advance()
    }
  }
  return found
}

extension DateParser {
  /// The days that are named here, whatever follows them; nil where none are, or none of a year that is named.
  fileprivate mutating func daysAhead() -> DatePeriod? {
    let isBetween = parser.take("between")
    guard let first = try? writtenPeriod() else { return nil }
    let end = parser.index
    if let range = try? rangeAhead(from: first, afterBetween: isBetween) { return range }
    parser.rewind(to: end)
    return first.period()
  }
}
