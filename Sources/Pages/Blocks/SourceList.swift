internal import Articles
internal import Catalog
internal import Foundations
internal import Mustache

/// A page's numbered sources: those of the prose first, then those of claims and milestones as they come.
struct SourceList {
  private struct Entry {
    let article: ArticleID
    var quotes: [CitedQuote] = []
  }

  private let index: SiteIndex
  private var entries: [Entry] = []
  private var numbers: [ArticleID: Int] = [:]

  init(index: SiteIndex, prose: [CitedSource]) {
    self.index = index
    for source in prose {
      let number = number(of: source.article)
      for quote in source.quotes { _ = add(quote, to: number) }
    }
  }

  /// The marks of a claim's citations, each leading to its source; an unknown source has none. Only words that are
  /// quoted are shown at the mark: what is known of the source stands in the list.
  mutating func marks(_ citations: [Citation]) -> Value {
    if citations.isEmpty { return .absent }
    return .list(
      citations.compactMap { citation in
        guard let article = citation.article else { return nil }
        let source = number(of: article)
        let number = CitationNumber(source: source, quote: CitedQuote(citation).map { add($0, to: source) })
        let preview = citation.foundQuote.map {
          index.catalog[article].citationPreview(
            number: source, words: $0, imprint: index.imprints[article.index], in: index.citationWording)
        }
        return .fields([.id: .text(number.anchor), .number: .text(String(source)), .preview: .words(preview)])
      })
  }

  /// The list as the page's foot shows it; absent where nothing is cited.
  var block: Value {
    .block(entries.enumerated().map { value($1, number: $0 + 1) })
  }

  private mutating func number(of article: ArticleID) -> Int {
    if let number = numbers[article] { return number }
    entries.append(Entry(article: article))
    numbers[article] = entries.count
    return entries.count
  }

  /// The number of a quote among those drawn from its source.
  private mutating func add(_ quote: CitedQuote, to number: Int) -> Int {
    if let place = entries[number - 1].quotes.firstIndex(of: quote) { return place + 1 }
    entries[number - 1].quotes.append(quote)
    return entries[number - 1].quotes.count
  }

  private func value(_ entry: Entry, number: Int) -> Value {
    let outside = index.webAddresses[entry.article.index]
    return .record(
      index.articleHeads[entry.article.index].with([
        .number: .text(String(number)), .url: .words(outside?.text), .words: .words(outside?.host),
        .quotes: .list(entry.quotes.enumerated().map { value($1, number: $0 + 1, in: entry.article) }),
      ]))
  }

  private func value(_ quote: CitedQuote, number: Int, in article: ArticleID) -> Value {
    var address: String?
    if let place = quote.place, let anchor = index.anchor(ofPassage: place.passage, in: article) {
      address = index.published[article.index].address(of: anchor, in: index.articleLinks[article.index].address)
    }
    return .fields([
      .id: .text(String(number)), .words: .text(quote.words), .place: .words(address),
      .doubt: quote.place == nil ? .text(index.words[.wordsNotFound]) : .absent,
    ])
  }
}
