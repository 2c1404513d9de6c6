internal import Catalog
internal import Foundations

/// What decides which pages a site has beside its frame, words and settings: where that is the same, so are the plans.
struct PageOutline: Sendable, Equatable {
  struct FormerPage: Sendable, Equatable {
    let entity: EntityID
    /// In the entity's former addresses.
    let position: Int
    let address: String
  }

  /// By entity: how many documents and quotations its own pages of these list; 0 where it has none.
  let mentions: [Int]
  let quotations: [Int]
  let formerPages: [FormerPage]
  /// Of the A–Z: the addresses of its pages, and how many names it lists.
  let names: [String]
  let nameCount: Int
  /// By order.
  let orders: [Paging]
  let pictures: [PagePlan]
  let hasMapGround: Bool
  let hasChanges: Bool
  let worklists: [Paging]
  let feeds: [Feed]

  init(_ index: SiteIndex, names: NamesIndex, orders: ListOrders, machines: Machines) {
    let entities = index.catalog.entities
    mentions = index.site.backlinks.map(MentionsBlock.ownPageCount)
    quotations = entities.indices.map { QuotationsBlock.ownPageCount(EntityID($0), index) }
    formerPages = entities.flatMap { entity in
      entity.formerAddresses.enumerated().map {
        FormerPage(entity: entity.id, position: $0, address: $1.address)
      }
    }
    self.names = names.addresses
    nameCount = names.count
    self.orders = orders.all.indices.map { orders.paging(of: $0) }
    pictures = PicturesPage(index: index).plans
    hasMapGround = MapPage(index: index).hasGround
    hasChanges = ChangesPage.isMade(for: index)
    let worklists = WorklistPages(index: index)
    self.worklists = (0..<worklists.count).map { worklists.paging(of: $0) }
    feeds = machines.feeds?.all ?? []
  }
}
