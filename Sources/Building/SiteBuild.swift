internal import Articles
internal import Catalog
internal import Foundations
internal import Pages

/// One build: read, resolve, link, render, write. Values pass from stage to stage and none is changed later.
package struct SiteBuild: Sendable {
  package let options: BuildOptions
  private let progress: BuildProgress
  private let cache: BuildCache?

  /// Where in the output folder a build keeps what the site says.
  package static let catalogPath = ".dossier/catalog"

  /// - Parameter cache: where to look whether there is anything to do; nil to build in any case.
  package init(_ options: BuildOptions, progress: BuildProgress = BuildProgress(), cache: BuildCache? = nil) {
    self.options = options
    self.progress = progress
    self.cache = cache
  }

  /// Builds the site. Problems in the content are in the report; the rest of the site is built all the same.
  package func run() async throws(BuildFailure) -> BuildReport { try await finish().report }

  /// The same, with the site kept for as long as the result lives.
  package func finish() async throws(BuildFailure) -> FinishedBuild {
    let cached = CachedBuild(options, cache)
    if let report = try await cached?.replay() { return FinishedBuild(report: report) }
    let loaded = try await LoadedSite(options, progress)
    progress.begin(.planning)
    let site = loaded.site
    var report = BuildReport()
    report.notes = site.catalog.entities.count
    report.articles = site.catalog.articles.count
    report.mentions = site.backlinks.reduce(0) { $0 + $1.count }
    let pages = await loaded.pages
    let (plans, clashes) = loaded.distinctPlans(of: pages)
    report.diagnostics = loaded.told(loaded.diagnostics + clashes)
    var output = try OutputFolder(options.output, besides: options.readFolders)
    output.hasCompressedCopies = site.settings.hasCompressedCopies
    output.isUntouched = await cached?.findsOutputUntouched() ?? false
    let manifest = try await write(plans, of: pages, files: loaded.linkedFiles, to: output, &report)
    PDFReport.discard(
      in: options.output, unlessFor: site.settings.readership.readers, withDrafts: options.includesDrafts)
    if options.keepsCatalog {
      try keepCatalog(of: site, &report)
    } else {
      // One of an earlier build may say what this one keeps from its readers.
      try? Folder(options.output).removeFile(Self.catalogPath)
    }
    await cached?.store(report, manifest, loaded.memory.content)
    return FinishedBuild(report: report, loaded: loaded, pages: pages, lock: output.lock)
  }

  private func write(
    _ plans: [PagePlan], of pages: SitePages, files: [LinkedFile], to output: OutputFolder, _ report: inout BuildReport
  ) async throws(BuildFailure) -> Manifest {
    progress.begin(.indexing)
    try output.prepare(for: plans.map(\.address) + files.map(\.address) + pages.searchFolders)
    let indexed = await pages.mapSearchFiles { output.stage($0.bytes, at: $0.address) }
    let rendered = await progress.map(.rendering, count: plans.count) { index in
      let (bytes, problems) = render(plans[index], of: pages)
      return (staged: output.stage(bytes, at: plans[index].address), problems: problems)
    }
    // Most pages of a template find the same.
    let problems = pages.fragmentProblems.union(rendered.flatMap(\.problems))
    report.diagnostics = (report.diagnostics + problems).sorted()
    let copied = await progress.map(.copying, count: files.count) { index in
      output.stage(fileAt: files[index].path, at: files[index].address)
    }
    progress.begin(.committing)
    let outcome = try output.commit((rendered.map(\.staged) + copied + indexed).flatMap { $0 })
    progress.end()
    report.pages = plans.count(where: \.isPage)
    report.files = plans.count - report.pages + files.count + indexed.count
    report.written = outcome.written
    report.unchanged = outcome.unchanged
    report.removed = outcome.removed
    return outcome.manifest
  }

  /// Puts what the site says beside it, and tells what is new in it.
  private func keepCatalog(of site: Site, _ report: inout BuildReport) throws(BuildFailure) {
    let snapshot = CatalogSnapshot(site.catalog, for: site.settings.readership.readers)
    report.changes = options.published.map { snapshot.changes(since: $0) } ?? []
    do throws(FileProblem) {
      try Folder(options.output).write(
        snapshot.following(options.published, on: site.asOf).bytes, to: Self.catalogPath, atomically: true)
    } catch {
      throw BuildFailure("\(error)")
    }
  }

  /// A page's bytes, timed where that is wanted, and what went wrong in its templates.
  private func render(_ plan: PagePlan, of pages: SitePages) -> (bytes: [UInt8], problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    guard progress.timesPages else { return (pages.render(plan, reporting: &problems), problems) }
    let start = ContinuousClock.now
    let bytes = pages.render(plan, reporting: &problems)
    let duration = ContinuousClock.now - start
    progress.keep(PageTime(address: plan.address, template: pages.template(of: plan), duration: duration))
    return (bytes, problems)
  }
}
