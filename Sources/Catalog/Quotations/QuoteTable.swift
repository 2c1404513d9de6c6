internal import Articles
internal import Foundations

/// Who said what: the quotations of articles and notes by the entities that speak, or for whom somebody speaks.
package struct QuoteTable: Sendable {
  /// By entity: what it said and what was said for it, newest first; of one article, first what notes state.
  package let quotes: [[Quote]]

  /// Whether what a note states, its names aside, may have a part in the table.
  package static func mayRest(on entity: Entity) -> Bool {
    entity.fields.contains { $0.field.type == .quotation || $0.field.speaksFor }
  }

  /// Goes through all articles and notes once, and sorts what they quote.
  package init(_ catalog: Catalog) {
    let speakers = SpeakerTable(catalog)
    var dated = catalog.statedQuotes(speakers)
    let stated = Set(dated.compactMap(\.place))
    for source in catalog.articles {
      for quotation in source.article.quotations where quotation.attribution != .none {
        guard let name = quotation.speaker, let entity = speakers.person(named: name),
          !stated.contains(QuotePlace(article: source.id, anchor: quotation.anchor))
        else { continue }
        let quote = Quote(
          words: quotation.words, speaker: name, entity: entity, attribution: quotation.attribution,
          article: source.id, anchor: quotation.anchor, isCited: false, doubt: nil)
        let day = source.article.published?.daysSinceEpoch
        dated.append(DatedQuote(quote: quote, day: day, listedAt: [entity] + speakers.principals(of: entity, on: day)))
      }
    }
    var quotes = Array(repeating: [Quote](), count: catalog.entities.count)
    let newestFirst = dated.enumerated().sorted {
      ($1.element.day ?? .min, $0.offset) < ($0.element.day ?? .min, $1.offset)
    }
    for (_, dated) in newestFirst {
      var listed: [EntityID] = []
      for entity in dated.listedAt where !listed.contains(entity) {
        listed.append(entity)
        quotes[entity.index].append(dated.quote)
      }
    }
    self.quotes = quotes
  }
}

/// A passage of an article: a quotation that a note states from it is not listed a second time.
private struct QuotePlace: Hashable {
  let article: ArticleID
  let anchor: String
}

private struct DatedQuote {
  let quote: Quote
  /// Of its article, in days since the epoch.
  let day: Int?
  /// The speaker and those for whom it speaks.
  let listedAt: [EntityID]

  var place: QuotePlace? {
    guard let article = quote.article, let anchor = quote.anchor else { return nil }
    return QuotePlace(article: article, anchor: anchor)
  }
}

extension Catalog {
  /// What notes state in fields of the type `quotation`: said by the note's own entity unless it names a speaker.
  fileprivate func statedQuotes(_ speakers: SpeakerTable) -> [DatedQuote] {
    entities.flatMap { entity in
      entity.fields.filter { $0.field.type == .quotation }.flatMap { entry in
        entry.claims.filter(\.isCurrent).map { statedQuote($0, of: entity, speakers) }
      }
    }
  }

  /// The article that is cited first, and the passage of it that holds the words.
  private func source(of citations: [Citation]) -> (article: CatalogArticle?, anchor: String?) {
    guard !citations.isEmpty, let id = citations[0].article else { return (nil, nil) }
    let article = self[id]
    guard let place = citations[0].place else { return (article, nil) }
    return (article, article.article.passages[place.passage].anchor)
  }

  private func statedQuote(_ claim: Claim, of entity: Entity, _ speakers: SpeakerTable) -> DatedQuote {
    let named = claim.qualifier("speaker")
    let speaker: EntityID? = named.map { speakers.entity(named: $0) } ?? entity.id
    let (article, anchor) = source(of: claim.citations)
    let quote = Quote(
      words: claim.display, speaker: named ?? entity.name, entity: speaker,
      attribution: claim.qualifier("attribution").flatMap { Attribution(rawValue: $0) } ?? .stated,
      article: article?.id, anchor: anchor, isCited: true, doubt: claim.citations.doubt)
    let day = article?.article.published?.daysSinceEpoch ?? claim.asOf?.earliest.daysSinceEpoch
    let principals = speaker.map { [$0] + speakers.principals(of: $0, on: day) } ?? []
    return DatedQuote(quote: quote, day: day, listedAt: [entity.id] + principals)
  }
}
