package import Catalog
package import Foundations

/// All that the pages show: the catalog and its documents, linked and resolved.
package struct Site: Sendable {
  package let catalog: Catalog
  package let settings: SiteSettings
  /// By entity.
  package let notes: [DocumentText]
  /// By article.
  package let articles: [DocumentText]
  /// By entity.
  package let backlinks: [Backlinks]
  /// The day that counts as today; nil where nothing in the content bears a date.
  package let asOf: CalendarDate?
  /// What the desk still has to do; empty unless the settings make pages of it.
  package let worklists: [Worklist]
  /// What is new against the site that was published before; empty unless the settings make a page of it.
  package let changes: CatalogChanges

  /// - Parameter asOf: the newest date of the catalog where it is nil.
  package init(
    catalog: Catalog, settings: SiteSettings, notes: [DocumentText], articles: [DocumentText],
    backlinks: [Backlinks], asOf: CalendarDate? = nil, worklists: [Worklist] = [],
    changes: CatalogChanges = CatalogChanges()
  ) {
    self.catalog = catalog
    self.settings = settings
    self.notes = notes
    self.articles = articles
    self.backlinks = backlinks
    self.asOf = asOf ?? catalog.newestDate
    self.worklists = worklists
    self.changes = changes
  }
}
