internal import Articles
internal import Foundations

extension CatalogArticle {
  /// What stands behind a citation's mark: `1 “exact words” — Market Open, 31 October 2025`.
  ///
  /// Long words are cut: the list of sources has them whole.
  ///
  /// - Parameters:
  ///   - number: the citation's mark.
  ///   - words: the exact words that are cited; without them the article's title stands in their place.
  ///   - imprint: the article's `imprint(in:)`.
  func citationPreview(number: String, words: String?, imprint: String, in wording: CitationWording) -> String {
    let quoted = words.map {
      wording.openingQuote + wording.direction.isolated(shortenedForPreview($0)) + wording.closingQuote
    }
    let cited = quoted ?? wording.direction.isolated(article.title)
    return "\(number) \(cited)\(cited.isEmpty || imprint.isEmpty ? "" : " — ")\(imprint)"
  }

  /// Who published it, and when: `Market Open, 31 October 2025`.
  package func imprint(in wording: CitationWording) -> String {
    [article.publisher.map(wording.direction.isolated), article.published.map(wording.date)].compactMap { $0 }.filter {
      !$0.isEmpty
    }
    .joined(separator: ", ")
  }
}

/// As much of the words that are cited as a preview shows.
package func shortenedForPreview(_ words: String) -> String { shortened(words, to: 280) }

/// Text of so many UTF-8 bytes at most, cut at the end of a word; between two characters where no word ends, as in
/// Chinese.
package func shortened(_ text: String, to limit: Int) -> String {
  guard text.utf8.count > limit else { return text }
  let end = text.utf8.index(text.startIndex, offsetBy: limit)
  if let cut = text.utf8[..<end].lastIndex(of: UInt8(ascii: " ")), text.utf8[..<cut].count >= limit / 2 {
    return text[..<cut] + " …"
  }
  return Substring(text.unicodeScalars[..<end]) + "…"
}
