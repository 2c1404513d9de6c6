internal import Articles
internal import Foundations

/// An article with a marker in all of it, but for the id by which notes cite it.
struct PlantedArticle {
  let article: Article
  let item: LeakItem

  init(_ original: Article, number: Int) {
    let marker = LeakMarker(number)
    var article = original
    let marked = { (text: String) in "\(text) \(marker.word)" }
    article.title = marked(article.title)
    article.publisher = article.publisher.map(marked)
    article.authors = article.authors.map(marked)
    article.summary = marked(article.summary ?? "")
    article.tags.append(marker.word)
    article.url = article.url.map { $0 + "#" + marker.word }
    for index in article.passages.indices { article.passages[index].text = marked(article.passages[index].text) }
    self.article = article
    item = LeakItem(
      marker: marker, what: "the article", path: original.path, position: .start,
      address: "articles/\(slug(original.id)).html")
  }
}
