/// The words that pages name themselves; templates may name these and any other of `Templates/words/en.yml`.
package enum Word: Int, Sendable, CaseIterable {
  // Dates.
  case fullDate, monthAndYear, shortDate, shortMonthAndYear
  // Around every page.
  case home, missingTitle
  // Headings of the parts of a page.
  case atAGlance, terms, statusOfDeal, milestones, connections, otherProperties, quotations, mentions, sources,
    whatChanged, counterparties
  // Live blocks and pictures.
  case nameOfNote, stepNotStated, furtherValues
  // The print edition.
  case printEdition, printedPart
  // Feeds.
  case feed, notesDrawing, notesDrawingAndMore, newsOfStep, newsOfMilestoneMet, newsOfMilestoneMissed
  // Quotations.
  case allQuotations, quotationsOf, quotationsNewestFirst
  // Pages of entities.
  case sharedDeals, dataOfPage, dataOfKind

  /// The name as files of words and templates write it.
  package var name: String { String(describing: self) }
}
