internal import Catalog
internal import Mustache
internal import Pictures

/// The picture of a live block, with the same as a table where the picture has one.
struct LivePicture {
  let block: LiveBlock
  let index: SiteIndex
  /// Apart from other pictures of the page.
  let id: String
  /// The way up to the root of the site.
  let root: String

  private var words: Words { index.words }

  var values: (picture: Value, figures: Value) {
    switch block.form {
    case .chart: chart
    case .timeline: timeline
    case .map: map
    case .network: network
    case .table, .deals, .facts: (.absent, .absent)
    }
  }

  private var chart: (Value, Value) {
    guard let grouping = block.grouping, let first = block.entities.first else { return (.absent, .absent) }
    let tally = Tally(block.entities, by: grouping, split: block.split, index: index)
    let title = words(
      .countedBy, ["what": index.catalog[first].kind.plural, "by": words.inSentence(tally.unit)])
    let chart = TallyChart(tally: tally, words: words, id: id, title: block.title ?? title)
    return (chart.picture, chart.figures)
  }

  private var timeline: (Value, Value) {
    let events = events(isOneYear: false)
    let title = events.onlyYear.map { words(.timelineOf, ["year": String($0)]) } ?? words[.timeline]
    // A year that the title says is not said again in each row.
    let isTitled = events.onlyYear.map { block.title?.contains(String($0)) ?? true } ?? false
    let picture = TimelinePicture(
      events: isTitled ? self.events(isOneYear: true) : events, index: index, id: id, title: block.title ?? title,
      root: root)
    return (picture.picture(span: block.span), picture.figures)
  }

  private func events(isOneYear: Bool) -> TimelineEvents {
    TimelineEvents(
      entities: block.entities, articles: block.articles, span: block.span, isOneYear: isOneYear, index: index)
  }
}

// MARK: Where, and with whom

extension LivePicture {
  private var map: (Value, Value) {
    let wanted = Set(block.entities)
    let places = index.places.places.filter { wanted.contains($0.entity) }
    guard !places.isEmpty else { return (.absent, .absent) }
    let shown = index.mostConnected(places, limit: MapPage.markLimit) { $0.entity }
    let title = block.title ?? words[.worldMap]
    let map = MapPage(index: index).map(of: shown, id: id, title: title, root: root, hasGround: false)
    let isNumbered = map.numbers.contains { $0 != nil }
    let rows = zip(shown, map.numbers).map { place, number in
      let entity = index.catalog[place.entity]
      let country = entity.country(in: index.catalog).map { index.links[$0.index].name } ?? ""
      return figureRow(
        entity.name, link: index.links[place.entity.index],
        cells: [
          entity.kind.label, country,
          [place.claim.hedge, words.position(place.claim.display)].compactMap { $0 }.joined(separator: " "),
        ] + (isNumbered ? [number.map { words(.numberOnMap, ["number": words.number($0)]) } ?? ""] : []))
    }
    let columns: [Word] =
      [.columnPlace, .columnKind, .columnCountry, .columnPosition] + (isNumbered ? [.columnOnMap] : [])
    return (
      pictureBlock(
        map.picture, label: title, note: MapPage(index: index).note(shown, numbers: map.numbers, names: true),
        legend: index.legend(of: shown.map(\.entity)), zooms: true, ground: root + MapPage.groundAddress),
      figuresBlock(label: words[.sameAsTable], columns: columns.map { words[$0] }, rows: rows)
    )
  }

  /// The network around one entity, or of the ties between those that the block finds and through deals among them.
  private var network: (Value, Value) {
    if let center = block.center {
      let surroundings = SurroundingsBlock(
        index: index, entity: index.catalog[center], id: id, least: 1, limit: block.limit ?? .max)
      return (surroundings.value, .absent)
    }
    let wanted = Set(block.entities)
    let ties = EntityTies(index: index).all.filter { tie in
      tie.deal.map(wanted.contains) ?? false || wanted.contains(tie.from) && wanted.contains(tie.to)
    }
    guard !ties.isEmpty else { return (.absent, .absent) }
    let shown = ShownTies(ties, nodeLimit: NetworkPage.nodeLimit)
    let title = block.title ?? words[.network]
    let picture = NetworkPage(index: index).picture(of: shown, id: id, title: title, root: root)
    let rows = shown.ties.map { tie in
      figureRow(
        index.links[tie.from.index].name, link: index.links[tie.from.index],
        cells: [tie.deal.map { index.links[$0.index].name } ?? tie.label, index.links[tie.to.index].name])
    }
    let columns: [Word] = [.columnName, .columnConnection, .columnWith]
    return (
      pictureBlock(
        picture, label: title, note: NetworkPage(index: index).lines, legend: index.legend(of: shown.entities),
        zooms: true),
      figuresBlock(label: words[.sameAsTable], columns: columns.map { words[$0] }, rows: rows)
    )
  }
}
