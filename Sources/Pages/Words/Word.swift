/// The words that pages name themselves; templates may name these and any other of `Templates/words/en.yml`.
package enum Word: Int, Sendable, CaseIterable {
  // Dates.
  case fullDate, dayAndMonth, monthAndYear, shortDate, shortMonthAndYear
  case byDate, fromDate, earlyInYear, midYear, lateInYear, quarterOfYear, halfOfYear
  // Around every page.
  case home, missingTitle
  // Headings of the parts of a page.
  case atAGlance, terms, statusOfDeal, milestones, connections, otherProperties, quotations, mentions, sources, tags
  case whatChanged, counterparties
  // Names and claims.
  case also, formerly, nameFrom, nameUntil
  case currency, currencyNotStated, asOfDate, share, since, until, spokenBy, attributed, stated, implied
  case otherValues, differingValues, withdrawnValues, sourceMissing, wordsNotFound, figureNotFound, figureNotQuoted
  case otherMeasure, otherHedge, wordsAgainstChoice, unsourced, rankingRule
  case openingQuote, closingQuote
  // Milestones.
  case stateOpen, stateDue, stateMet, stateMissed, stateChanged, stateSilent, dueDate, noDueDate, dateSaidOn, metDate,
    missedDate,
    nowDate
  // Tiers of sources.
  case tierPrimary, tierTrade, tierAggregator, sourceOfTier
  // Mentions.
  case allMentions, moreSentences, mentionsOf, documentsNewestFirst
  // Lists.
  case index, pagesOfList, pageNumber, titleOfPage, more, orders, asListed, byColumn, byDateColumn, listByColumn
  case listByDateColumn, groups,
    groupsCounted, inAlphabeticalOrder, newestFirst, sourcesSummary
  case title, publisher, date, tag, titleOfTag, allTags
  case namesShort, namesTitle, namesSummary, namesOfLetter, letters, seeName, formerNameOf
  // The home page.
  case latestOne, latestMany, latestSources, milestonesToWatch, disputedValues, values, mostConnected, connectionCount
  // Articles.
  case source, byAuthor, updatedDate, textLocal, textNotPublished, textExcerpt, textOfEntry
  case wholeTextAt, milestone, text
  case reliedOnBy, alsoReliedOnBy
  case removedAndRepaired, removed, repaired, faultOfEncoding
  case removedNavigation, removedCookies, removedNewsletter, removedSharing, removedRelated, removedComments
  case removedAuthor, removedDisclaimer, removedCopyright, removedAdvertising, removedSubscription, removedDebris
  case removedImageText, removedMetadata, removedDuplicate, removedStruck, removedAsked
  case repairedDecoding, repairedMojibake, repairedLostByte, repairedEntity, repairedInvisible, repairedMarkup
  // The text of notes.
  case footnotes, backToReference, tableInProse, codeInProse
  case calloutNote, calloutTip, calloutImportant, calloutWarning, calloutCaution
  // Data files.
  case data, dataSummary, tables, tableFile, tablesByKind, tableRows, otherForms, claims, claimsTable
  case milestonesTable, articlesTable, kindTable
  case siteFile, siteFileMeaning, dataPackage, dataPackageMeaning, followTheMoney, followTheMoneyMeaning
  // What changed.
  case changesCounted, changesCountedUpTo, changedEntries, changedValues, changedMilestones, changedNames
  case changedSources, valueIs, valueWas, nameWas
  // Worklists.
  case worklists, desk, worklistsSummary, toDo, worklist, columnPage, columnAbout, columnWords, columnWhere, site
  case unsourcedClaims, unsourcedClaimsMeaning, singleSourceClaims, singleSourceClaimsMeaning, disputedValuesMeaning
  case figuresNotQuoted, figuresNotQuotedMeaning, citationsWithoutWords, citationsWithoutWordsMeaning, staleValues,
    staleValuesMeaning
  case dealsWithoutStatus, dealsWithoutStatusMeaning, amountsWithoutStep, amountsWithoutStepMeaning,
    silentMilestones, silentMilestonesMeaning
  case missedMilestones, missedMilestonesMeaning, ambiguousNames, ambiguousNamesMeaning
  case likelyDuplicates, likelyDuplicatesMeaning, repeatedStories, repeatedStoriesMeaning
  case namesWithoutNote, namesWithoutNoteMeaning, imagesWithoutText, imagesWithoutTextMeaning
  case skippedHeadings, skippedHeadingsMeaning
  // Live blocks and pictures.
  case nameOfNote, stepNotStated, furtherValues, notStated, sameAsTable, allOfThem
  // Charts.
  case week, month, quarter, year, weekOf, quarterOf, countedBy, chartDescription, countsWithEach, withoutPlace
  case withoutDate, leftOut, dealsInCharts, dealsInChartsMeaning, dealsSummary, mentionTrend
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
  case search, questionWords

  // The map and the locators.
  case worldMap, mapTab, mapSummary, placesAndCountries, mapDescription, placeCount, countryCount, projectCount
  case approximateMarks, numberedMarks, numberedNames, numberOnMap, places, countries, whereItLies
  case columnPlace, columnKind, columnCountry, columnPosition, columnOnMap
  // The network.
  case network, networkSummary, networkDescription, networkLines, nameCount, tieCount, tieTitle, firstConnections
  case connectionsOf, connectionsDescription, connectionsShown, columnName, columnConnection, columnWith, columnStanding
  // The pictures of the whole site.
  case charts, chartsAndMaps, chartsAndMapsSummary, worldMapMeaning, networkMeaning, moreNotShown
  // The same on a site whose kinds have no deals.
  case networkMeaningWithoutDeals, networkSummaryWithoutDeals, networkLinesWithoutDeals, timelineMeaningWithoutDeals

  /// The name as files of words and templates write it.
  package var name: String { String(describing: self) }
}
