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
  /// The numbers of those behind the first few, which are looked through.
  private var numbers: [ArticleID: Int] = [:]

  private static let few = 16

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
    var html: [UInt8] = []
    for place in citations.indices {
      guard let article = citations[place].article else { continue }
      let source = number(of: article)
      var number = CitationNumber(source: source, quote: nil)
      var preview: String?
      if let words = citations[place].quote {
        let found = citations[place].place
        number = CitationNumber(source: source, quote: add(CitedQuote(words: words, place: found), to: source))
        preview = found == nil ? nil : index.words.isolated(shortenedForPreview(words))
      }
      index.claimMarkup.append(number, preview: preview, details: index.imprints[article.index], to: &html)
    }
    return html.isEmpty ? .absent : .html(html)
  }

  /// The list as the foot of a page so many folders deep shows it; absent where nothing is cited.
  func block(at depth: Int) -> Value {
    if entries.isEmpty { return .absent }
    var html = OutputBuffer()
    for place in entries.indices { append(entries[place], number: place + 1, at: depth, to: &html) }
    return .fields([.html: .html(Array(html.bytes))])
  }

  private mutating func number(of article: ArticleID) -> Int {
    for place in 0..<min(entries.count, Self.few) where entries[place].article == article { return place + 1 }
    if entries.count > Self.few, let number = numbers[article] { return number }
    if entries.isEmpty { entries.reserveCapacity(Self.few) }
    entries.append(Entry(article: article))
    if entries.count > Self.few { numbers[article] = entries.count }
    return entries.count
  }

  /// The number of a quote among those drawn from its source.
  private mutating func add(_ quote: CitedQuote, to number: Int) -> Int {
    if let place = entries[number - 1].quotes.firstIndex(of: quote) { return place + 1 }
    entries[number - 1].quotes.append(quote)
    return entries[number - 1].quotes.count
  }

  private func append(_ entry: Entry, number: Int, at depth: Int, to html: inout OutputBuffer) {
    let published = index.published[entry.article.index]
    let quotes = entry.quotes.map { quote in
      // Without a place it leads to the page of its article.
      let place = quote.place.flatMap { published.isShown($0.passage) ? $0.passage : nil }
      return SourceQuote(
        words: quote.words, place: place.flatMap { index.anchor(ofPassage: $0, in: entry.article) },
        doubt: quote.place == nil ? .text(index.words[.wordsNotFound]) : .absent)
    }
    index.claimMarkup.append(
      number, line: index.markup.sourceLine(entry.article, at: depth), quotes: quotes,
      address: index.articleLinks[entry.article.index].record[.address], at: depth, to: &html)
  }
}
