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
  private let planned: DistinctPlans
  private let search: PreviewedSearch
  /// Paths on disk of the files that pages show, by address.
  private let files: [String: String]
  /// The content folder with links resolved, out of which no file is read.
  private let contentRoot: String
  private let memory: SiteMemory

  private static let sizeLimit = 512 << 20

  /// Reads and links a site; its output folder is left alone.
  ///
  /// - Parameter earlier: a snapshot with the same options, of which is taken over what would come out the same.
  package init(_ options: BuildOptions, after earlier: SiteSnapshot? = nil) async throws(BuildFailure) {
    let loaded = try await LoadedSite(options, after: earlier?.memory ?? SiteMemory())
    await self.init(loaded, content: options.content, after: earlier)
  }

  init(_ loaded: LoadedSite, content: String, after earlier: SiteSnapshot? = nil) async {
    let pages = await SitePages(
      site: loaded.site, templates: loaded.templates, isForFewPages: true,
      after: loaded.hasEarlierFrame ? earlier?.pages : nil)
    let known = earlier.flatMap { pages.hasSamePlans(as: $0.pages) && $0.planned.clashes.isEmpty ? $0.planned : nil }
    let planned = known ?? DistinctPlans(loaded.distinctPlans(of: pages))
    var report = BuildReport()
    report.notes = loaded.site.catalog.entities.count
    report.articles = loaded.site.catalog.articles.count
    report.pages = planned.pageCount
    report.diagnostics = loaded.told(loaded.diagnostics + planned.clashes)
    self.report = report
    self.pages = pages
    self.planned = planned
    search = PreviewedSearch(pages)
    memory = loaded.memory
    files = Dictionary(loaded.linkedFiles.map { ($0.address, $0.path) }, uniquingKeysWith: { first, _ in first })
    stylesheets = Dictionary(
      loaded.templates.assets.filter { $0.name.hasSuffix(".css") }.map { ($0.name, $0.address) },
      uniquingKeysWith: { first, _ in first })
    contentRoot = resolvedPath(content)
  }

  /// Of all pages and files but those that search loads, sorted.
  var addresses: [String] { (Array(planned.plans.keys) + files.keys).sorted() }

  /// Whether there is a page or a file at an address; what search loads is left aside.
  package func holds(_ address: String) -> Bool { planned.plans[address] != nil || files[address] != nil }

  /// What search loads, by address.
  func searchFiles() async -> [String: SearchFile] { await search.files() }

  /// The bytes of the file at an address below the output folder, `companies/rarex.html`; nil where there is none.
  package func bytes(at address: String) async -> [UInt8]? {
    if let bytes = page(at: address) { return bytes }
    return await search.bytes(at: address)
  }

  /// The same, but for what search loads.
  func page(at address: String) -> [UInt8]? {
    if let plan = planned.plans[address] { return pages.render(plan) }
    guard let path = files[address], resolvedPath(path).hasPrefix(contentRoot + "/") else { return nil }
    return try? readFile(path, limit: Self.sizeLimit)
  }
}

/// The plans of a site, each found by its address. A class: they go from snapshot to snapshot while they stay the same.
private final class DistinctPlans: Sendable {
  let plans: [String: PagePlan]
  let pageCount: Int
  /// What is wrong with others.
  let clashes: [Diagnostic]

  init(_ distinct: (plans: [PagePlan], clashes: [Diagnostic])) {
    plans = Dictionary(distinct.plans.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    pageCount = distinct.plans.count(where: \.isPage)
    clashes = distinct.clashes
  }
}
