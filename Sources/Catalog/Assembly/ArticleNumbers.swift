internal import Articles
internal import Foundations

/// Where articles stand in their list, by the ids that citations use.
struct ArticleNumbers: Sendable {
  private let byID: [String: Int]

  /// Of two with one id, the first is meant. The id of a clipping that an entry took means the entry, where no article
  /// has it.
  init(_ articles: some Sequence<Article>) {
    let own = articles.enumerated().map { ($0.element.id.lowercased(), $0.offset) }
    let taken = articles.enumerated().flatMap { number, article in
      article.takenClippings.map { ($0.id.lowercased(), number) }
    }
    byID = Dictionary(own + taken, uniquingKeysWith: { first, _ in first })
  }

  /// The article that an id means; the name of its file, from which the id is made, will do as well.
  subscript(id: String) -> Int? { byID[id.lowercased()] ?? byID[slug(id)] }
}
