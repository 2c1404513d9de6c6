package import Foundations

/// A number with what it counts. Numbers of one unit can be compared; those of several never are.
package struct Measure: Sendable {
  /// In the unit to which the powers of its family refer: 12.5 kt are 12,500,000,000 of grams.
  package let number: Decimal
  /// `USD`, `$/gram`, `gram/yr`, `%`; empty for a bare number.
  package let unit: String
  /// The unit as it was written: `kt/yr`.
  package let label: String
}

extension ClaimValue {
  /// The value as a number, of a range its lower end; nil where it is none.
  package var measure: Measure? {
    switch self {
    case .number(let number): return Measure(number: number.span.low, unit: "", label: "")
    case .percent(let percent): return Measure(number: percent.span.low, unit: "%", label: "%")
    case .quantity(let quantity):
      let unit = quantity.unit
      return Measure(number: quantity.span.low.scaled(byPowerOfTen: unit.power), unit: unit.key, label: unit.symbol)
    case .money(let money):
      let currency = money.currency.key
      guard let per = money.per else { return Measure(number: money.span.low, unit: currency, label: currency) }
      return Measure(
        number: money.span.low.scaled(byPowerOfTen: -per.power), unit: "\(currency)/\(per.key)",
        label: "\(currency)/\(per.symbol)")
    case .text, .date, .url, .link, .choice, .coordinates: return nil
    }
  }
}
