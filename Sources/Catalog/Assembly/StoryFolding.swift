package import Articles
internal import Foundations

/// The articles with those of one story folded, and with raw clippings of a story that these readers may not see marked
/// as it is, whatever their titles: by the address, or by words that are nearly the same.
///
/// - Complexity: Linear; words are measured only where an article is left out, and only those of raw clippings.
package func joinedStories(_ articles: [Article], for readership: Readership) -> [Article] {
  var articles = foldedStories(articles)
  let withheld = articles.indices.filter { !readership.admits(document: articles[$0].audience) }
  guard !withheld.isEmpty else { return articles }
  let raw = articles.indices.filter {
    readership.admits(document: articles[$0].audience) && isRawClipping(articles[$0])
  }
  let compared = withheld + raw
  for story in findDuplicateStories(compared.map { articles[$0] }) {
    let members = story.articles.map { compared[$0] }
    let audience = members.lazy.filter { !readership.admits(document: articles[$0].audience) }
      .map { articles[$0].audience ?? readership.unmarked }.max()
    guard let audience else { continue }
    for member in members { articles[member].audience = max(audience, articles[member].audience ?? audience) }
  }
  return articles
}

/// Whether nothing of an article is stated by the desk.
func isRawClipping(_ article: Article) -> Bool { article.origins.values.allSatisfy { $0 != .stated } }

/// Folds a desk's entry for an article and the raw clipping of it into one: same title, no contradiction in day or
/// address, and words that are nearly the same.
///
/// An entry that only sums up its article has other words than the clipping; it takes a clipping that no other entry and
/// no other clipping of the title contends for. The entry keeps its id and everything that its front matter states; the
/// text, what was cut from it and what was repaired are the clipping's. A headline that comes back (“Market wrap”) is
/// thus no reason to fold.
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
    var headline = Headline(articles, indices.sorted { isMoreStated(articles[$0], articles[$1]) })
    headline.pairNearWords()
    headline.pairSummaries()
    for pair in headline.pairs {
      result[pair.entry] = folded(result[pair.entry], articles[pair.clipping])
      absorbed.insert(pair.clipping)
    }
    for (clipping, audience) in headline.audiencesInDoubt() {
      result[clipping].audience = [result[clipping].audience, audience].compactMap(\.self).max()
    }
  }
  return absorbed.isEmpty ? result : result.indices.filter { !absorbed.contains($0) }.map { result[$0] }
}

private func isMoreStated(_ left: Article, _ right: Article) -> Bool {
  let leftCount = left.origins.values.count { $0 == .stated }
  let rightCount = right.origins.values.count { $0 == .stated }
  return leftCount != rightCount ? leftCount > rightCount : left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
}

private func folded(_ entry: Article, _ clipping: Article) -> Article {
  var article = entry
  if article.publisher == nil { article.publisher = clipping.publisher }
  if article.authors.isEmpty { article.authors = clipping.authors }
  article.published = article.published ?? clipping.published
  article.url = article.url ?? clipping.url
  article.passages = clipping.passages
  article.hasTakenClipping = true
  article.takenClippings.append(TakenClipping(path: clipping.path, id: clipping.id))
  article.quotations = clipping.quotations
  article.removed = clipping.removed
  article.repairs = clipping.repairs
  article.encoding = clipping.encoding
  article.sourceHash = clipping.sourceHash
  article.audience = [entry.audience, clipping.audience].compactMap(\.self).max()
  article.diagnostics = entry.diagnostics.filter { $0.rule != .clippingEmpty } + clipping.diagnostics
  return article
}
