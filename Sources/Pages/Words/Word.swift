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
  case nameOfNote, stepNotStated, furtherValues, notStated, sameAsTable, allOfThem
  // Charts.
  case week, month, quarter, year, weekOf, quarterOf, countedBy, chartDescription, countsWithEach, withoutPlace
  case barsLeftOut, dealsInCharts, dealsInChartsMeaning, dealsSummary, mentionTrend
  case amountsByStep, amountsNote, stepAndCurrency, amount, basis
  case thousand, million, tenMillion, hundredMillion, billion, tenBillion, hundredBillion, trillion
  // The timeline and the value chain.
  case timeline, timelineOf, timelineMeaning, timelineNote, years, dateOfEvent, lane, whatHappened
  case valueChain, valueChainMeaning, fromMineToMagnet, chainOf, chainNote, nobodyNamed, stepOfChain
  // The print edition.
  case printEdition, printedPart
  // Feeds.
  case feed, notesDrawing, notesDrawingAndMore, newsOfStep, newsOfMilestoneMet, newsOfMilestoneMissed
  // Quotations.
  case allQuotations, quotationsOf, quotationsNewestFirst
  // Pages of entities.
  case sharedDeals, dataOfPage, dataOfKind
  // Search.
  case search, source, publisher

  // The map and the locators.
  case worldMap, mapTab, mapSummary, placesAndCountries, mapDescription, placeCount, countryCount, projectCount
  case approximateMarks, numberedMarks, numberOnMap, places, countries, whereItLies
  case columnPlace, columnKind, columnCountry, columnPosition, columnOnMap
  // The network.
  case network, networkSummary, networkDescription, networkLines, nameCount, tieCount, tieTitle, firstConnections
  case connectionsOf, connectionsDescription, connectionsShown, columnName, columnConnection, columnWith, columnStanding
  // The pictures of the whole site.
  case charts, chartsAndMaps, chartsAndMapsSummary, worldMapMeaning, networkMeaning, moreNotShown

  /// The name as files of words and templates write it.
  package var name: String { String(describing: self) }
}
