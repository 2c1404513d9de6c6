internal import Catalog
internal import Foundations

/// One file of the output: where it goes, and what it shows.
package struct PagePlan: Sendable, Equatable {
  enum Subject: Sendable, Equatable {
    case home
    case kind(Int, part: Int)
    case names(part: Int)
    case sources(part: Int)
    /// A list in another order than its own: one among all orders.
    case ordered(Int, part: Int)
    case tags
    case pictures
    case map
    case network
    case tag(Int, part: Int)
    case entity(EntityID)
    case mentions(EntityID, part: Int)
    case quotations(EntityID, part: Int)
    case article(ArticleID)
    case search
    case dealsInCharts
    /// Of the year with which a reader begins, where none is given.
    case timeline(year: Int?)
    case chain
    case missing
    case asset(Int)
    /// The picture on which the maps of notes lie.
    case mapGround
    case data
    case changes
    case worklists
    case worklist(Int, part: Int)
    case export(Export)
    case printEdition
    case machine(MachineFile)
    /// A page in the place that an entity's once had: an index in its former addresses.
    case moved(EntityID, Int)
  }

  /// The path below the output folder, `companies/rarex.html`.
  package let address: String
  let subject: Subject

  /// Whether it is there to be read: not a file for programs, a picture, or the way on from a former address.
  package var isPage: Bool {
    switch subject {
    case .asset, .mapGround, .export, .machine, .moved: false
    default: true
    }
  }
}

extension PagePlan {
  /// The plans without those whose address is taken, case aside, by one before them.
  package static func distinct(_ plans: [PagePlan]) -> (kept: [PagePlan], refused: [PagePlan]) {
    var taken = Set<String>(minimumCapacity: plans.count)
    var refused: [PagePlan] = []
    let kept = plans.filter { plan in
      if taken.insert(inLowerCase(plan.address)).inserted { return true }
      refused.append(plan)
      return false
    }
    return (kept, refused)
  }
}

/// The files of a site, in the order in which a reader would come upon them.
func pagePlans(
  _ index: SiteIndex, _ outline: PageOutline, orders: ListOrders, machines: Machines, assets: [Asset]
) -> [PagePlan] {
  let lists = ListPages(index: index)
  let catalog = index.catalog
  var plans = [PagePlan(address: homeAddress, subject: .home)]
  func add(_ paging: Paging, _ subject: (Int) -> PagePlan.Subject) {
    for part in 0..<paging.parts { plans.append(PagePlan(address: paging.address(part), subject: subject(part))) }
  }
  for kind in index.kinds.indices where index.kinds[kind].isListed && !index.ranges[kind].isEmpty {
    add(lists.paging(ofKind: kind)) { .kind(kind, part: $0) }
  }
  for (part, address) in outline.names.enumerated() {
    plans.append(PagePlan(address: address, subject: .names(part: part)))
  }
  for entity in catalog.entities {
    plans.append(PagePlan(address: entity.address, subject: .entity(entity.id)))
    if outline.mentions[entity.id.index] > 0 {
      add(MentionsBlock(index: index, entity: entity.id).paging) { .mentions(entity.id, part: $0) }
    }
    if outline.quotations[entity.id.index] > 0 {
      add(QuotationsBlock(index: index, entity: entity.id).paging) { .quotations(entity.id, part: $0) }
    }
  }
  if !catalog.articles.isEmpty { add(lists.sourcesPaging) { .sources(part: $0) } }
  for number in orders.all.indices { add(outline.orders[number]) { .ordered(number, part: $0) } }
  plans += catalog.articles.map { PagePlan(address: $0.address, subject: .article($0.id)) }
  if !catalog.tags.isEmpty { plans.append(PagePlan(address: tagsAddress, subject: .tags)) }
  plans += outline.pictures
  for tag in catalog.tags.indices { add(lists.tagPaging(tag)) { .tag(tag, part: $0) } }
  if index.site.settings.hasSearch { plans.append(PagePlan(address: searchAddress, subject: .search)) }
  plans.append(PagePlan(address: missingPageAddress, subject: .missing))
  if outline.hasMapGround { plans.append(PagePlan(address: MapPage.groundAddress, subject: .mapGround)) }
  plans += assets.indices.map { PagePlan(address: assets[$0].address, subject: .asset($0)) }
  if outline.hasChanges { plans.append(PagePlan(address: ChangesPage.address, subject: .changes)) }
  if index.site.settings.showsWorklists {
    plans.append(PagePlan(address: WorklistPages.address, subject: .worklists))
    for (list, paging) in outline.worklists.enumerated() { add(paging) { .worklist(list, part: $0) } }
  }
  if index.site.settings.hasData { plans.append(PagePlan(address: dataAddress, subject: .data)) }
  if PrintEdition.isMade(for: index) {
    plans.append(PagePlan(address: PrintEdition.address, subject: .printEdition))
  }
  plans += Exports(index: index).all.map { PagePlan(address: $0.address, subject: .export($0.export)) }
  plans += machines.all(pages: plans, feeds: outline.feeds)
  plans += outline.formerPages.map { PagePlan(address: $0.address, subject: .moved($0.entity, $0.position)) }
  return plans
}
