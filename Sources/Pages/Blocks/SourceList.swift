internal import Catalog
internal import Foundations
internal import Mustache

/// A page's numbered sources: those of the prose first, then those of claims and milestones as they come.
struct SourceList {
  private struct Entry {
    let article: ArticleID
    /// The first of its quotes apart: most sources have one, for which no memory is taken.
    private var first: CitedQuote?
    private var others: [CitedQuote] = []

    init(_ article: ArticleID) { self.article = article }

    /// The number of a quote among those of the source; a new one is added at the end.
    mutating func number(of quote: CitedQuote) -> Int {
      guard let first else {
        first = quote
        return 1
      }
      if first == quote { return 1 }
      if let place = others.firstIndex(of: quote) { return place + 2 }
      others.append(quote)
      return others.count + 1
    }

    var onlyQuote: CitedQuote? { others.isEmpty ? first : nil }
    var quotes: [CitedQuote] { (first.map { [$0] } ?? []) + others }
  }

  private let index: SiteIndex
  private var entries: [Entry] = []
  /// The numbers of those behind the first few, which are looked through.
  private var numbers: [ArticleID: Int] = [:]

  private static let few = 16

  init(index: SiteIndex, prose: [CitedSource]) {
    self.index = index
    for source in prose {
      let number = number(of: source.article)
      for quote in source.quotes { _ = entries[number - 1].number(of: quote) }
    }
  }

  /// The marks of a claim's citations, each leading to its source; an unknown source has none. Only words that are
  /// quoted are shown at the mark: what is known of the source stands in the list.
  mutating func marks(_ citations: [Citation]) -> Value {
    if citations.isEmpty { return .absent }
    var html: [UInt8] = []
    for place in citations.indices {
      if let mark = mark(citations[place]) { index.claimMarkup.append(mark, to: &html) }
    }
    return html.isEmpty ? .absent : .html(html)
  }

  /// What one of these marks shows; nil of an unknown source.
  mutating func mark(_ citation: Citation) -> SourceMark? {
    guard let article = citation.article else { return nil }
    let source = number(of: article)
    var quote: Int?
    var preview: String?
    if let words = citation.quote {
      let found = citation.place
      quote = entries[source - 1].number(of: CitedQuote(words: words, place: found))
      preview = found == nil ? nil : index.preview(of: words)
    }
    return SourceMark(
      number: CitationNumber(source: source, quote: quote), preview: preview, details: index.imprints[article.index])
  }

  /// The list as the foot of a page so many folders deep shows it; absent where nothing is cited.
  func block(at depth: Int) -> Value {
    if entries.isEmpty { return .absent }
    var html = OutputBuffer(capacity: 512 * entries.count)
    for place in entries.indices { append(entries[place], number: place + 1, at: depth, to: &html) }
    return .fields([.html: .html(Array(html.bytes))])
  }

  private mutating func number(of article: ArticleID) -> Int {
    for place in 0..<min(entries.count, Self.few) where entries[place].article == article { return place + 1 }
    if entries.count > Self.few, let number = numbers[article] { return number }
    if entries.isEmpty { entries.reserveCapacity(Self.few) }
    entries.append(Entry(article))
    if entries.count > Self.few { numbers[article] = entries.count }
    return entries.count
  }

  private func append(_ entry: Entry, number: Int, at depth: Int, to html: inout OutputBuffer) {
    let line = index.markup.sourceLine(entry.article, at: depth)
    let address = index.articleLinks[entry.article.index].record[.address]
    if let quote = entry.onlyQuote {
      let quote = shown(quote, of: entry.article)
      index.claimMarkup.append(number, line: line, quote: quote, address: address, at: depth, to: &html)
    } else {
      let quotes = entry.quotes.map { shown($0, of: entry.article) }
      index.claimMarkup.append(number, line: line, quotes: quotes, address: address, at: depth, to: &html)
    }
  }

  /// Without a place it leads to the page of its article.
  private func shown(_ quote: CitedQuote, of article: ArticleID) -> SourceQuote {
    let passage = quote.place.flatMap { index.published[article.index].isShown($0.passage) ? $0.passage : nil }
    return SourceQuote(
      words: quote.words, place: passage.flatMap { index.anchor(ofPassage: $0, in: article) },
      doubt: quote.place == nil ? .text(index.words[.wordsNotFound]) : .absent)
  }
}

// Apart from the list, which changes as it is made: there, all words of the site would be copied for each quote.
extension SiteIndex {
  fileprivate func preview(of quote: String) -> String { words.isolated(shortenedForPreview(quote)) }
}
