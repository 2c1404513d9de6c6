internal import Articles
internal import Catalog
internal import Foundations
internal import Markdown
internal import Pages

/// A site read and linked, with nothing written yet: what building, checking and explaining begin with.
struct LoadedSite: Sendable {
  let site: Site
  let templates: SiteTemplates
  let severities: SeverityOverrides
  /// Notes that are left out until they are ready.
  let drafts: [Note]
  /// Those of every stage, as they came.
  private(set) var diagnostics: [Diagnostic]
  /// What the next build may take over.
  let memory: SiteMemory
  /// Whether everything but notes is as it was in the earlier build.
  let hasEarlierFrame: Bool

  var pages: SitePages {
    get async { await SitePages(site: site, templates: templates) }
  }

  /// The files that pages show or link to, by their address.
  var linkedFiles: [LinkedFile] {
    Set(site.notes.flatMap(\.files)).sorted { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
  }

  /// Diagnostics as they are told: sorted, suggestions filled in, severities as the settings have them.
  func told(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    severities.apply(to: Suggestions(site.catalog, drafts: drafts).complete(diagnostics.sorted()))
  }

  /// The plans without those whose address is taken by one before them, or is longer than a disk may take.
  func distinctPlans(of pages: SitePages) -> (plans: [PagePlan], clashes: [Diagnostic]) {
    let (kept, refused) = PagePlan.distinct(pages.plans)
    let holders = refused.isEmpty ? [:] : Dictionary(uniqueKeysWithValues: kept.map { (inLowerCase($0.address), $0) })
    let clashes = refused.map { plan in
      formerAddressClash(of: plan, with: holders[inLowerCase(plan.address)], on: pages)
        ?? Diagnostic(
          .twoPagesAtOneAddress, path: plan.address, "two pages would be written to this address",
          fix: "rename the file of one of them")
    }
    let tooLong = kept.filter { isTooLong($0.address) }
    if tooLong.isEmpty { return (kept, clashes) }
    return (kept.filter { !isTooLong($0.address) }, clashes + tooLong.map { longAddress($0, of: pages) })
  }

  private func longAddress(_ plan: PagePlan, of pages: SitePages) -> Diagnostic {
    let moved = pages.note(movedFrom: plan)
    return Diagnostic(
      .filePath, path: moved?.source.path ?? plan.address, position: moved?.former.position,
      "an address is longer than disks allow", detail: String(plan.address.prefix(60)) + "…", fix: "shorten it",
      sourceLine: moved.map { $0.source.line($0.former.position.line) })
  }

  /// - Parameter holder: what has the address: a page, or that which leads on from another note's former address.
  private func formerAddressClash(of plan: PagePlan, with holder: PagePlan?, on pages: SitePages) -> Diagnostic? {
    guard let (source, former) = pages.note(movedFrom: plan) else { return nil }
    let other = holder.flatMap { pages.note(movedFrom: $0) }?.source.path
    return source.diagnostic(
      .formerAddressTaken, at: former.position,
      other.map { "“\(former.address)” is a former address of \($0) as well, and leads there" }
        ?? "another page stands at the former address “\(former.address)”",
      fix: other == nil ? "take the address out of the note" : "take the address out of one of the two")
  }
}

extension LoadedSite {
  /// - Parameter memory: what an earlier build with the same options found out; an empty one where this is the first.
  ///   Nil where no other is to follow, so that nothing need be kept.
  init(
    _ options: BuildOptions, _ progress: BuildProgress = BuildProgress(), after memory: SiteMemory? = nil
  ) async throws(BuildFailure) {
    let (files, problems) = try TemplateReader(options: options).read()
    var reader = ContentReader(options: options, templates: files, progress: progress)
    if let memory { reader.memory = memory.content }
    let content = try await reader.read()
    let known = memory?.content.basis == content.memory.basis ? memory?.templates : nil
    let templates = known ?? PageTemplates.compile(files, words: content.words)
    await self.init(content, templates: templates, options: options, progress, after: memory)
    diagnostics = problems + templates.problems + diagnostics
  }

