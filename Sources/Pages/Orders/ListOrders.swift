internal import Catalog
internal import Synchronization

/// The orders of all lists of a site, with their groups, which are found when they are first asked for.
final class ListOrders: Sendable {
  let all: [ListOrder]
  private let index: SiteIndex
  private let groups: Mutex<[Int: RowGroups]> = Mutex([:])

  init(_ index: SiteIndex) {
    self.index = index
    let kinds = index.kinds.indices.filter { index.kinds[$0].isListed && !index.ranges[$0].isEmpty }
    all = kinds.flatMap { IndexRows(index: index, at: $0).orders } + ListPages(index: index).sourceOrders
  }

  /// The groups of one of the orders, by its place among all.
  func groups(of order: Int) -> RowGroups {
    groups.withLock { known in
      if let groups = known[order] { return groups }
      let groups = RowGroups(keys(of: all[order]))
      known[order] = groups
      return groups
    }
  }

  /// The pages of an order: a row counts in each of its groups.
  func paging(of order: Int) -> Paging {
    Paging(base: all[order].address, count: groups(of: order).rows.count, size: GroupedLengths.page)
  }

  private func keys(of order: ListOrder) -> [[RowGroup]] {
    switch order.list {
    case .kind(let kind):
      let rows = IndexRows(index: index, at: kind)
      return index.catalog.entities[index.ranges[kind]].map { rows.groups(of: $0, by: order.column) }
    case .sources:
      let lists = ListPages(index: index)
      return index.catalog.articles.map { [lists.group(of: $0, by: order.column)] }
    }
  }
}
