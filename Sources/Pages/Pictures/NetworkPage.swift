internal import Catalog
internal import Mustache
internal import Pictures

/// The network of those who act, joined by relations and deals, and its ties as a table.
struct NetworkPage {
  let index: SiteIndex

  static let address = "network.html"

  /// More would be neither legible nor quick to lay out; the most connected are drawn.
  static let nodeLimit = 300
  private static let tieLimit = 900
  private static let rowLimit = 500

  private var catalog: Catalog { index.catalog }

  private var words: Words { index.words }

  var record: Record {
    let shown = ShownTies(EntityTies(index: index).all, nodeLimit: Self.nodeLimit)
    var record = index.headFields(
      name: words[.network], kindLabel: words[.network], summary: summary(shown), trail: [index.picturesTrail])
    record[.picture] = pictureBlock(
      picture(of: shown), label: words[.network], note: lines, legend: index.legend(of: shown.entities),
      zooms: true)
    record[.rows] = rows(shown)
    record[.groups] = .absent
    return record
  }

  /// - Parameters:
  ///   - id: apart from other pictures of the page.
  ///   - root: the way up from the page to the root of the site.
  func picture(of shown: ShownTies, id: String = "network", title: String? = nil, root: String = "") -> Picture {
    let nodes = shown.entities.enumerated().map { position, id in
      let (entity, link) = (catalog[id], index.links[id.index])
      let what = [entity.kind.label, words.counted(.tieCount, shown.degrees[position])].joined(separator: ", ")
      return Network.Node(
        name: link.name, address: root + link.address, title: words(.tieTitle, ["name": link.name, "what": what]),
        shape: MarkShape(link.shape))
    }
    let network = Network(nodes: nodes, ties: Array(shown.pairs.prefix(Self.tieLimit)))
    return network.picture(
      id: id, title: title ?? words[.network],
      description: words(.networkDescription, ["summary": summary(shown)]))
  }

  private func summary(_ shown: ShownTies) -> String {
    let names = words.counted(.nameCount, shown.entities.count)
    let ties = words.counted(.tieCount, shown.pairs.count)
    let summary = words(
      index.hasDeals ? .networkSummary : .networkSummaryWithoutDeals, ["names": names, "connections": ties])
    return [summary, index.moreNotShown(shown.restCount)].compactMap { $0 }.joined(separator: " ")
  }

  /// What the lines mean.
  var lines: String { words[index.hasDeals ? .networkLines : .networkLinesWithoutDeals] }

  // MARK: The same in words

  private func rows(_ shown: ShownTies) -> Value {
    let listed = shown.ties.prefix(Self.rowLimit)
    let count = shown.ties.count
    let columns: [Word] = [.columnName, .columnConnection, .columnWith, .columnStanding]
    let first = words(
      .firstConnections, ["shown": words.number(listed.count), "count": words.number(count)])
    return .fields([
      .heading: .text(count > listed.count ? first : words[.connections]),
      .columns: .list(columns.map { .fields([.label: .text(words[$0])]) }),
      .items: .list(listed.map(row)),
    ])
  }

  private func row(_ tie: EntityTie) -> Value {
    let standing = tie.deal.map { index.words.standing(of: catalog[$0], index.ranking).joined(separator: ", ") }
    let connection = words[.columnConnection]
    let cells = [
      tie.deal.map { linkCell(connection, index.links[$0.index]) } ?? textCell(connection, tie.label),
      linkCell(words[.columnWith], index.links[tie.to.index]), textCell(words[.columnStanding], standing),
    ]
    return .record(index.links[tie.from.index].record.with([.summary: .absent, .cells: .list(cells)]))
  }
}
