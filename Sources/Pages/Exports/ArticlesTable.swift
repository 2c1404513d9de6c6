internal import Articles
internal import Catalog
internal import Foundations

/// `data/articles.csv`: the sources, without their text.
struct ArticlesTable {
  let index: SiteIndex

  static func table(_ words: Words) -> DataTable {
    DataTable(name: "articles", title: words[.sources], description: words[.articlesTable], columns: columns)
  }

  private static let columns: [DataTable.Column] = [
    .init("id", "Id by which claims name it as their source"), .init("title", "Title"),
    .init("publisher", "Publisher"), .init("authors", "Authors"),
    .init("published", "Date, as precise as known"), .init("tier", "How near the source stands to the event"),
    .init("language", "BCP 47 tag"), .init("tags", "Tags"), .init("source", "Address of the original"),
    .init("page", "Address of its page"),
  ]

  func bytes() -> [UInt8] {
    var csv = CSVWriter(columns: Self.columns.map(\.name))
    for source in index.catalog.articles {
      let article = source.article
      csv.text(article.id)
      csv.text(article.title)
      csv.text(article.publisher)
      csv.texts(article.authors)
      csv.text(article.published?.description)
      csv.text(article.tier)
      csv.text(article.language)
      csv.texts(article.tags)
      csv.text(index.webAddresses[source.id.index]?.text)
      csv.text(source.address)
      csv.endRow()
    }
    return csv.finished()
  }
}
