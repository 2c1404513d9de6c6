package import Foundations

/// How the language of a site writes what a citation's preview says.
package struct CitationWording: Sendable {
  let openingQuote: String
  let closingQuote: String
  let direction: TextDirection
  let date: @Sendable (CalendarDate) -> String

  /// - Parameter date: a day, month or year as a sentence has it; called from any thread.
  package init(
    openingQuote: String, closingQuote: String, direction: TextDirection = .ltr,
    date: @escaping @Sendable (CalendarDate) -> String
  ) {
    self.openingQuote = openingQuote
    self.closingQuote = closingQuote
    self.direction = direction
    self.date = date
  }

  static let english = CitationWording(openingQuote: "“", closingQuote: "”", date: { $0.longEnglish })
}