  /// Links what was read.
  init(
    _ content: ContentReader.Content, templates: SiteTemplates, options: BuildOptions,
    _ progress: BuildProgress = BuildProgress(), after memory: SiteMemory? = nil
  ) async {
    progress.begin(.resolving)
    let earlier = content.isFrameAsBefore ? memory : nil
    let built = await CatalogBuilder(
      kinds: content.kinds, readership: content.settings.readership, language: content.settings.language
    ).build(
      notes: content.notes, articles: content.articles, after: earlier?.catalog)
    let catalog = built.catalog
    let linked = await LinkedDocuments(catalog, content, progress, after: earlier?.links, remembers: memory != nil)
    let day = options.asOf ?? catalog.newestDate
    let outcomes = day.map { catalog.outcomes(after: $0) } ?? []
    let ahead = options.asOf == nil ? [catalog.dayFarAhead].compactMap { $0 } : []
    let reported = content.diagnostics + built.diagnostics + linked.diagnostics + outcomes + ahead
    let settings = content.settings
    site = Site(
      catalog: catalog, settings: settings, notes: linked.notes, articles: linked.articles,
      backlinks: linked.backlinks, asOf: day,
      worklists: settings.showsWorklists ? Self.worklists(of: catalog, linked, on: day, reported) : [],
      changes: settings.showsChanges
        ? Self.changes(in: catalog, for: settings, since: options.published, on: day) : CatalogChanges())
    self.templates = templates
    severities = content.severities
    drafts = content.drafts
    self.memory =
      memory == nil
      ? SiteMemory(content: content.memory.states)
      : SiteMemory(content: content.memory, templates: templates, catalog: built, links: linked.memory)
    hasEarlierFrame = content.isFrameAsBefore
    diagnostics = reported + (Introduction(site)?.diagnostics ?? [])
  }

  private static func worklists(
    of catalog: Catalog, _ linked: LinkedDocuments, on day: CalendarDate?, _ reported: [Diagnostic]
  ) -> [Worklist] {
    WorklistBuilder(catalog: catalog, notes: linked.notes, day: day, diagnostics: reported.sorted()).worklists()
  }

  private static func changes(
    in catalog: Catalog, for settings: SiteSettings, since published: CatalogSnapshot?, on day: CalendarDate?
  ) -> CatalogChanges {
    CatalogSnapshot(catalog, for: settings.readership.readers).following(published, on: day).latest
  }
}

/// Whether disks, of which most take 255 bytes a name, might refuse an address or that of its compressed copy.
private func isTooLong(_ address: String) -> Bool {
  guard address.utf8.count > 250 else { return false }
  return address.utf8.count > 1_000 || address.utf8.split(separator: UInt8(ascii: "/")).contains { $0.count > 250 }
}

/// Every document with its links laid over.
private struct LinkedDocuments {
  let notes: [DocumentText]
  let articles: [DocumentText]
  /// By entity.
  let backlinks: [Backlinks]
  let diagnostics: [Diagnostic]
  /// Nil unless another build is to follow.
  let memory: LinkMemory?

  init(
    _ catalog: Catalog, _ content: ContentReader.Content, _ progress: BuildProgress, after earlier: LinkMemory?,
    remembers: Bool
  ) async {
    var markdown = MarkdownOptions()
    markdown.smartPunctuation = content.settings.smartPunctuation
    markdown.labels = content.words.markdownLabels
    let wording = content.words.citations
    let language = content.settings.language
    let linker =
      remembers
      ? DocumentLinker(
        catalog, files: content.files, options: markdown, wording: wording, language: language, after: earlier)
      : DocumentLinker(catalog, files: content.files, options: markdown, wording: wording, language: language)
    let notes = await Self.link(catalog.entities.count, known: linker.knownNotes, progress, .linkingNotes) {
      linker.link(EntityID($0))
    }
    let articles = await Self.link(catalog.articles.count, known: linker.knownArticles, progress, .linkingArticles) {
      linker.link(ArticleID($0))
    }
    async let fragments = FragmentCheck(catalog, notes)
    async let reports = (notes + articles).flatMap(\.diagnostics)
    backlinks = BacklinkTable(linker, notes: notes, articles: articles, after: earlier).backlinks
    diagnostics = await reports + fragments.reports
    self.notes = await fragments.notes
    self.articles = articles
    memory = remembers ? linker.memory(notes: notes, articles: articles, backlinks: backlinks) : nil
  }

  /// Links the documents that are not known.
  private static func link(
    _ count: Int, known: [DocumentText?]?, _ progress: BuildProgress, _ stage: BuildStage,
    _ link: @escaping @Sendable (Int) -> DocumentText
  ) async -> [DocumentText] {
    guard let known else { return await progress.map(stage, count: count, link) }
    let stale = known.indices.filter { known[$0] == nil }
    var fresh = await progress.map(stage, count: stale.count) { link(stale[$0]) }[...]
    return known.compactMap { $0 ?? fresh.popFirst() }
  }
}
