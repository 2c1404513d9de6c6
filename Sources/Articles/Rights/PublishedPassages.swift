/// How many bytes of an article's highlights an excerpt carries in all.
package let excerptHighlightLimit = 700

/// The policy that holds for an article: its own, else `excerpt` for whatever names a publisher that is not the site,
/// else the site's default.
package func textPolicy(of article: Article, siteDefault: TextPolicy, sitePublisher: String?) -> TextPolicy {
  if let own = article.text { return own }
  guard let publisher = article.publisher, siteDefault == .full else { return siteDefault }
  let isOwn = sitePublisher.map { squeezed($0) == squeezed(publisher) } ?? false
  return isOwn ? .full : .excerpt
}

/// The passages that any output may carry: pages, feeds, search shards, exports and linked data alike.
///
/// `full` gives all; `none` gives nothing; `excerpt` gives the passages that notes cite and, of the highlights, as many
/// as fit into `excerptHighlightLimit`, all in the article's order and never cut within.
package func publishedPassages(
  of article: Article, policy: TextPolicy, citedAnchors: Set<String>
) -> [Passage] {
  switch policy {
  case .full: return article.passages
  case .none: return []
  case .excerpt:
    var left = excerptHighlightLimit
    return article.passages.filter { passage in
      if citedAnchors.contains(passage.anchor) { return true }
      guard passage.kind == .highlight else { return false }
      left -= passage.text.utf8.count
      return left >= 0
    }
  }
}
