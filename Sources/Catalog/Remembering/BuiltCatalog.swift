package import Foundations

/// A catalog with the notes that it was made of and what was reported on the way.
package struct BuiltCatalog: Sendable {
  package let catalog: Catalog
  /// By entity.
  let notes: [Note]
  let articleReports: [Diagnostic]
  /// By entity: what resolving its claims found.
  let noteReports: [[Diagnostic]]
  let addressReports: [Diagnostic]
  let fieldReports: [Diagnostic]
  let sharedNameReports: [Diagnostic]

  package var diagnostics: [Diagnostic] {
    notes.flatMap(\.diagnostics) + articleReports + noteReports.flatMap { $0 } + addressReports + fieldReports
      + sharedNameReports
  }
}
