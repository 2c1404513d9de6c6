internal import Foundations

/// The sources that a page cites, numbered in the order of first citation.
struct CitedSources {
  private var numbers: [ArticleID: Int] = [:]
  private(set) var cited: [CitedSource] = []

  func holds(_ article: ArticleID) -> Bool { numbers[article] != nil }

  /// The number of a source, and of the quote among those drawn from it; a new one is added at the end.
  mutating func add(_ article: ArticleID, quote: CitedQuote?) -> CitationNumber {
    let index = numbers[article] ?? cited.count
    if index == cited.count {
      numbers[article] = index
      cited.append(CitedSource(article: article, quotes: []))
    }
    guard let quote else { return CitationNumber(source: index + 1, quote: nil) }
    var quotes = cited[index].quotes
    let place = quotes.firstIndex(of: quote) ?? quotes.count
    if place == quotes.count {
      quotes.append(quote)
      cited[index] = CitedSource(article: article, quotes: quotes)
    }
    return CitationNumber(source: index + 1, quote: place + 1)
  }
}

/// The number of a source in a page's list and, where words are cited, their number among those drawn from it.
package struct CitationNumber: Sendable {
  /// From 1, in the order of first citation on the page.
  package let source: Int
  /// From 1, in the order of first citation of the source's words; nil where no words are cited.
  package let quote: Int?

  package init(source: Int, quote: Int?) {
    self.source = source
    self.quote = quote
  }

  /// As it stands in the text: `8` for a source and the first words drawn from it, `8b` for the second. The stylesheet
  /// numbers the words in the list likewise.
  package var mark: String {
    guard let quote, quote > 1 else { return decimalDigits(source) }
    var letters = ""
    var rest = quote
    while rest > 0 {
      letters = String(Unicode.Scalar(UInt8(ascii: "a") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return "\(source)\(letters)"
  }

  /// The end of the id that the list has for it: `2`, or `2-1` for words.
  package var anchor: String {
    guard let quote else { return decimalDigits(source) }
    // Most sources have one quote.
    return quote == 1 ? decimalDigits(source) + "-1" : "\(source)-\(quote)"
  }
}
