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

  /// Whether the true number may lie above the one that is given.
  package var isOpenAbove: Bool { self == .atLeast || self == .moreThan }

  /// Whether the true number may lie below the one that is given.
  private var isOpenBelow: Bool { self == .atMost || self == .lessThan || self == .nearly }

  /// Whether it may stand for another: *over* for *at least*, *up to* for *under*, *nearly* for *about*.
  package func standsFor(_ other: Hedge) -> Bool {
    self == other || (isOpenAbove && other.isOpenAbove) || (isOpenBelow && other.isOpenBelow)
      || Set([self, other]) == [.about, .nearly]
  }
}

extension Hedge {
  /// The hedge that words express, `approximately` or `not fewer than`; nil for words that qualify no number.
  package init?(_ words: String) {
    guard var parser = try? ValueParser(words), let hedge = parser.takeHedge(), parser.isAtEnd else { return nil }
    self = hedge
  }
}
