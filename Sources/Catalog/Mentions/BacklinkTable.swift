internal import Articles
internal import Foundations

/// Which documents mention which entity: the notes' and articles' mentions turned round, in one pass.
package struct BacklinkTable: Sendable {
  /// By entity.
  package let backlinks: [Backlinks]

  /// Documents are visited newest first, so that the lists need no sorting.
  package init(_ catalog: Catalog, notes: [DocumentText], articles: [DocumentText]) {
    var entries: [[Backlinks.Entry]] = Array(repeating: [], count: catalog.entities.count)
    // By entity: the document that last mentioned it, so that no table is made for each document.
    var lastDocument = [Int](repeating: -1, count: catalog.entities.count)
    for (number, document) in Self.documents(catalog).enumerated() {
      let mentions =
        switch document {
        case .note(let id): notes[id.index].mentions
        case .article(let id): articles[id.index].mentions
        }
      for (index, mention) in mentions.enumerated() {
        let target = mention.target.index
        if lastDocument[target] == number {
          entries[target][entries[target].count - 1].mentions.append(index)
        } else {
          lastDocument[target] = number
          entries[target].append(Backlinks.Entry(document: document, mentions: [index]))
        }
      }
    }
    backlinks = entries.map { Backlinks(entries: $0) }
  }

  /// All documents, newest first; of equal date articles before notes, then in the order of the catalog.
  private static func documents(_ catalog: Catalog) -> [DocumentID] {
    var dated: [(day: Int, document: DocumentID)] = catalog.articles.map {
      ($0.article.published?.daysSinceEpoch ?? .min, .article($0.id))
    }
    dated += catalog.entities.map { ($0.date?.daysSinceEpoch ?? .min, .note($0.id)) }
    return dated.enumerated()
      .sorted { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }
      .map(\.element.document)
  }
}
