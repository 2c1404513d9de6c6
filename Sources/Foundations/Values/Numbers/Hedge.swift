/// How a source qualifies a number.
package enum Hedge: String, Sendable, Hashable, CaseIterable {
  /// Not at all: the number itself.
  case exact
  case about
  case nearly
  case atLeast = "at least"
  case moreThan = "more than"
  case atMost = "up to"
  case lessThan = "less than"

  /// Whether the number is the lowest that may be true.
  package var isLowerBound: Bool { self == .atLeast || self == .moreThan }

  /// Whether the number is the highest that may be true.
  package var isUpperBound: Bool { self == .atMost || self == .lessThan }

  /// Whether it may stand for another: *over* for *at least*, *up to* for *under*, *nearly* for *about*.
  package func standsFor(_ other: Hedge) -> Bool {
    if self == other || (isLowerBound && other.isLowerBound) || (isUpperBound && other.isUpperBound) { return true }
    return (self == .nearly && [.about, .atMost, .lessThan].contains(other))
      || (other == .nearly && [.about, .atMost, .lessThan].contains(self))
  }
}

extension Hedge {
  /// The hedge that words express, `approximately`, `not fewer than` or the second of `planned, up to`; nil for words that
  /// qualify no number.
  package init?(_ words: String) {
    guard var parser = try? ValueParser(words) else { return nil }
    var isFirst = true
    while !parser.isAtEnd {
      let start = parser.index
      if let hedge = parser.takeHedge(), parser.isAtEnd || parser.isAtPartingSign,
        isFirst || !HedgePhrases.placeWords.contains(parser.tokens[parser.index - 1].folded)
      {
        self = hedge
        return
      }
      parser.rewind(to: start)
      isFirst = parser.isAtPartingSign
      parser.advance()
    }
    return nil
  }
}

extension ValueParser {
  /// Whether the next token parts what is listed.
  fileprivate var isAtPartingSign: Bool { next?.isSign(",") == true || next?.isSign(";") == true }
}
