internal import Articles
internal import Foundations
internal import Synchronization

/// The figures that articles state anywhere, thousands aside; found once, for those that were asked.
final class ArticleFigures: Sendable {
  private let inDigits = Mutex<[ArticleID: Set<Decimal>]>([:])
  /// Also of those spelt out, which few are asked for: reading words takes longer than reading digits.
  private let inWords = Mutex<[ArticleID: Set<Decimal>]>([:])

  func hold(_ figure: Decimal, in id: ArticleID, _ article: Article) -> Bool {
    let figure = figure.besidesThousands
    let digits = known(inDigits, id) { article.figures { QuotedFigures($0).figures.map(\.value) } }
    if digits.contains(figure) { return true }
    return known(inWords, id) { article.figures { statedFigures(in: $0).map(\.number) } }.contains(figure)
  }

  private func known(
    _ table: borrowing Mutex<[ArticleID: Set<Decimal>]>, _ id: ArticleID, _ find: () -> Set<Decimal>
  ) -> Set<Decimal> {
    if let known = table.withLock({ $0[id] }) { return known }
    let found = find()
    table.withLock { $0[id] = found }
    return found
  }
}

extension Article {
  fileprivate func figures(_ read: (String) -> [Decimal]) -> Set<Decimal> {
    var figures = Set(read(title).lazy.map(\.besidesThousands))
    for passage in passages { figures.formUnion(read(passage.text).lazy.map(\.besidesThousands)) }
    return figures
  }
}
