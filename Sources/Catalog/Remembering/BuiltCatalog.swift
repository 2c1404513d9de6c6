package import Foundations

/// A catalog with the notes that it was made of and what was reported on the way.
package struct BuiltCatalog: Sendable {
  package let catalog: Catalog
  /// By entity.
  let notes: [Note]
  let lookup: Lookup
  /// By entity: the names that its claims asked for.
  let asked: [[AskedName]]
  /// By entity: the place of its note among those that were read, in the order of their files; nil where it was not
  /// looked for yet.
  let order: [Int]?
  let articleReports: [Diagnostic]
  /// By entity: what resolving its claims found.
  let noteReports: [[Diagnostic]]
  let addressReports: [Diagnostic]
  let fieldReports: [Diagnostic]
  let sharedNameReports: [Diagnostic]

  /// Those of reading and of assembling, not sorted.
  package var diagnostics: [Diagnostic] {
    notes.flatMap(\.diagnostics) + articleReports + noteReports.flatMap { $0 } + addressReports + fieldReports
      + sharedNameReports
  }
}
