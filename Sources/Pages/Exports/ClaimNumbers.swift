internal import Catalog
internal import Foundations

/// A claim's value as numbers and days, for columns that are computed with.
struct ClaimNumbers {
  /// Nil where the value has no lower end: `up to 100`, `<100`.
  private(set) var low: Decimal?
  /// Nil where it has no upper end: `at least 100`.
  private(set) var high: Decimal?
  private(set) var unit: String?
  /// An ISO 4217 code; absent where the source prints only a sign that several currencies share.
  private(set) var currency: String?
  /// Nil where any earlier day is meant as well, `before 2027`; `latest` where any later one is.
  private(set) var earliest: CalendarDate?
  private(set) var latest: CalendarDate?

  /// Nil of a value that is neither a number nor a day.
  init?(_ claim: Claim) {
    switch claim.value {
    case .number(let number): set(number.span, of: claim, unit: nil)
    case .percent(let percent): set(percent.span, of: claim, unit: "%")
    case .quantity(let quantity): set(quantity.span, of: claim, unit: quantity.unit.symbol)
    case .money(let money):
      set(money.span, of: claim, unit: money.per.map { "per " + $0.symbol })
      currency = money.currency.code
    case .date(let date):
      earliest = date.hasNoStart ? nil : date.earliest
      latest = date.hasNoEnd ? nil : date.latest
    case .text, .url, .link, .choice, .coordinates: return nil
    }
  }

  private mutating func set(_ span: NumberSpan, of claim: Claim, unit: String?) {
    let hedge = claim.hedge.flatMap { Hedge($0) } ?? span.hedge
    low = hedge.isUpperBound ? nil : span.low
    high = hedge.isLowerBound ? nil : span.high
    self.unit = unit
  }
}
