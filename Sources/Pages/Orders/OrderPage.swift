internal import Mustache

/// A page of a list in another order than its own: its groups one below the other, each with a heading.
struct OrderPage {
  let index: SiteIndex
  let orders: ListOrders
  /// Among all orders.
  let number: Int

  private var order: ListOrder { orders.all[number] }
  private var words: Words { index.words }

  /// So many groups are led to from the head of the page: of more, the largest that have several rows.
  private static let jumpLimit = 40

  func record(part: Int) -> Record {
    let lists = ListPages(index: index)
    let paging = orders.paging(of: number)
    let (name, base, shape) = lists.head(of: order.list)
    let title = words(
      order.isDated ? .listByDateColumn : .listByColumn,
      ["list": name, "column": words.inSentence(order.label)])
    var record = index.headFields(
      name: title, kindLabel: words[.index], shape: shape,
      summary: words.counted(
        .groupsCounted, orders.groups(of: number).groups.count,
        ["entries": "\(words.number(lists.count(of: order.list))) \(words.inSentence(name))"]),
      trail: [place(name, base)])
    if part > 0 { record[.title] = .text(words.title(title, part: part)) }
    record[.pager] = paging.pager(at: part, words)
    record[.neighbours] = paging.neighbours(at: part, words)
    record[.orders] = lists.ordersRow(of: order.list, current: order.address)
    record[.jumps] = jumps(paging, part)
    record[.rows] = .absent
    record[.groups] = .absent
    record[.grouped] = table(of: paging.range(part))
    return record
  }

  private func table(of shown: Range<Int>) -> Value {
    let groups = orders.groups(of: number)
    let table = ListPages(index: index).table(in: order)
    let parts = groups.groups.enumerated().compactMap { position, group -> IndexTable.Group? in
      let range = group.range.clamped(to: shown)
      if range.isEmpty { return nil }
      return IndexTable.Group(
        id: Self.id(position), label: group.label ?? words[.notStated], count: words.number(group.range.count),
        rows: .series(count: range.count) { table.row(groups.rows[range.lowerBound + $0]) })
    }
    return table.table.value(parts)
  }

  /// Links to the groups, those on other pages of the list among them.
  private func jumps(_ paging: Paging, _ part: Int) -> Value {
    let groups = orders.groups(of: number).groups
    if groups.count < 2 { return .absent }
    let worthwhile = groups.indices.filter { groups.count <= Self.jumpLimit || groups[$0].range.count > 1 }
    let largest = Set(
      worthwhile.sorted { (groups[$1].range.count, $0) < (groups[$0].range.count, $1) }.prefix(Self.jumpLimit))
    let links = worthwhile.filter(largest.contains).map { position in
      let group = groups[position]
      return (
        name: "\(group.label ?? words[.notStated]) (\(words.number(group.range.count)))",
        address: "\(paging.address(group.range.lowerBound / paging.size))#\(Self.id(position))"
      )
    }
    return partsRow(words[.groups], links, current: nil)
  }

  private static func id(_ group: Int) -> String { "group_\(group + 1)" }
}
