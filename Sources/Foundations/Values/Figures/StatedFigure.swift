/// A figure as it stands in a text, with the currency, scale and unit beside it.
package struct StatedFigure: Sendable, Hashable {
  /// The figure itself: 1.2 of `A$1.2 million`.
  package private(set) var number: Decimal
  /// The bytes of the text from its currency to its unit.
  package let range: Range<Int>
  /// What it may mean: the `m` of `12m` is a million or a metre, and the 5 of `5 or 13 Mt` may count in megatonnes.
  private(set) var readings: [Reading]
  /// Where the words further on end that count it by a time, `tonnes of magnets a year`; nil where none do.
  private let endOfCount: Int?

  struct Reading: Hashable {
    var currency: Currency?
    /// Power of ten.
    var scale: Int?
    var unit: Unit?
    /// What money is counted by, `kg` of `$110/kg`.
    var per: Unit?
  }

  private static let mostReadings = 8

  init(number: Decimal, range: Range<Int>, readings: [Reading], endOfCount: Int? = nil) {
    self.number = number
    self.range = range
    self.readings = readings
    self.endOfCount = endOfCount
  }

  mutating func add(_ reading: Reading) {
    if readings.count < Self.mostReadings, !readings.contains(reading) { readings.append(reading) }
  }

  mutating func countHundreds() { number = number.scaled(byPowerOfTen: 2) }

  /// The currency beside the figure itself; nil where none stands there, though a figure joined to it may lend one.
  package var currency: Currency? { readings.first?.currency }

  /// Whether it is an amount of money or of something: lengths of time and bare figures are not.
  package var isMeasured: Bool {
    readings.contains { $0.currency != nil || $0.scale != nil || $0.unit.map { !$0.isTime } ?? false }
  }

  /// Whether nothing beside it says in what it counts.
  package var isBare: Bool { !readings.contains { $0.currency != nil || $0.scale != nil || $0.unit != nil } }

  /// Whether both may be amounts of money, or in units of one family.
  package func measuresTheSame(as other: StatedFigure) -> Bool {
    readings.contains { own in
      other.readings.contains { others in
        if own.currency != nil, others.currency != nil { return true }
        return own.unit?.family.map { $0 == others.unit?.family } ?? false
      }
    }
  }

  /// Whether it is so much in a time, not so much in all: `3,000 t/yr`, `$5 million a year`.
  package var countsByTime: Bool { endOfCount != nil || readings.contains(where: \.countsByTime) }

  /// The bytes of the text from its currency to the time by which it is counted.
  package var countedRange: Range<Int> { range.lowerBound..<(endOfCount ?? range.upperBound) }
}

extension StatedFigure {
  /// In what a figure differs from another of the same digits.
  package enum Difference: Sendable, Hashable { case currency, size }

  /// In what it goes against another; nil where both may mean the same, or where it merely says less.
  package func difference(from other: StatedFigure) -> Difference? {
    var found = Difference.size
    for own in readings {
      for others in other.readings where isOfOneSize(own, others, of: other) {
        if own.isInCurrency(of: others) { return nil }
        found = .currency
      }
    }
    return found
  }

  private func isOfOneSize(_ own: Reading, _ others: Reading, of other: StatedFigure) -> Bool {
    if let per = own.per, let otherPer = others.per, !per.isSame(as: otherPer) { return false }
    var power = own.scale ?? 0
    var otherPower = others.scale ?? 0
    if let unit = own.unit, unit.family != nil {
      guard let otherUnit = others.unit, unit.family == otherUnit.family else { return false }
      // The time by which something is counted is often said apart: `an annual output of 2,000 tonnes`.
      if let time = unit.per, let otherTime = otherUnit.per, time != otherTime { return false }
      power += unit.power
      otherPower += otherUnit.power
    }
    return number.scaled(byPowerOfTen: power) == other.number.scaled(byPowerOfTen: otherPower)
  }
}

extension StatedFigure.Reading {
  /// Whether the other is in the same currency, or in one of those that share the sign.
  fileprivate func isInCurrency(of other: StatedFigure.Reading) -> Bool {
    guard let currency else { return true }
    // Pounds alone are read as a weight.
    if currency.code == "GBP", other.unit?.family == .pound { return true }
    guard let otherCurrency = other.currency else { return false }
    return otherCurrency.merged(with: currency) == otherCurrency
  }
}

extension StatedFigure.Reading {
  fileprivate var countsByTime: Bool {
    if let per, per.isTime { return true }
    return unit.map { $0.family != nil && $0.per.map(Unit.timeSymbols.contains) ?? false } ?? false
  }
}

extension Unit {
  fileprivate static let timeSymbols: Set<String> = ["yr", "month", "week", "d", "h"]

  fileprivate func isSame(as other: Unit) -> Bool { isComparable(to: other) && power == other.power }
}

extension Decimal {
  /// Equal but for thousands: the words around a figure say in which of them it counts.
  package func isSameFigure(as other: Decimal) -> Bool {
    mantissa == other.mantissa && (exponent - other.exponent) % 3 == 0
  }

  /// The same for all figures that are equal but for thousands.
  package var besidesThousands: Decimal { Decimal(mantissa: mantissa, exponent: (exponent % 3 + 3) % 3) }
}
