internal import Articles
internal import Foundations

extension Catalog {
  /// The newest day on which something in the content was published or happened: what a build counts as today.
  ///
  /// Of a year or month known as no more than that, the first day: a later one may lie in the future.
  static func newestDate(_ entities: [Entity], _ articles: [CatalogArticle]) -> CalendarDate? {
    let published = articles.compactMap { $0.article.published }
    let happened = entities.compactMap { $0.isPlanned(by: articles) ? nil : $0.date }
    return (published + happened).map(\.firstDay).max()
  }
}

extension Entity {
  /// Whether the date by which it is put in order was yet to come when it was written: it stands under a hedge or is a
  /// bound, its field is a deadline, or it is later than the articles that it rests on.
  fileprivate func isPlanned(by articles: [CatalogArticle]) -> Bool {
    guard let claim = kind.orderClaim(in: fields), case .date(let date) = claim.value else { return false }
    if kind.orderField == "due" || claim.hedge != nil || date.bound != .within { return true }
    let told = claim.citations.compactMap { $0.article.flatMap { articles[$0.index].article.published } }
    return told.map(\.lastDay).max().map { $0 < date.startDate.firstDay } ?? false
  }
}
