/// What a quantity is measured in, as far as it is known.
package struct Unit: Sendable, Hashable {
  /// What units of one family measure, named by the unit to which their powers refer.
  package enum Family: String, Sendable, Hashable {
    case gram, pound, ounce, ton
    case metre, foot, inch, mile
    case squareMetre, acre, squareFoot, squareMile
    case litre, barrel, gallon
    case partsPerMillion
    case watt, wattHour
    case year, month, week, day, hour
  }

  /// How it is shown: `Mt/yr`, `km²`, `people`.
  package let symbol: String
  /// Nil for words that are no known unit.
  package let family: Family?
  /// The power of ten by which it exceeds its family’s unit: 12 for a megatonne, in grams.
  package let power: Int
  /// The symbol of what it is counted by, `yr`; nil where it stands for itself.
  package let per: String?

  init(_ symbol: String, _ family: Family?, power: Int = 0, per: String? = nil) {
    self.symbol = symbol
    self.family = family
    self.power = power
    self.per = per
  }

  /// Whether it measures time, length or area.
  package var isOfTimeOrPlace: Bool {
    switch family {
    case .metre, .foot, .inch, .mile, .squareMetre, .acre, .squareFoot, .squareMile: true
    default: isTime
    }
  }

  var isTime: Bool {
    switch family {
    case .year, .month, .week, .day, .hour: true
    default: false
    }
  }

  /// What units that can be compared have in common, once their powers are brought in line: `gram/yr`.
  package var key: String { family.map { [$0.rawValue, per].compactMap { $0 }.joined(separator: "/") } ?? symbol }

  /// Whether quantities in the two can be compared, their powers brought in line.
  package func isComparable(to other: Unit) -> Bool {
    family != nil ? family == other.family && per == other.per : self == other
  }

  /// The unit by the year, by the tonne. Grams by the tonne are parts by the million.
  func counted(by denominator: Unit) -> Unit {
    let symbol = "\(symbol)/\(denominator.shortSymbol)"
    if family == .gram, denominator.family == .gram {
      return Unit(symbol, .partsPerMillion, power: power - denominator.power + 6)
    }
    return Unit(symbol, family, power: power, per: denominator.shortSymbol)
  }

  /// As it is written below a stroke.
  var shortSymbol: String {
    switch family {
    case .year: "yr"
    case .month: "month"
    case .week: "week"
    case .day: "d"
    case .hour: "h"
    default: symbol
    }
  }
}
