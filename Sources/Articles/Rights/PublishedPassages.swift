/// How many bytes of an article's highlights, and of what its publisher says of it, an excerpt carries in all.
package let excerptHighlightLimit = 700

/// The policy that holds for an article: its own, else `excerpt` for whatever names a publisher that is not the site,
/// else the site's default.
package func textPolicy(of article: Article, siteDefault: TextPolicy, sitePublisher: String?) -> TextPolicy {
  if let own = article.text { return own }
  guard let publisher = article.publisher, siteDefault == .full else { return siteDefault }
  let isOwn = sitePublisher.map { squeezed($0) == squeezed(publisher) } ?? false
  return isOwn ? .full : .excerpt
}

extension Article {
  /// Whether the desk has written the summary, which is then published whatever becomes of the text.
  var hasOwnSummary: Bool { origins[.summary] == .stated }

  /// Whether it is what the desk has written of a source whose clipping is not there: a summary and points. Paragraphs may
  /// be the publisher's, pasted below fields that the desk wrote by hand.
  package var isEntryAlone: Bool {
    hasOwnSummary && !hasTakenClipping && sourceHash.isEmpty && passages.allSatisfy { $0.kind != .paragraph }
  }
}

/// What any output may say of an article in a few words: the desk's summary, or the publisher's own as far as its text
/// may be published; nil where there is none, or the publisher's is too much of its text.
package func publishedSummary(of article: Article, policy: TextPolicy) -> String? {
  guard let summary = article.summary, !article.hasOwnSummary else { return article.summary }
  switch policy {
  case .full: return summary
  case .excerpt: return summary.utf8.count <= excerptHighlightLimit ? summary : nil
  case .none: return nil
  }
}

/// The passages that any output may carry: pages, feeds, search shards, exports and linked data alike.
///
/// `full` gives all; `none` gives nothing; `excerpt` gives the passages that notes cite and, of the highlights, as many
/// as fit into `excerptHighlightLimit` beside the publisher's own summary, all in the article's order and never cut within.
package func publishedPassages(
  of article: Article, policy: TextPolicy, citedAnchors: Set<String>
) -> [Passage] {
  let passages = article.passages
  return publishedPlaces(of: article, policy: policy) { citedAnchors.contains(passages[$0].anchor) }
    .map { passages[$0] }
}

/// The same as indices in the article's passages, in order.
package func publishedPlaces(of article: Article, policy: TextPolicy, isCited: (Int) -> Bool) -> [Int] {
  switch policy {
  case .full: return Array(article.passages.indices)
  case .none: return []
  case .excerpt:
    let blurb = article.hasOwnSummary ? nil : publishedSummary(of: article, policy: policy)
    var left = excerptHighlightLimit - (blurb?.utf8.count ?? 0)
    return article.passages.indices.filter { place in
      if isCited(place) { return true }
      guard article.passages[place].kind == .highlight else { return false }
      left -= article.passages[place].text.utf8.count
      return left >= 0
    }
  }
}
