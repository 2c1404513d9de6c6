internal import Catalog
internal import Foundations
internal import Pages

/// A whole site as a build would write it, held in memory: each page is rendered when it is asked for.
///
/// Nothing of it changes once it is made, so that a reader never meets half of a new site beside half of an old one.
package struct SiteSnapshot: Sendable {
  /// What a build would report; nothing counts as written.
  package let report: BuildReport
  /// Addresses of the stylesheets by their names among the assets, `site.css`.
  package let stylesheets: [String: String]
  private let pages: SitePages
  private let plans: [String: PagePlan]
  /// What search loads, by address.
  private let search: [String: SearchFile]
  /// Paths on disk of the files that pages show, by address.
  private let files: [String: String]
  /// The content folder with links resolved, out of which no file is read.
  private let contentRoot: String

  private static let sizeLimit = 512 << 20

  /// Reads and links a site; its output folder is left alone.
  package init(_ options: BuildOptions) async throws(BuildFailure) {
    await self.init(try await LoadedSite(options), content: options.content)
  }

  init(_ loaded: LoadedSite, content: String) async {
    let pages = await loaded.pages
    let (plans, clashes) = loaded.distinctPlans(of: pages)
    var report = BuildReport()
    report.notes = loaded.site.catalog.entities.count
    report.articles = loaded.site.catalog.articles.count
    report.pages = plans.count
    report.diagnostics = loaded.told(loaded.diagnostics + clashes)
    self.report = report
    self.pages = pages
    self.plans = Dictionary(plans.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    search = Dictionary(
      await pages.searchFiles().map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    files = Dictionary(loaded.linkedFiles.map { ($0.address, $0.path) }, uniquingKeysWith: { first, _ in first })
    stylesheets = Dictionary(
      loaded.templates.assets.filter { $0.name.hasSuffix(".css") }.map { ($0.name, $0.address) },
      uniquingKeysWith: { first, _ in first })
    contentRoot = resolvedPath(content)
  }

  /// Of all files, sorted.
  var addresses: [String] { (Array(plans.keys) + search.keys + files.keys).sorted() }

  package func holds(_ address: String) -> Bool {
    plans[address] != nil || search[address] != nil || files[address] != nil
  }

  /// The bytes of the file at an address below the output folder, `companies/rarex.html`; nil where there is none.
  package func bytes(at address: String) -> [UInt8]? {
    if let plan = plans[address] { return pages.render(plan) }
    if let file = search[address] { return file.bytes }
    guard let path = files[address], resolvedPath(path).hasPrefix(contentRoot + "/") else { return nil }
    return try? readFile(path, limit: Self.sizeLimit)
  }
}
