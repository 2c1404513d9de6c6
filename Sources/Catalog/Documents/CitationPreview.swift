internal import Articles
internal import Foundations

extension CatalogArticle {
  /// What stands behind a citation's mark: `1 “exact words” — Market Open, 31 October 2025`.
  ///
  /// Long words are cut: the list of sources has them whole.
  ///
  /// - Parameters:
  ///   - number: of the source in the page's list.
  ///   - words: the exact words that are cited; without them the article's title stands in their place.
  package func citationPreview(number: Int, words: String?, in wording: CitationWording) -> String {
    let cited = words.map { wording.quote(shortened($0, to: Self.longestPreview)) } ?? article.title
    var preview = "\(number) \(cited)"
    var mark = cited.isEmpty ? "" : " — "
    for words in [article.publisher, article.published.map(wording.date)] {
      guard let words, !words.isEmpty else { continue }
      preview += mark
      preview += words
      mark = ", "
    }
    return preview
  }

  private static let longestPreview = 280
}

/// Text of so many UTF-8 bytes at most, cut at the end of a word.
package func shortened(_ text: String, to limit: Int) -> String {
  guard text.utf8.count > limit else { return text }
  let end = text.utf8.index(text.startIndex, offsetBy: limit)
  let cut = text.utf8[..<end].lastIndex(of: UInt8(ascii: " ")) ?? text.startIndex
  return text[..<cut] + " …"
}
