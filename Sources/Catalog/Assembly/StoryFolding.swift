internal import Articles
internal import Foundations

/// Folds a desk's entry for an article and the raw clipping of it into one: same title, no contradiction in publisher or day.
///
/// The entry keeps its id and everything that its front matter states; the text, what was cut from it and what was
/// repaired are the clipping's. Articles of one title that contradict each other stay apart.
func foldedStories(_ articles: [Article]) -> [Article] {
  var byTitle: [String: [Int]] = [:]
  for (index, article) in articles.enumerated() {
    let title = foldedName(article.title)
    if title.utf8.count >= 12 { byTitle[title, default: []].append(index) }
  }
  var absorbed: Set<Int> = []
  var result = articles
  for indices in byTitle.values where indices.count > 1 {
    // The order of the files decides nothing: the entry is the one with more stated fields, then the lesser path.
    let sorted = indices.sorted { isMoreStated(articles[$0], articles[$1]) }
    let entry = sorted[0]
    for clipping in sorted.dropFirst() where isSameStory(result[entry], articles[clipping]) {
      result[entry] = folded(result[entry], articles[clipping])
      absorbed.insert(clipping)
    }
  }
  return absorbed.isEmpty ? result : result.indices.filter { !absorbed.contains($0) }.map { result[$0] }
}

private func isMoreStated(_ left: Article, _ right: Article) -> Bool {
  let leftCount = left.origins.values.count { $0 == .stated }
  let rightCount = right.origins.values.count { $0 == .stated }
  return leftCount != rightCount ? leftCount > rightCount : left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
}

private func isSameStory(_ entry: Article, _ clipping: Article) -> Bool {
  guard clipping.origins.values.allSatisfy({ $0 != .stated }) else { return false }
  if let left = entry.published, let right = clipping.published, left != right { return false }
  if let left = entry.url, let right = clipping.url, normalisedAddress(left) != normalisedAddress(right) {
    return false
  }
  return true
}

private func folded(_ entry: Article, _ clipping: Article) -> Article {
  var article = entry
  if article.publisher == nil { article.publisher = clipping.publisher }
  if article.authors.isEmpty { article.authors = clipping.authors }
  article.published = article.published ?? clipping.published
  article.url = article.url ?? clipping.url
  article.passages = clipping.passages
  article.quotations = clipping.quotations
  article.removed = clipping.removed
  article.repairs = clipping.repairs
  article.encoding = clipping.encoding
  article.sourceHash = clipping.sourceHash
  article.audience = [entry.audience, clipping.audience].compactMap(\.self).max()
  article.diagnostics = entry.diagnostics.filter { $0.rule != .clippingEmpty } + clipping.diagnostics
  return article
}
