extension BacklinkTable {
  /// The backlinks of documents of which most are those of an earlier build.
  ///
  /// - Parameter earlier: what `linker` was made after; nil where there is nothing to take over.
  package init(
    _ linker: DocumentLinker, notes: [DocumentText], articles: [DocumentText], after earlier: LinkMemory?
  ) {
    guard let earlier, linker.hasEarlierFrame,
      let revision = BacklinkRevision(linker.catalog, notes: notes, articles: articles, after: earlier)
    else {
      self.init(linker.catalog, notes: notes, articles: articles)
      return
    }
    self.init(backlinks: revision.backlinks)
  }
}

/// Which lists of backlinks change with a few documents.
private struct BacklinkRevision {
  private(set) var backlinks: [Backlinks]

  /// Beyond so many documents all lists are made anew.
  private static let limit = 200

  /// Nil where that is the better way, or where the order of documents may be another one.
  init?(_ catalog: Catalog, notes: [DocumentText], articles: [DocumentText], after earlier: LinkMemory) {
    let changed = Self.changed(notes, articles, earlier)
    guard changed.count <= Self.limit,
      zip(earlier.entities, catalog.entities).allSatisfy({ $0 === $1 || $0.date == $1.date })
    else { return nil }
    backlinks = earlier.backlinks
    guard !changed.isEmpty else { return }
    let documents = BacklinkTable.documents(catalog)
    let ranks = Dictionary(uniqueKeysWithValues: documents.enumerated().map { ($1, $0) })
    let rank = { (document: DocumentID) in ranks[document] ?? .max }
    var added: [EntityID: [(document: DocumentID, mentions: [Int])]] = [:]
    for document in changed.keys.sorted(by: { rank($0) < rank($1) }) {
      guard let (old, new) = changed[document] else { continue }
      for mention in old.mentions where added[mention.target] == nil { added[mention.target] = [] }
      for (target, mentions) in Dictionary(grouping: new.mentions.indices, by: { new.mentions[$0].target }) {
        added[target, default: []].append((document, mentions))
      }
    }
    for (target, entries) in added {
      backlinks[target.index] = backlinks[target.index].replacing(
        { changed[$0] != nil }, by: entries, rank: rank)
    }
  }

  /// The documents that were linked anew, as they were and as they are.
  private static func changed(
    _ notes: [DocumentText], _ articles: [DocumentText], _ earlier: LinkMemory
  ) -> [DocumentID: (old: DocumentText, new: DocumentText)] {
    var changed: [DocumentID: (old: DocumentText, new: DocumentText)] = [:]
    for (index, (old, new)) in zip(earlier.notes, notes).enumerated() where old !== new {
      changed[.note(EntityID(index))] = (old, new)
    }
    for (index, (old, new)) in zip(earlier.articles, articles).enumerated() where old !== new {
      changed[.article(ArticleID(index))] = (old, new)
    }
    return changed
  }
}
