/// The sources that a page cites, numbered in the order of first citation.
struct SourceList {
  private var numbers: [ArticleID: Int] = [:]
  private(set) var cited: [CitedSource] = []

  /// The number of a source; a new one is added at the end.
  mutating func add(_ article: ArticleID, quote: CitedQuote?) -> Int {
    let index = numbers[article] ?? cited.count
    if index == cited.count {
      numbers[article] = index
      cited.append(CitedSource(article: article, quotes: []))
    }
    if let quote, !cited[index].quotes.contains(quote) {
      cited[index] = CitedSource(article: article, quotes: cited[index].quotes + [quote])
    }
    return index + 1
  }
}
