/// Stands for one catalog, so that a later one can say that it was made of it without keeping it.
final class CatalogMark: Sendable {}

/// In what a catalog differs from an earlier one of the same articles, and of the same notes in the same order at the same
/// addresses.
package struct CatalogDelta: Sendable {
  /// That of the earlier catalog.
  let since: CatalogMark
  /// Entities that state something else than before, in order; of all others nothing but the text may differ.
  package let restated: [EntityID]
  /// Those among them that bear other names.
  package let renamed: [EntityID]
}

extension Catalog {
  /// In what the catalog differs from an earlier one; nil where it was not made of that.
  package func delta(since earlier: Catalog) -> CatalogDelta? {
    delta.flatMap { $0.since === earlier.mark ? $0 : nil }
  }
}
