internal import Pages

/// What a build did, with all that it made of the content.
///
/// To free a large site takes a tenth of the time of building it. A process that ends with its build holds this until
/// it ends, and leaves the memory to the system. Until then no other build writes to the output folder, so that what is
/// published from it is this site and no other.
package struct FinishedBuild: Sendable {
  /// What `SiteBuild.run` gives.
  package let report: BuildReport
  /// Nil where there was nothing to build.
  private let loaded: LoadedSite?
  private let pages: SitePages?
  private let lock: FolderLock?

  init(report: BuildReport, loaded: LoadedSite? = nil, pages: SitePages? = nil, lock: FolderLock? = nil) {
    self.lock = lock
    self.report = report
    self.loaded = loaded
    self.pages = pages
  }
}
