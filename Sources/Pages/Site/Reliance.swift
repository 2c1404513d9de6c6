internal import Catalog

/// One thing that a note draws from an article.
struct Reliance: Sendable {
  let entity: EntityID
  /// The field, or the words for a milestone and for the text of the note.
  let label: String
  /// The value that rests on the article; nil for a citation in the prose.
  let words: String?
  let quote: String?
  /// Index of the passage that holds the quote.
  let passage: Int?
}

/// By article, what rests on it: in the order of the entities, so that those of one entity lie side by side.
func relianceTable(_ site: Site, _ words: Words) -> [[Reliance]] {
  var table = Array(repeating: [Reliance](), count: site.catalog.articles.count)
  for entity in site.catalog.entities {
    for field in entity.fields.indices {
      for claim in entity.fields[field].claims.indices {
        table.add(entity.fields[field].claims[claim], of: entity.fields[field].field, entity.id)
      }
    }
    for milestone in entity.milestones {
      for citation in milestone.citations + milestone.metCitations {
        table.add(citation, entity.id, words[.milestone], milestone.what)
      }
    }
    for source in site.notes[entity.id.index].sources {
      if source.quotes.isEmpty { table[source.article.index].append(Reliance(words[.text], entity.id)) }
      for quote in source.quotes {
        table[source.article.index].append(
          Reliance(words[.text], entity.id, quote: quote.words, passage: quote.passage))
      }
    }
  }
  return table
}

extension Reliance {
  /// A citation in the prose.
  fileprivate init(_ label: String, _ entity: EntityID, quote: String? = nil, passage: Int? = nil) {
    self.init(entity: entity, label: label, words: nil, quote: quote, passage: passage)
  }
}

extension [[Reliance]] {
  /// Nothing of a claim without sources is looked at, which most claims of most notes are.
  fileprivate mutating func add(_ claim: Claim, of field: Field, _ entity: EntityID) {
    guard !claim.citations.isEmpty, claim.isCurrent else { return }
    // A quotation is its own value: its words stand once, as what is quoted.
    let words =
      field.type == .quotation ? nil : [claim.hedge, claim.display].compactMap { $0 }.joined(separator: " ")
    for citation in claim.citations { add(citation, entity, field.label, words) }
  }

  fileprivate mutating func add(_ citation: Citation, _ entity: EntityID, _ label: String, _ words: String?) {
    guard let article = citation.article else { return }
    self[article.index].append(
      Reliance(entity: entity, label: label, words: words, quote: citation.quote, passage: citation.passage))
  }
}
