internal import Catalog

/// One thing that a note draws from an article.
///
/// A class: several blocks and feeds list what rests on an article anew.
final class Reliance: Sendable {
  let entity: EntityID
  /// The field, or the words for a milestone and for the text of the note.
  let label: String
  /// The value that rests on the article; nil for a citation in the prose.
  let words: String?
  /// The words, where the article holds them.
  let quote: String?
  /// Where the article holds the quote.
  let place: QuotedPlace?
  /// What the note's page has of it, an id; nil where that is the text of the note.
  let anchor: String?

  init(
    entity: EntityID, label: String, words: String? = nil, quote: String? = nil, place: QuotedPlace? = nil,
    anchor: String? = nil
  ) {
    self.entity = entity
    self.label = label
    self.words = words
    self.quote = quote
    self.place = place
    self.anchor = anchor
  }
}

/// By article, what rests on it: in the order of the entities, so that those of one entity lie side by side.
func relianceTable(_ site: Site, _ words: Words) -> [[Reliance]] {
  var table = Array(repeating: [Reliance](), count: site.catalog.articles.count)
  for entity in site.catalog.entities {
    for field in entity.fields.indices {
      for claim in entity.fields[field].claims.indices {
        table.add(entity.fields[field].claims[claim], of: entity.fields[field], entity.id)
      }
    }
    for milestone in entity.milestones {
      for citation in milestone.citations + milestone.metCitations {
        table.add(citation, entity.id, words[.milestone], milestone.what, at: "page_milestones")
      }
    }
    for source in site.notes[entity.id.index].sources {
      if source.quotes.isEmpty {
        table[source.article.index].append(Reliance(entity: entity.id, label: words[.text]))
      }
      for quote in source.quotes {
        let found = quote.place.map { _ in quote.words }
        table[source.article.index].append(
          Reliance(entity: entity.id, label: words[.text], quote: found, place: quote.place))
      }
    }
  }
  return table
}

extension [[Reliance]] {
  /// Nothing of a claim without sources is looked at, which most claims of most notes are.
  fileprivate mutating func add(_ claim: Claim, of entry: FieldClaims, _ entity: EntityID) {
    guard !claim.citations.isEmpty, claim.isCurrent else { return }
    // A quotation is its own value: its words stand once, as what is quoted.
    let isQuotation = entry.field.type == .quotation
    let words = isQuotation ? nil : claim.hedge.map { "\($0) \(claim.display)" } ?? claim.display
    let (label, anchor) = (entry.field.label, isQuotation ? "page_quotations" : entry.field.anchor)
    for place in claim.citations.indices { add(claim.citations[place], entity, label, words, at: anchor) }
  }

  fileprivate mutating func add(
    _ citation: Citation, _ entity: EntityID, _ label: String, _ words: String?, at anchor: String
  ) {
    guard let article = citation.article else { return }
    self[article.index].append(
      Reliance(
        entity: entity, label: label, words: words, quote: citation.foundQuote, place: citation.place,
        anchor: anchor))
  }
}
