internal import Catalog
internal import Foundations

/// One thing that happened, on a day that the content states: what a feed has an entry for.
struct NewsItem: Sendable, Equatable {
  enum Event: Sendable, Equatable {
    /// A source came out.
    case article(ArticleID)
    /// An entity of a kind that goes by date: a deal, a briefing.
    case entity(EntityID)
    /// Such an entity came to stand on another step.
    case step(EntityID, name: String)
    /// A milestone was met or missed: an index in the entity's milestones.
    case milestone(EntityID, Int)
    /// The site was published anew, and says something that it did not before.
    case changes
  }

  let event: Event
  let day: CalendarDate
}

extension NewsItem {
  /// All that an entity's own note makes news of.
  static func items(of entity: Entity, in catalog: Catalog) -> [NewsItem] {
    var items: [NewsItem] = []
    if entity.kind.orderField != nil {
      let first = entity.date?.firstDay
      if let first { items.append(NewsItem(event: .entity(entity.id), day: first)) }
      items += entity.steps(in: catalog).filter { $0.day != first }
        .map { NewsItem(event: .step(entity.id, name: $0.name), day: $0.day) }
    }
    for (position, milestone) in entity.milestones.enumerated() {
      guard let day = (milestone.met ?? milestone.missed)?.earliest else { continue }
      items.append(NewsItem(event: .milestone(entity.id, position), day: day))
    }
    return items
  }
}
