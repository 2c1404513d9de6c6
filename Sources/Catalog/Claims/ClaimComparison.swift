package import Foundations

/// What a claim says, apart from its words: two claims with equal content state the same value.
package enum ClaimContent: Sendable, Hashable {
  case words(String)
  case number(low: Decimal, high: Decimal, unit: String)
  case days(CalendarDate, CalendarDate)
  case entity(EntityID)
  case choice(Int)
  case place(latitude: Int, longitude: Int)
}

extension Claim {
  /// The value without its wording: `$0.5bn` and `$500 million` are the same, `$500` and `A$500` are not.
  var content: ClaimContent {
    switch value {
    case .text, .url: .words(foldedName(display))
    case .number(let number): .number(low: number.span.low, high: number.span.high, unit: "")
    case .percent(let percent): .number(low: percent.span.low, high: percent.span.high, unit: "%")
    case .money(let money):
      .number(
        low: money.span.low, high: money.span.high, unit: money.currency.key + (money.per.map { "/" + $0.symbol } ?? "")
      )
    case .quantity(let quantity): quantity.content
    case .date(let date): .days(date.earliest, date.latest)
    case .link(let id?): .entity(id)
    case .link(nil): .words(foldedName(target))
    case .choice(let index): .choice(index)
    case .coordinates(let place):
      .place(latitude: place.latitudeMicrodegrees, longitude: place.longitudeMicrodegrees)
    }
  }
}

extension Quantity {
  /// The numbers in the unit's family, so that `1.2 Mt` and `1,200,000 t` are the same.
  fileprivate var content: ClaimContent {
    guard let family = unit.family else { return .number(low: span.low, high: span.high, unit: unit.symbol) }
    let base = span.scaled(byPowerOfTen: unit.power)
    return .number(low: base.low, high: base.high, unit: family.rawValue + (unit.per.map { "/" + $0 } ?? ""))
  }
}

extension Claim {
  /// Whether one of two values is wrong if the other is right: `2027` and `late 2027`, `500+` and `520` may both hold.
  func contradicts(_ other: Claim) -> Bool {
    guard content != other.content else { return false }
    switch (content, other.content) {
    case (.days(let first, let last), .days(let otherFirst, let otherLast)):
      let isWithin = otherFirst <= first && last <= otherLast || first <= otherFirst && otherLast <= last
      return !isWithin
    case (.number(let low, _, let unit), .number(let otherLow, _, let otherUnit)) where unit == otherUnit:
      return !(isOpenAbove && low <= otherLow || other.isOpenAbove && otherLow <= low)
    default: return true
    }
  }

  /// Whether the true number may lie above the one given, by the words of the value or of `hedge`.
  private var isOpenAbove: Bool {
    if let hedge, Hedge(hedge)?.isLowerBound == true { return true }
    return span?.hedge.isLowerBound ?? false
  }

  /// Its number or numbers; nil for values of other types.
  var span: NumberSpan? {
    switch value {
    case .number(let number): number.span
    case .money(let money): money.span
    case .quantity(let quantity): quantity.span
    case .percent(let percent): percent.span
    case .text, .date, .url, .link, .choice, .coordinates: nil
    }
  }
}

extension Claim {
  /// Whether both may hold on one day: a claim without a date may hold on any.
  func mayHoldBeside(_ other: Claim) -> Bool {
    guard let own = asOf, let others = other.asOf else { return true }
    return own.earliest <= others.latest && others.earliest <= own.latest
  }

  /// Whether both measure one thing: the same step of the ladder, and no basis that contradicts the other's.
  func measuresTheSame(as other: Claim) -> Bool {
    guard step.map({ foldedName($0) }) == other.step.map({ foldedName($0) }), qualifiers == other.qualifiers else {
      return false
    }
    guard let own = basis.map({ foldedName($0) }), let others = other.basis.map({ foldedName($0) }) else { return true }
    return own.hasPrefix(others) || others.hasPrefix(own)
  }
}
