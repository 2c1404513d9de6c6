internal import Articles
internal import Catalog
package import Foundations
internal import Markdown
internal import Mustache
internal import Pages

/// One build: read, resolve, link, render, write. Values pass from stage to stage and none is changed later.
package struct SiteBuild: Sendable {
  package let options: BuildOptions

  package init(_ options: BuildOptions) { self.options = options }

  /// Builds the site. Problems in the content are in the report; the rest of the site is built all the same.
  package func run() async throws(BuildFailure) -> BuildReport {
    var report = BuildReport()
    let templates = try TemplateReader(options: options).read()
    let content = try await ContentReader(options: options).read()
    report.diagnostics = templates.diagnostics + content.diagnostics

    let (catalog, problems) = await CatalogBuilder(kinds: content.kinds).build(
      notes: content.notes, articles: content.articles)
    report.diagnostics += problems
    let site = await link(catalog, content, &report)

    let pages = SitePages(site: site, templates: templates.library, assets: templates.assets)
    report.notes = catalog.entities.count
    report.articles = catalog.articles.count
    if options.writes {
      try await write(pages, files: linkedFiles(site), &report)
    }
    let sorted = report.diagnostics.sorted()
    report.diagnostics = Suggestions(catalog).complete(sorted)
    return report
  }

  /// Lays the links over every document, and turns the mentions round.
  private func link(_ catalog: Catalog, _ content: ContentReader.Content, _ report: inout BuildReport) async -> Site {
    var markdown = MarkdownOptions()
    markdown.smartPunctuation = content.settings.smartPunctuation
    let linker = DocumentLinker(catalog, files: content.files, options: markdown)
    let notes = await parallelMap(count: catalog.entities.count) { linker.link(EntityID($0)) }
    let articles = await parallelMap(count: catalog.articles.count) { linker.link(ArticleID($0)) }
    for document in notes + articles {
      report.diagnostics += document.diagnostics
      report.mentions += document.mentions.count
    }
    report.diagnostics += fragmentReports(catalog, notes)
    let backlinks = BacklinkTable(catalog, notes: notes, articles: articles).backlinks
    return Site(
      catalog: catalog, settings: content.settings, notes: notes, articles: articles, backlinks: backlinks,
      asOf: options.asOf ?? catalog.newestDate)
  }

  private func linkedFiles(_ site: Site) -> [LinkedFile] {
    Set(site.notes.flatMap(\.files)).sorted { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
  }

  private func write(
    _ pages: SitePages, files: [LinkedFile], _ report: inout BuildReport
  ) async throws(BuildFailure) {
    let output = try OutputFolder(options.output, content: options.content)
    let (plans, clashes) = distinct(pages.plans)
    report.diagnostics += clashes
    try output.prepare(for: plans.map(\.address) + files.map(\.address))
    let staged = await parallelMap(count: plans.count) { index in
      output.stage(pages.render(plans[index]), at: plans[index].address)
    }
    let copied = await parallelMap(count: files.count) { index in
      output.stage(fileAt: files[index].path, at: files[index].address)
    }
    let outcome = try output.commit(staged + copied)
    report.pages = plans.count
    report.files = files.count
    report.written = outcome.written
    report.unchanged = outcome.unchanged
    report.removed = outcome.removed
  }

  /// The plans without those whose address is taken, case aside, by one before them.
  private func distinct(_ plans: [PagePlan]) -> ([PagePlan], clashes: [Diagnostic]) {
    var taken: Set<String> = []
    var clashes: [Diagnostic] = []
    let kept = plans.filter { plan in
      if taken.insert(plan.address.lowercased()).inserted { return true }
      clashes.append(
        Diagnostic(
          .twoPagesAtOneAddress, path: plan.address, "two pages would be written to this address",
          fix: "rename the file of one of them"))
      return false
    }
    return (kept, clashes)
  }
}
