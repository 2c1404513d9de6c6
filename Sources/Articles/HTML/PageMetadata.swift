import Foundations

/// What a saved page's own markup says about its article.
struct PageMetadata {
  var title: String?
  var publisher: String?
  var authors: [String] = []
  private(set) var published: PageDay?
  var updated: CalendarDate?
  var url: String?
  var language: String?
  var summary: String?
  var tags: [String] = []

  /// Takes a day where none is known; of two that are a day apart, the one that counts where the page was published.
  mutating func take(published day: PageDay?) {
    guard let known = published else { return published = day }
    if let day, known.isUniversal, !day.isUniversal, known.isBeside(day.date) { published = day }
  }
}

extension Article {
  /// Takes what the markup says wherever front matter and command line say nothing.
  mutating func takeMarked(_ page: PageMetadata) {
    if title.isEmpty, let found = page.title { (title, origins[.title]) = (found, .marked) }
    if publisher == nil, let found = page.publisher { (publisher, origins[.publisher]) = (found, .marked) }
    if authors.isEmpty, !page.authors.isEmpty { (authors, origins[.authors]) = (page.authors, .marked) }
    if published == nil, let found = page.published?.date { (published, origins[.published]) = (found, .marked) }
    if updated == nil, let found = page.updated { (updated, origins[.updated]) = (found, .marked) }
    if url == nil, let found = page.url { (url, origins[.url]) = (found, .marked) }
    if language == nil, let found = page.language { (language, origins[.language]) = (found, .marked) }
    if summary == nil, let found = page.summary { (summary, origins[.summary]) = (found, .marked) }
    if tags.isEmpty, !page.tags.isEmpty { (tags, origins[.tags]) = (page.tags, .marked) }
  }
}
