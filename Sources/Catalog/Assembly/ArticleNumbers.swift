internal import Articles
internal import Foundations

/// Where articles stand in their list, by the ids that citations use.
struct ArticleNumbers: Sendable {
  private let byID: [String: Int]

  /// Of two with one id, the first is meant.
  init(_ articles: some Sequence<Article>) {
    byID = Dictionary(
      articles.enumerated().map { ($0.element.id.lowercased(), $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The article that an id means; the name of its file, from which the id is made, will do as well.
  subscript(id: String) -> Int? { byID[id.lowercased()] ?? byID[slug(id)] }
}
