/// An entity's index in `Catalog.entities`.
package struct EntityID: Sendable, Hashable, Comparable {
  package let index: Int

  package init(_ index: Int) { self.index = index }

  /// In the order of the catalog.
  package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

/// An article's index in `Catalog.articles`.
package struct ArticleID: Sendable, Hashable, Comparable {
  package let index: Int

  package init(_ index: Int) { self.index = index }

  /// In the order of the catalog: newest first.
  package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

/// A text that can mention entities and has a page: a note or an article.
package enum DocumentID: Sendable, Hashable {
  case note(EntityID)
  case article(ArticleID)
}
