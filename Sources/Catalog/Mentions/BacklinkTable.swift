internal import Articles
internal import Foundations

/// Which documents mention which entity: the notes' and articles' mentions turned round, in one pass.
package struct BacklinkTable: Sendable {
  /// By entity.
  package let backlinks: [Backlinks]

  /// Documents are visited newest first, so that the lists need no sorting.
  package init(_ catalog: Catalog, notes: [DocumentText], articles: [DocumentText]) {
    var backlinks = Array(repeating: Backlinks(), count: catalog.entities.count)
    // By entity: the document that last mentioned it, so that no table is made for each document.
    var lastDocument = [Int](repeating: -1, count: catalog.entities.count)
    for (number, document) in Self.documents(catalog).enumerated() {
      let text =
        switch document {
        case .note(let id): notes[id.index]
        case .article(let id): articles[id.index]
        }
      for index in text.mentions.indices {
        let target = text.mentions[index].target.index
        if lastDocument[target] == number {
          backlinks[target].extend(by: index)
        } else {
          lastDocument[target] = number
          backlinks[target].add(document, mention: index)
        }
      }
    }
    self.backlinks = backlinks.map(\.exact)
  }

  init(backlinks: [Backlinks]) { self.backlinks = backlinks }

  /// All documents, newest first; of equal date articles before notes, then in the order of the catalog.
  static func documents(_ catalog: Catalog) -> [DocumentID] {
    var dated: [(day: Int, document: DocumentID)] = catalog.articles.map {
      ($0.article.published?.daysSinceEpoch ?? .min, .article($0.id))
    }
    dated += catalog.entities.map { ($0.date?.daysSinceEpoch ?? .min, .note($0.id)) }
    return dated.enumerated()
      .sorted { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }
      .map(\.element.document)
  }
}
