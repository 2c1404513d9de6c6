package import Articles
package import Catalog
package import Foundations

/// Where a build reads and writes, and what it includes.
package struct BuildOptions: Sendable {
  /// The content folder, as the user typed it.
  package var content: String
  /// Templates that override the built-in ones; nil for none.
  package var templates: String?
  /// Whether the folder of templates may be missing: the usual one, until somebody makes it.
  package var mayLackTemplates = false
  /// The folder that the site is written to; empty where nothing is written.
  package var output: String
  /// Further folders of articles.
  package var articleFolders: [String] = []
  /// Whether notes and articles that are marked as drafts are part of the site.
  package var includesDrafts = false
  /// What counts as today; nil for the newest date in the content.
  package var asOf: CalendarDate?
  /// For whom the site is made; nil leaves it to site.yml.
  package var audience: Audience?
  /// Whether the desk's worklists become pages; nil leaves it to site.yml.
  package var showsWorklists: Bool?
  /// Whether what changed since the last publication becomes a page; nil leaves it to site.yml.
  package var showsChanges: Bool?
  /// What the site says that was published last; nil where none was, or where the build is for no publication.
  package var published: CatalogSnapshot?
  /// Whether what the site says is kept beside it, for the publication that follows.
  package var keepsCatalog = false
  /// The path at which the site is served, `/reports/`; nil for that of site.yml's base URL.
  package var rootPath: String?
  /// Whether articles are shown in full, marked as local: for reading at the desk, never for publishing.
  package var showsFullText = false

  /// Paths as the user typed them, absolute or from the working directory.
  package init(content: String, templates: String? = nil, output: String) {
    self.content = content
    self.templates = templates
    self.output = output
  }
}
