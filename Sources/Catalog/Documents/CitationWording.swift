package import Foundations

/// How the language of a site writes what a citation's preview says.
package struct CitationWording: Sendable {
  let openingQuote: String
  let closingQuote: String
  let date: @Sendable (CalendarDate) -> String

  package init(openingQuote: String, closingQuote: String, date: @escaping @Sendable (CalendarDate) -> String) {
    self.openingQuote = openingQuote
    self.closingQuote = closingQuote
    self.date = date
  }

  static let english = CitationWording(openingQuote: "“", closingQuote: "”", date: { $0.longEnglish })
}
