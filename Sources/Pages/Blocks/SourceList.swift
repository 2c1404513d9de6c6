internal import Articles
internal import Catalog
internal import Foundations
internal import Mustache

/// A page's numbered sources: those of the prose first, then those of claims and milestones as they come.
struct SourceList {
  private struct Entry {
    let article: ArticleID
    var quotes: [CitedWords] = []
  }

  private struct CitedWords: Hashable {
    let words: String
    let passage: Int?
  }

  private let index: SiteIndex
  private var entries: [Entry] = []
  private var numbers: [ArticleID: Int] = [:]

  init(index: SiteIndex, prose: [CitedSource]) {
    self.index = index
    for source in prose {
      let number = number(of: source.article)
      for quote in source.quotes { add(quote.words, quote.passage, to: number) }
    }
  }

  /// The marks of a claim's citations, each leading to its source; an unknown source has none. Only words that are
  /// quoted are shown at the mark: what is known of the source stands in the list.
  mutating func marks(_ citations: [Citation]) -> Value {
    if citations.isEmpty { return .absent }
    return .list(
      citations.compactMap { citation in
        guard let article = citation.article else { return nil }
        let number = number(of: article)
        guard let quote = citation.quote else { return .fields([.number: .text(String(number)), .preview: .absent]) }
        add(quote, citation.passage, to: number)
        let preview = index.catalog[article].citationPreview(
          number: number, words: quote, imprint: index.imprints[article.index], in: index.citationWording)
        return .fields([.number: .text(String(number)), .preview: .text(preview)])
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

  private mutating func add(_ words: String, _ passage: Int?, to number: Int) {
    let quote = CitedWords(words: words, passage: passage)
    if !entries[number - 1].quotes.contains(quote) { entries[number - 1].quotes.append(quote) }
  }

  private func value(_ entry: Entry, number: Int) -> Value {
    let outside = index.webAddresses[entry.article.index]
    return .record(
      index.articleHeads[entry.article.index].with([
        .number: .text(String(number)), .url: .words(outside?.text), .words: .words(outside?.host),
        .quotes: .list(entry.quotes.map { value($0, in: entry.article) }),
      ]))
  }

  private func value(_ quote: CitedWords, in article: ArticleID) -> Value {
    var address: String?
    if let passage = quote.passage, let anchor = index.anchor(ofPassage: passage, in: article) {
      address = index.published[article.index].address(of: anchor, in: index.articleLinks[article.index].address)
    }
    return .fields([.words: .text(quote.words), .place: .words(address)])
  }
}
