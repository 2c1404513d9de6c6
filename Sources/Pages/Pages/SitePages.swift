package import Catalog
package import Foundations
internal import Mustache

/// Every page of a site: first which there are, then each by itself, from any thread.
package struct SitePages: Sendable {
  /// All files that the pages make, in a fixed order.
  package var plans: [PagePlan] { planned.plans }
  let index: SiteIndex
  private let outline: PageOutline
  private let planned: PlannedPages
  private let names: NamesIndex
  private let orders: ListOrders
  private let chrome: Chrome
  private let machines: Machines
  private let templates: TemplateLibrary
  private let assets: [Asset]

  /// - Parameters:
  ///   - isForFewPages: whether few of the pages will be rendered, as in a preview.
  ///   - earlier: pages of a site with the same kinds and templates, likewise few, of which is taken over what rests on the
  ///     same.
  package init(
    site: Site, templates: SiteTemplates, isForFewPages: Bool = false, after earlier: SitePages? = nil
  ) async {
    let revision = earlier.flatMap { SiteRevision(of: $0.index, to: site) }
    let revised = revision.flatMap { revision in earlier.map { (pages: $0, revision: revision) } }
    async let listing = Self.names(of: site.catalog, after: revised)
    let index = await SiteIndex(
      site: site, words: templates.words, templates: templates.library, isForFewPages: isForFewPages, after: revision)
    let names = await listing
    let machines = await Machines(
      index, isForFewPages: isForFewPages, after: revised.map { ($0.pages.machines, $0.revision) })
    self.index = index
    self.names = names
    let orders = ListOrders(index, after: revised.map { ($0.pages.orders, $0.revision) })
    self.orders = orders
    self.machines = machines
    self.templates = templates.library
    let outline = PageOutline(index, names: names, orders: orders, machines: machines)
    self.outline = outline
    let assets = templates.assets.filter { site.settings.hasSearch || !SiteScript.askingSearch.contains($0.name) }
    self.assets = assets
    let known = revised.flatMap { $0.pages.outline == outline ? $0.pages.planned : nil }
    let planned = known ?? PlannedPages(pagePlans(index, outline, machines: machines, assets: assets))
    self.planned = planned
    chrome = Chrome(
      index: index, outline: outline, assets: assets, siteFeed: machines.siteFeed,
      addresses: isForFewPages ? [] : planned.plans.map(\.address), templates: templates.library)
  }

  /// Whether these are the plans of earlier pages.
  package func hasSamePlans(as earlier: SitePages) -> Bool { planned === earlier.planned }

  private static func names(
    of catalog: Catalog, after revised: (pages: SitePages, revision: SiteRevision)?
  ) -> NamesIndex {
    guard let (pages, revision) = revised else { return NamesIndex(catalog) }
    return NamesIndex(catalog, after: pages.names, renamed: revision.renamed)
  }

  /// The bytes of a page or asset. Pure: the same plan gives the same bytes.
  package func render(_ plan: PagePlan) -> [UInt8] {
    var problems: [Diagnostic] = []
    return render(plan, reporting: &problems)
  }

  /// The same, with what only rendering finds out: a template that calls itself without end.
  package func render(_ plan: PagePlan, reporting problems: inout [Diagnostic]) -> [UInt8] {
    switch plan.subject {
    case .asset(let position): return assets[position].bytes
    case .mapGround: return MapPage(index: index).ground
    case .export(let export):
      var bytes = Exports(index: index).bytes(of: export)
      blankUnshowable(&bytes, directionsEndAt: Array(",\"".utf8))
      return bytes
    case .machine(.sharingImage(let mark)): return machines.bytes(of: .sharingImage(mark), pages: plans)
    case .machine(let file):
      var bytes = machines.bytes(of: file, pages: plans)
      blankUnshowable(&bytes, directionsEndAt: Array("<\"".utf8))
      return bytes
    default: break
    }
    var (template, record) = content(of: plan.subject)
    machines.fillHead(of: &record, for: plan, orders: orders)
    var output: [UInt8] = []
    problems += templates.render(
      template, record, within: chrome.surroundings(of: plan.address), expected: 1 << 16, into: &output)
    blankUnshowable(&output, directionsEndAt: Array("<\"".utf8))
    return output
  }

  /// What went wrong so far in the parts that pages share, and in those that are rendered apart from them.
  package var fragmentProblems: Set<Diagnostic> { index.fragmentProblems.all }

  /// The note whose page once stood at the plan's address; nil where the plan is of any other page.
  package func note(movedFrom plan: PagePlan) -> (source: SourceText, former: FormerAddress)? {
    guard case .moved(let id, let position) = plan.subject else { return nil }
    return (index.catalog[id].note.source, index.catalog[id].formerAddresses[position])
  }

  func content(of subject: PagePlan.Subject) -> (template: String, record: Record) {
    switch subject {
    case .home: return ("home", HomePage(index: index).record)
    case .kind(let kind, let part): return ("index", ListPages(index: index).kind(kind, part: part))
    case .names(let part): return ("index", names.record(part: part, index: index))
    case .sources(let part): return ("index", ListPages(index: index).sources(part: part))
    case .ordered(let number, let part):
      return ("index", OrderPage(index: index, orders: orders, number: number).record(part: part))
    case .tags: return ("index", ListPages(index: index).tags)
    case .pictures: return ("index", PicturesPage(index: index).record)
    case .map: return ("picture", MapPage(index: index).record)
    case .network: return ("picture", NetworkPage(index: index).record)
    case .tag(let tag, let part): return ("index", ListPages(index: index).tag(tag, part: part))
    case .entity(let id):
      let page = EntityPage(index: index, entity: index.catalog[id])
      return (page.template, page.record)
    case .mentions(let id, let part):
      return ("mentions", MentionsPage(index: index, entity: index.catalog[id]).record(part: part))
    case .quotations(let id, let part):
      return ("quotations", QuotationsPage(index: index, entity: index.catalog[id]).record(part: part))
    case .article(let id): return ("article", ArticlePage(index: index, source: index.catalog[id]).record)
    case .search:
      return ("search", index.headFields(name: index.words[.search], kindLabel: index.words[.index], trail: []))
    case .missing: return ("missing", Record([.title: .text(index.words[.missingTitle])]))
    case .data: return ("index", DataPage(exports: Exports(index: index)).record)
    case .changes: return ("index", ChangesPage(index: index).record)
    case .worklists: return ("index", WorklistPages(index: index).overview)
    case .worklist(let list, let part): return ("index", WorklistPages(index: index).list(list, part: part))
    case .dealsInCharts: return ("charts", DealsPage(index: index).record)
    case .timeline(let year): return ("charts", TimelinePages(index: index).record(year: year))
    case .chain: return ("charts", ChainPage(index: index).record)
    case .printEdition: return ("print", PrintEdition(index: index, templates: templates).record)
    case .moved(let id, _): return ("moved", index.links[id.index].record.with([.title: .text(index.catalog[id].name)]))
    case .asset, .mapGround, .export, .machine: return ("", Record())
    }
  }
}

/// The plans of a site's pages. A class: they go from site to site while they stay the same.
private final class PlannedPages: Sendable {
  let plans: [PagePlan]

  init(_ plans: [PagePlan]) { self.plans = plans }
}
