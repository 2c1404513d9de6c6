internal import Articles
internal import Catalog
internal import Foundations
internal import Markdown
internal import Mustache
internal import Pages

/// A site read and linked, with nothing written yet: what building, checking and explaining begin with.
struct LoadedSite: Sendable {
  let site: Site
  let templates: TemplateReader.Templates
  let severities: SeverityOverrides
  /// Those of every stage, as they came.
  let diagnostics: [Diagnostic]

  var pages: SitePages {
    SitePages(site: site, templates: templates.library, assets: templates.assets)
  }

  /// The files that pages show or link to, by their address.
  var linkedFiles: [LinkedFile] {
    Set(site.notes.flatMap(\.files)).sorted { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
  }

  /// Diagnostics as they are told: sorted, suggestions filled in, severities as the settings have them.
  func told(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    severities.apply(to: Suggestions(site.catalog).complete(diagnostics.sorted()))
  }

  /// The plans without those whose address is taken, case aside, by one before them.
  func distinctPlans(of pages: SitePages) -> (plans: [PagePlan], clashes: [Diagnostic]) {
    var taken: Set<String> = []
    var clashes: [Diagnostic] = []
    let kept = pages.plans.filter { plan in
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

extension LoadedSite {
  init(_ options: BuildOptions) async throws(BuildFailure) {
    let templates = try TemplateReader(options: options).read()
    let content = try await ContentReader(options: options).read()
    let (catalog, problems) = await CatalogBuilder(kinds: content.kinds).build(
      notes: content.notes, articles: content.articles)
    let site = await Self.link(catalog, content, asOf: options.asOf)
    let documents = (site.notes + site.articles).flatMap(\.diagnostics)
    self.site = site
    self.templates = templates
    severities = content.severities
    diagnostics =
      templates.diagnostics + content.diagnostics + problems + documents + fragmentReports(catalog, site.notes)
  }

  /// Lays the links over every document, and turns the mentions round.
  private static func link(_ catalog: Catalog, _ content: ContentReader.Content, asOf: CalendarDate?) async -> Site {
    var markdown = MarkdownOptions()
    markdown.smartPunctuation = content.settings.smartPunctuation
    let linker = DocumentLinker(catalog, files: content.files, options: markdown)
    let notes = await parallelMap(count: catalog.entities.count) { linker.link(EntityID($0)) }
    let articles = await parallelMap(count: catalog.articles.count) { linker.link(ArticleID($0)) }
    let backlinks = BacklinkTable(catalog, notes: notes, articles: articles).backlinks
    return Site(
      catalog: catalog, settings: content.settings, notes: notes, articles: articles, backlinks: backlinks,
      asOf: asOf ?? catalog.newestDate)
  }
}
