internal import Articles
internal import Foundations
internal import Synchronization

/// Where articles state which figures, thousands aside; found once, for those that were asked.
final class ArticleFigures: Sendable {
  /// In which texts of an article a figure stands: 0 for its title, a passage's number and one.
  private typealias Places = [Decimal: [Int]]

  private let inDigits = Mutex<[ArticleID: Places]>([:])
  /// Also of those spelt out, which few are asked for: reading words takes longer than reading digits.
  private let inWords = Mutex<[ArticleID: Places]>([:])

  func hold(_ figure: Decimal, in id: ArticleID, _ article: Article) -> Bool {
    !places(of: figure, in: id, article).isEmpty
  }

  /// The title and passages that state a figure; of a figure that stands everywhere, no more than one above the limit.
  func texts(with figure: Decimal, in id: ArticleID, _ article: Article) -> [String] {
    places(of: figure, in: id, article).map { $0 == 0 ? article.title : article.passages[$0 - 1].text }
  }

  static let mostTexts = 40

  private func places(of figure: Decimal, in id: ArticleID, _ article: Article) -> [Int] {
    let figure = figure.besidesThousands
    let digits = known(inDigits, id) { article.places { QuotedFigures($0).figures.map(\.value) } }
    if let places = digits[figure] { return places }
    return known(inWords, id) { article.places { statedFigures(in: $0).map(\.number) } }[figure] ?? []
  }

  private func known(_ table: borrowing Mutex<[ArticleID: Places]>, _ id: ArticleID, _ find: () -> Places) -> Places {
    if let known = table.withLock({ $0[id] }) { return known }
    let found = find()
    table.withLock { $0[id] = found }
    return found
  }
}

extension Article {
  fileprivate func places(_ read: (String) -> [Decimal]) -> [Decimal: [Int]] {
    var places: [Decimal: [Int]] = [:]
    for number in 0...passages.count {
      for figure in read(number == 0 ? title : passages[number - 1].text) {
        let figure = figure.besidesThousands
        if let known = places[figure], known.last == number || known.count > ArticleFigures.mostTexts { continue }
        places[figure, default: []].append(number)
      }
    }
    return places
  }
}
