package import Foundations

/// How the language of a site writes what a citation's preview says.
package struct CitationWording: Sendable {
  /// Puts words between quotation marks.
  package let quote: @Sendable (String) -> String
  package let date: @Sendable (CalendarDate) -> String

  package init(quote: @escaping @Sendable (String) -> String, date: @escaping @Sendable (CalendarDate) -> String) {
    self.quote = quote
    self.date = date
  }

  package static let english = CitationWording(quote: { "“\($0)”" }, date: { $0.longEnglish })
}
