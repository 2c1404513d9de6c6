internal import Catalog
internal import Foundations
internal import Mustache

/// The home page: the newest briefing, deals and sources, what falls due, what is disputed, who is most connected.
struct HomePage {
  let index: SiteIndex

  private static let storyLimit = 4
  private static let lineLimit = 8

  private var catalog: Catalog { index.catalog }

  var record: Record {
    Record([
      .title: .text(index.site.settings.title), .description: .words(index.site.settings.description),
      .isHome: .flag(true), .body: introduction, .kinds: .list(kinds), .blocks: .list(blocks),
    ])
  }

  private var introduction: Value {
    Introduction(index.site).map { .html($0.html) } ?? .absent
  }

  private var kinds: [Value] {
    index.kinds.indices.compactMap { position in
      let (kind, range) = (index.kinds[position], index.ranges[position])
      guard kind.isListed, !range.isEmpty else { return nil }
      return .fields([
        .shape: .text(kindShape(kind, at: position)), .address: .text("\(kind.folder)/index.html"),
        .name: .text(range.count == 1 ? kind.label : kind.plural), .count: .text(index.words.number(range.count)),
      ])
    }
  }

  private var blocks: [Value] {
    datedBlocks + [sources, milestones, disputed, connected, pictures].compactMap { $0 }
  }

  // MARK: What is new

  /// Kinds that go by date, those to be read first: briefings, then deals.
  private var datedBlocks: [Value] {
    let dated = index.kinds.indices.filter { index.kinds[$0].orderField != nil && index.kinds[$0].isListed }
    let readFirst = dated.filter { index.kinds[$0].names == .none } + dated.filter { index.kinds[$0].names != .none }
    return readFirst.compactMap { position in
      let kind = index.kinds[position]
      let newest = catalog.entities[index.ranges[position]]
        .compactMap { entity in newestDay(of: entity).map { (day: $0, entity: entity) } }
        .sorted { ($0.day, $1.entity.id) > ($1.day, $0.entity.id) }
        .prefix(kind.names == .none ? 1 : Self.storyLimit)
      let stories = newest.map { _, entity in
        story(index.links[entity.id.index], index.words.standing(of: entity, index.ranking), entity.summary)
      }
      let words = index.words
      let heading =
        stories.count == 1
        ? words(.latestOne, ["kind": words.inSentence(kind.label)])
        : words(.latestMany, ["kinds": words.inSentence(kind.plural)])
      return block(heading, "latest_\(position)", address: "\(kind.folder)/index.html", .stories, stories)
    }
  }

  /// Its date, by its number; of a deal that nobody dates that of the last step on which it came to stand.
  private func newestDay(of entity: Entity) -> Int? {
    entity.date?.daysSinceEpoch ?? entity.steps(in: catalog).map(\.day.daysSinceEpoch).max()
  }

  private var sources: Value? {
    let newest = catalog.articles.prefix(Self.storyLimit).map { article in
      story(index.articleLinks[article.id.index], index.words.imprint(of: article.article), nil)
    }
    return block(index.words[.latestSources], "sources", address: sourcesAddress, .stories, Array(newest))
  }

  private func story(_ link: Link, _ details: [String], _ summary: String?) -> Value {
    .record(link.record.with([.details: .details(details), .summary: .words(summary)]))
  }

  // MARK: What to watch

  /// What was due last without news, and what comes next, by the day.
  private var milestones: Value? {
    guard let today = index.site.asOf else { return nil }
    var pending: [(distance: Int, day: Int, entity: EntityID, value: MilestoneValue)] = []
    for entity in catalog.entities {
      for milestone in entity.milestones {
        guard let due = milestone.due else { continue }
        let value = MilestoneValue(milestone, on: today)
        guard [.due, .silent, .open].contains(value.state) else { continue }
        let day = due.latest.daysSinceEpoch
        pending.append((abs(day - today.daysSinceEpoch), day, entity.id, value))
      }
    }
    pending.sort { ($0.distance, $0.entity) < ($1.distance, $1.entity) }
    // Of the nearest, those first that are due first.
    let nearest = pending.prefix(Self.lineLimit).sorted {
      ($0.day, $0.distance, $0.entity) < ($1.day, $1.distance, $1.entity)
    }
    let items = nearest.map { _, _, entity, milestone in
      milestone.value(cites: .absent, of: index.links[entity.index].value, index.words)
    }
    return block(index.words[.milestonesToWatch], "milestones", .promises, items)
  }

  /// Fields for which sources give several values: those of one source alone contradict nobody.
  private var disputed: Value? {
    var lines: [Value] = []
    for entity in catalog.entities where lines.count < Self.lineLimit {
      let disputes = entity.disputedValues.filter { $0.sources.count != 1 }
      for dispute in disputes.prefix(Self.lineLimit - lines.count) {
        lines.append(
          index.links[entity.id.index].value([dispute.field.label, index.words.counted(.values, dispute.valueCount)]))
      }
    }
    return block(index.words[.disputedValues], "disputed", .links, lines)
  }

  private var connected: Value? {
    let most = catalog.entities.indices
      .map { (count: catalog.relations[$0].count + catalog.inverseRelations[$0].count, entity: $0) }
      .filter { $0.count > 1 }
      .sorted { ($1.count, $0.entity) < ($0.count, $1.entity) }
      .prefix(Self.lineLimit)
    return block(
      index.words[.mostConnected], "connected", .links,
      most.map { index.links[$0.entity].value([index.words.counted(.connectionCount, $0.count)]) })
  }

  private var pictures: Value? {
    block(
      index.words[.chartsAndMaps], "pictures", address: PicturesPage.address, .links, PicturesPage(index: index).links)
  }

  /// A block of the page; nil where it has nothing to show.
  private func block(_ heading: String, _ id: String, address: String? = nil, _ key: PageKey, _ items: [Value])
    -> Value?
  {
    guard !items.isEmpty else { return nil }
    var record = Record([
      .id: .text("page_" + id), .heading: .text(heading), .address: .words(address), .stories: .absent,
      .promises: .absent, .links: .absent,
    ])
    record[key] = .block(items)
    return .record(record)
  }
}
