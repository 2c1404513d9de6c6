internal import Catalog

/// The files of a site, in the order in which a reader would come upon them.
func pagePlans(
  _ index: SiteIndex, _ outline: PageOutline, machines: Machines, assets: [Asset]
) -> [PagePlan] {
  var planner = PagePlanner(index: index, outline: outline)
  planner.addIndexes()
  planner.addEntities()
  planner.addArticles()
  planner.addTagsAndPictures()
  planner.addFrame(assets)
  planner.addDesk()
  planner.addData()
  let pages = planner.plans
  return pages + machines.all(pages: pages, feeds: outline.feeds) + planner.movedPages
}

/// Plans the pages of a site, one sort after another.
private struct PagePlanner {
  let index: SiteIndex
  let outline: PageOutline
  private(set) var plans: [PagePlan]
  private let lists: ListPages

  init(index: SiteIndex, outline: PageOutline) {
    self.index = index
    self.outline = outline
    lists = ListPages(index: index)
    plans = [PagePlan(address: homeAddress, subject: .home)]
  }

  private mutating func add(_ address: String, _ subject: PagePlan.Subject) {
    plans.append(PagePlan(address: address, subject: subject))
  }

  private mutating func add(_ paging: Paging, _ subject: (Int) -> PagePlan.Subject) {
    for part in 0..<paging.parts { add(paging.address(part), subject(part)) }
  }

  /// The lists of each kind, and the A–Z.
  mutating func addIndexes() {
    for kind in index.kinds.indices where index.kinds[kind].isListed && !index.ranges[kind].isEmpty {
      add(lists.paging(ofKind: kind)) { .kind(kind, part: $0) }
    }
    for (part, address) in outline.names.enumerated() { add(address, .names(part: part)) }
  }

  /// Each note, before what has no room on its page.
  mutating func addEntities() {
    for entity in index.catalog.entities {
      add(entity.address, .entity(entity.id))
      if outline.mentions[entity.id.index] > 0 {
        add(MentionsBlock(index: index, entity: entity.id).paging) { .mentions(entity.id, part: $0) }
      }
      if outline.quotations[entity.id.index] > 0 {
        add(QuotationsBlock(index: index, entity: entity.id).paging) { .quotations(entity.id, part: $0) }
      }
    }
  }

  /// The list of the articles, lists in other orders than their own, and each article.
  mutating func addArticles() {
    if !index.catalog.articles.isEmpty { add(lists.sourcesPaging) { .sources(part: $0) } }
    for (number, paging) in outline.orders.enumerated() { add(paging) { .ordered(number, part: $0) } }
    for source in index.catalog.articles { add(source.address, .article(source.id)) }
  }

  mutating func addTagsAndPictures() {
    if !index.catalog.tags.isEmpty { add(tagsAddress, .tags) }
    plans += outline.pictures
    for tag in index.catalog.tags.indices { add(lists.tagPaging(tag)) { .tag(tag, part: $0) } }
  }

  /// What a reader finds on the way from page to page, and what pages load.
  mutating func addFrame(_ assets: [Asset]) {
    if index.site.settings.hasSearch { add(searchAddress, .search) }
    add(missingPageAddress, .missing)
    if outline.hasMapGround { add(MapPage.groundAddress, .mapGround) }
    for (number, asset) in assets.enumerated() { add(asset.address, .asset(number)) }
  }

  /// What changed, and what the desk still has to do.
  mutating func addDesk() {
    if outline.hasChanges { add(ChangesPage.address, .changes) }
    guard index.site.settings.showsWorklists else { return }
    add(WorklistPages.address, .worklists)
    for (list, paging) in outline.worklists.enumerated() { add(paging) { .worklist(list, part: $0) } }
  }

  /// The content as data files and for print.
  mutating func addData() {
    if index.site.settings.hasData { add(dataAddress, .data) }
    if PrintEdition.isMade(for: index) { add(PrintEdition.address, .printEdition) }
    plans += Exports(index: index).all.map { PagePlan(address: $0.address, subject: .export($0.export)) }
  }

  /// Pages in the places that notes' pages once had.
  var movedPages: [PagePlan] {
    outline.formerPages.map { PagePlan(address: $0.address, subject: .moved($0.entity, $0.position)) }
  }
}
