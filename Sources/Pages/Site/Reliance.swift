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
    for (article, reliance) in NoteReliances(entity.id, in: site, words).entries {
      table[article.index].append(reliance)
    }
  }
  return table
}

/// The same table after a revision, and on which articles other things rest than before.
func relianceTable(_ revision: SiteRevision, _ words: Words) -> (table: [[Reliance]], changed: [ArticleID]) {
  var table = revision.earlier.reliances
  var changed: Set<ArticleID> = []
  for id in revision.changed {
    let old = Set(NoteReliances(id, in: revision.earlier.site, words).entries.map(\.article))
    for article in old { table[article.index].removeAll { $0.entity == id } }
    changed.formUnion(old)
    for (article, reliance) in NoteReliances(id, in: revision.site, words).entries {
      let place = table[article.index].lastIndex { $0.entity <= id } ?? -1
      table[article.index].insert(reliance, at: place + 1)
      changed.insert(article)
    }
  }
  return (table, changed.sorted())
}

/// What one note draws from articles, in its order.
struct NoteReliances {
  private(set) var entries: [(article: ArticleID, reliance: Reliance)] = []
  private let entity: EntityID
  private let words: Words

  init(_ id: EntityID, in site: Site, _ words: Words) {
    entity = id
    self.words = words
    let entity = site.catalog[id]
    entries.reserveCapacity(entity.fields.reduce(0) { $0 + $1.claims.reduce(0) { $0 + $1.citations.count } })
    for field in entity.fields.indices {
      for claim in entity.fields[field].claims.indices {
        add(entity.fields[field].claims[claim], of: entity.fields[field])
      }
    }
    for milestone in entity.milestones {
      for citation in milestone.citations + milestone.outcomeCitations {
        add(citation, words[.milestone], milestone.what, at: "page_milestones")
      }
    }
    for source in site.notes[id.index].sources { add(source, words) }
  }

  private mutating func add(_ source: CitedSource, _ words: Words) {
    if source.quotes.isEmpty { entries.append((source.article, Reliance(entity: entity, label: words[.text]))) }
    for quote in source.quotes {
      let found = quote.place.map { _ in quote.words }
      entries.append(
        (source.article, Reliance(entity: entity, label: words[.text], quote: found, place: quote.place)))
    }
  }

  /// Nothing of a claim without sources is looked at, which most claims of most notes are.
  private mutating func add(_ claim: Claim, of entry: FieldClaims) {
    guard !claim.citations.isEmpty, claim.isCurrent else { return }
    // A quotation is its own value: its words stand once, as what is quoted.
    let isQuotation = entry.field.type == .quotation
    let value = isQuotation ? nil : claim.hedged(words.value(of: claim, entry.field))
    let (label, anchor) = (entry.field.label, isQuotation ? "page_quotations" : entry.field.anchor)
    for place in claim.citations.indices { add(claim.citations[place], label, value, at: anchor) }
  }

  private mutating func add(_ citation: Citation, _ label: String, _ words: String?, at anchor: String) {
    guard let article = citation.article else { return }
    entries.append(
      (
        article,
        Reliance(
          entity: entity, label: label, words: words, quote: citation.foundQuote, place: citation.place, anchor: anchor)
      ))
  }
}
