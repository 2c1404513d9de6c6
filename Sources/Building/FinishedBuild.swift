internal import Pages

/// What a build did, with all that it made of the content.
///
/// To free a large site takes a tenth of the time of building it. A process that ends with its build holds this until
/// it ends, and leaves the memory to the system.
package struct FinishedBuild: Sendable {
  package let report: BuildReport
  private let loaded: LoadedSite
  private let pages: SitePages

  init(report: BuildReport, loaded: LoadedSite, pages: SitePages) {
    self.report = report
    self.loaded = loaded
    self.pages = pages
  }
}
