/// What a field's values are.
package enum FieldType: String, Sendable, CaseIterable {
  case text, number, date, url, link, money, quantity, percent, choice, coordinates, quotation, milestones
}

extension FieldType: CustomStringConvertible {
  /// The words for it in a message: “npv” takes *an amount of money*.
  package var description: String {
    switch self {
    case .text: "text"
    case .number: "a number"
    case .date: "a date"
    case .url: "a web address"
    case .link: "the name of a note"
    case .money: "an amount of money"
    case .quantity: "a quantity"
    case .percent: "a percentage"
    case .choice: "one of its choices"
    case .coordinates: "coordinates"
    case .quotation: "words that somebody said"
    case .milestones: "a list of milestones"
    }
  }
}
