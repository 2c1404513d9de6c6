package import Foundations

/// A claim's link to an article, with the words that support it.
///
/// A class: it has many parts, and claims, blocks and exports hand it on.
package final class Citation: Sendable {
  /// The article's id as the note writes it.
  package let source: String
  /// The article; nil where the id is unknown.
  package let article: ArticleID?
  /// The exact words: the article's own spelling of them once they are found there.
  package let quote: String?
  /// Where the words stand in the article; nil where there are none, or no such words.
  package let place: QuotedPlace?
  /// Where the id stands.
  package let position: SourcePosition
  /// Where the words stand, if not beside the id.
  package let quotePosition: SourcePosition?

  /// The index of the passage that holds the words; nil where there are none, or no such words.
  package var passage: Int? { place?.passage }
  /// The words, where the article holds them: others are not to be shown as its own.
  package var foundQuote: String? { place == nil ? nil : quote }

  /// One whose article has not been looked up.
  init(source: String, quote: String? = nil, position: SourcePosition, quotePosition: SourcePosition? = nil) {
    self.source = source
    article = nil
    self.quote = quote
    place = nil
    self.position = position
    self.quotePosition = quotePosition
  }

  private init(_ citation: Citation, in article: ArticleID, at place: QuotedPlace?, quote: String?) {
    source = citation.source
    self.article = article
    self.quote = quote
    self.place = place
    position = citation.position
    quotePosition = citation.quotePosition
  }

  /// The citation with its article, and with the words, in the article's own spelling, where they were found there.
  func found(in article: ArticleID, at place: QuotedPlace? = nil, spelling: String? = nil) -> Citation {
    Citation(self, in: article, at: place, quote: spelling ?? quote)
  }

  /// One whose article has not been looked up, with words quoted from it.
  func quoting(_ words: String, at place: SourcePosition) -> Citation {
    Citation(source: source, quote: words, position: position, quotePosition: place)
  }
}

extension Citation: Hashable {
  package static func == (left: Citation, right: Citation) -> Bool {
    left === right
      || left.source == right.source && left.article == right.article && left.quote == right.quote
        && left.place == right.place && left.position == right.position && left.quotePosition == right.quotePosition
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(source)
    hasher.combine(quote)
    hasher.combine(position)
  }
}
