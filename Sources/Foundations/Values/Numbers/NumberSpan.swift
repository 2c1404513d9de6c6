/// A number or a range of numbers, with how the source qualifies it.
package struct NumberSpan: Sendable, Hashable {
  /// The lesser end.
  package let low: Decimal
  /// Equal to `low` where one number is given.
  package let high: Decimal
  /// What the source says of the number or of the range as a whole, `about`; `exact` where it says nothing.
  package let hedge: Hedge

  /// Nil where the range runs downwards.
  init?(low: Decimal, high: Decimal, hedge: Hedge = .exact) {
    guard low <= high else { return nil }
    self.init(uncheckedLow: low, high: high, hedge: hedge)
  }

  init(_ number: Decimal, hedge: Hedge = .exact) {
    self.init(uncheckedLow: number, high: number, hedge: hedge)
  }

  private init(uncheckedLow low: Decimal, high: Decimal, hedge: Hedge) {
    self.low = low
    self.high = high
    self.hedge = hedge
  }

  package var isRange: Bool { low != high }

  /// Both ends times a power of ten, exactly.
  package func scaled(byPowerOfTen power: Int) -> NumberSpan {
    NumberSpan(uncheckedLow: low.scaled(byPowerOfTen: power), high: high.scaled(byPowerOfTen: power), hedge: hedge)
  }
}
