internal import Catalog
internal import Synchronization

/// The orders of all lists of a site, with their groups, which are found when they are first asked for.
final class ListOrders: Sendable {
  let all: [ListOrder]
  private let index: SiteIndex
  private let groups: Mutex<[Int: RowGroups]> = Mutex([:])

  /// - Parameter earlier: those of the index that a revision is of, and the revision; groups are taken over where the
  ///   same rows stand in them.
  init(_ index: SiteIndex, after earlier: (orders: ListOrders, revision: SiteRevision)? = nil) {
    self.index = index
    let kinds = index.kinds.indices.filter { index.kinds[$0].isListed && !index.ranges[$0].isEmpty }
    all = kinds.flatMap { IndexRows(index: index, at: $0).orders } + ListPages(index: index).sourceOrders
    guard let (orders, revision) = earlier else { return }
    let numbers = Dictionary(
      orders.all.enumerated().map { ($1.address, $0) }, uniquingKeysWith: { first, _ in first })
    let known = orders.groups.withLock { $0 }
    for (number, order) in all.enumerated() {
      guard let earlier = numbers[order.address], let found = known[earlier],
        keepsRows(order, like: orders.all[earlier], revision)
      else { continue }
      groups.withLock { $0[number] = found }
    }
  }

  /// Whether every row stands in the groups of an order in which it stood in those of an earlier one.
  private func keepsRows(_ order: ListOrder, like earlier: ListOrder, _ revision: SiteRevision) -> Bool {
    guard case .kind(let kind) = order.list else { return true }
    let rows = IndexRows(index: index, at: kind)
    let before = IndexRows(index: revision.earlier, at: kind)
    return order.column == earlier.column && rows.fields.map(\.name) == before.fields.map(\.name)
      && revision.restated.allSatisfy { id in
        !rows.range.contains(id.index)
          || rows.groups(of: index.catalog[id], by: order.column)
            == before.groups(of: revision.earlier.catalog[id], by: order.column)
      }
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
