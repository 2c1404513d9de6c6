internal import Articles

/// The articles whose ids or titles hold a word, for those who misremember an id.
struct ArticlesByWord {
  /// Ids, the newest article first.
  private let ids: [String]
  private var places: [String: [Int]] = [:]

  /// So many are named.
  private static let most = 3

  init(_ articles: [Article]) {
    ids = articles.map(\.id)
    for (place, article) in articles.enumerated() {
      for word in Self.words(of: article.id + " " + article.title) where places[word, default: []].count < Self.most {
        places[word, default: []].append(place)
      }
    }
  }

  /// Names those that share words with an id; where none does, the newest. Nil where there are no articles.
  func advice(on id: String) -> String? {
    let sharing = Set(Self.words(of: id).flatMap { places[$0] ?? [] }).sorted()
    let named = (sharing.isEmpty ? Array(ids.indices) : sharing).prefix(Self.most).map { "“\(ids[$0])”" }
    guard let last = named.last else { return nil }
    let list = named.count > 1 ? named.dropLast().joined(separator: ", ") + " or " + last : last
    return "put the article back, or cite another, such as \(list)"
  }

  /// Words that tell articles apart: short ones and figures, as of dates, do not.
  private static func words(of text: String) -> Set<String> {
    Set(
      foldedName(text).split { !$0.isLetter && !$0.isNumber }.lazy
        .filter { $0.utf8.count > 3 && !$0.allSatisfy(\.isNumber) }.map(String.init))
  }
}
