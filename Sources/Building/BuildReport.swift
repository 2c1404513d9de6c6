package import Catalog
package import Foundations

/// What a build did.
package struct BuildReport: Sendable {
  /// Sorted, and complete: those of every stage.
  package var diagnostics: [Diagnostic] = []
  /// How many of each the site has.
  package var notes = 0
  package var articles = 0
  package var pages = 0
  /// Those beside the pages: feeds, data, pictures, what search loads, stylesheets and scripts.
  package var files = 0
  /// Of entities, in notes and articles.
  package var mentions = 0
  /// Files of the output that were written, because they are new or their bytes changed.
  package var written = 0
  /// Files of the output that are as they were.
  package var unchanged = 0
  /// Files that an earlier build made and this one does not.
  package var removed = 0

  /// What the site says that the published one did not.
  package var changes: [CatalogChange] = []

  /// How many diagnostics are errors, after the severities of site.yml. Linear in the diagnostics.
  package var errors: Int { diagnostics.count { $0.severity == .error } }
}
