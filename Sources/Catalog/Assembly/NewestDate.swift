internal import Articles
package import Foundations

extension Catalog {
  /// The newest day on which something in the content was published or happened: what a build counts as today.
  ///
  /// Of a year or month known as no more than that, the first day: a later one may lie in the future.
  static func newestDate(_ entities: [Entity], _ articles: [CatalogArticle]) -> CalendarDate? {
    let published = articles.compactMap { $0.article.published?.firstDay }
    return (published + happened(entities, articles)).max()
  }

  private static func happened(_ entities: [Entity], _ articles: [CatalogArticle]) -> [CalendarDate] {
    entities.compactMap { $0.isPlanned(by: articles) ? nil : $0.date?.firstDay }
  }

  /// The one article that moves what counts as today by more than a year, or by ten where little else is dated: its own year
  /// may be mistyped.
  ///
  /// Only the content is asked, not the clock, so that the same content is always reported alike.
  package var dayFarAhead: Diagnostic? {
    let dated = articles.compactMap { entry in
      entry.article.published.map { (article: entry.article, day: $0.firstDay) }
    }
    guard let newest = dated.max(by: { $0.day < $1.day }), newest.day == newestDate else { return nil }
    let others = dated.filter { $0.article.path != newest.article.path }.map(\.day) + Self.happened(entities, articles)
    // A few articles may well lie years apart.
    let longest = others.count < 3 ? 3653 : 366
    guard let next = others.max(), newest.day.daysSinceEpoch - next.daysSinceEpoch > longest else { return nil }
    return Diagnostic(
      .dayFarAhead, path: newest.article.path,
      "this article is dated \(newest.day.longEnglish), which counts as today; all else is of \(next.longEnglish) or before",
      fix: "correct its date, or give the day by “--as-of”")
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
