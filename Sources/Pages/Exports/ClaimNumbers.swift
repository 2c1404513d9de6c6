internal import Catalog
internal import Foundations

/// A claim's value as numbers and days, for columns that are computed with.
struct ClaimNumbers {
  private(set) var low: Decimal?
  private(set) var high: Decimal?
  private(set) var unit: String?
  /// An ISO 4217 code; absent where the source prints only a sign that several currencies share.
  private(set) var currency: String?
  private(set) var earliest: CalendarDate?
  private(set) var latest: CalendarDate?

  /// Nil of a value that is neither a number nor a day.
  init?(_ value: ClaimValue) {
    switch value {
    case .number(let number): set(number.span, unit: nil)
    case .percent(let percent): set(percent.span, unit: "%")
    case .quantity(let quantity): set(quantity.span, unit: quantity.unit.symbol)
    case .money(let money):
      set(money.span, unit: money.per.map { "per " + $0.symbol })
      currency = money.currency.code
    case .date(let date):
      earliest = date.earliest
      latest = date.latest
    case .text, .url, .link, .choice, .coordinates: return nil
    }
  }

  private mutating func set(_ span: NumberSpan, unit: String?) {
    low = span.low
    high = span.high
    self.unit = unit
  }
}
