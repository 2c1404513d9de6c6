internal import Articles
internal import Catalog
internal import Foundations
internal import Mustache

/// What orders need of the lists that they are of.
extension ListPages {
  private static let sourceColumns: [(word: Word, name: String)] = [
    (.title, "title"), (.publisher, "publisher"), (.date, "date"),
  ]

  var sourceOrders: [ListOrder] {
    guard GroupedLengths.range.contains(index.catalog.articles.count) else { return [] }
    return [1, 2].map { column in
      ListOrder(
        .sources, column: column, label: index.words[Self.sourceColumns[column].word], base: sourcesAddress,
        name: Self.sourceColumns[column].name)
    }
  }

  func group(of source: CatalogArticle, by column: Int) -> RowGroup {
    if column == 1 { return source.article.publisher.map { .words($0) } ?? .none }
    return source.article.published.map { .year(of: $0.firstDay) } ?? .none
  }

  func sourcesTable(file: String? = nil, in current: ListOrder? = nil) -> IndexTable {
    let columns = Self.sourceColumns.enumerated().map { place, column in
      let order = sourceOrders.first { $0.column == place }
      return IndexColumn(
        label: index.words[column.word], isFacet: column.word == .publisher,
        address: place == 0
          ? current.map { _ in sourcesAddress } : order?.address == current?.address ? nil : order?.address)
    }
    return IndexTable(columns: columns, file: file)
  }

  func orders(of list: ListOrder.List) -> [ListOrder] {
    switch list {
    case .kind(let kind): IndexRows(index: index, at: kind).orders
    case .sources: sourceOrders
    }
  }

  /// What the list is called, where it is in its own order, and the shape of its kind.
  func head(of list: ListOrder.List) -> (name: String, address: String, shape: String) {
    switch list {
    case .kind(let kind):
      (index.kinds[kind].plural, paging(ofKind: kind).base, kindShape(index.kinds[kind], at: kind))
    case .sources: (index.words[.sources], sourcesAddress, "kind-article")
    }
  }

  func count(of list: ListOrder.List) -> Int {
    switch list {
    case .kind(let kind): index.ranges[kind].count
    case .sources: index.catalog.articles.count
    }
  }

  /// The table of a list, and its rows by their places in the list.
  func table(in order: ListOrder) -> (table: IndexTable, row: @Sendable (Int) -> Value) {
    switch order.list {
    case .kind(let kind):
      let rows = IndexRows(index: index, at: kind)
      return (rows.table(in: order), { rows.row(at: $0) })
    case .sources: return (sourcesTable(in: order), { row(index.catalog.articles[$0]) })
    }
  }

  /// Links to the orders of a list; absent where it has its own alone.
  ///
  /// - Parameter current: the address of the order that is shown, if it is not the list's own.
  func ordersRow(of list: ListOrder.List, current: String?) -> Value {
    let orders = orders(of: list)
    if orders.isEmpty { return .absent }
    let words = index.words
    let links =
      [(name: words[.asListed].capitalised, address: head(of: list).address)]
      + orders.map { order in
        let name = words(
          order.isDated ? .byDateColumn : .byColumn, ["column": words.inSentence(order.label)])
        return (name: name, address: order.address)
      }
    return partsRow(
      words[.orders], links, current: current.flatMap { wanted in links.firstIndex { $0.address == wanted } } ?? 0)
  }
}
