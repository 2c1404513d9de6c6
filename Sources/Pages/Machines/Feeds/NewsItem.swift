internal import Articles
internal import Catalog
internal import Foundations

/// One thing that happened, on a day that the content states: what a feed has an entry for.
struct NewsItem: Sendable {
  enum Event: Sendable {
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
    if entity.kind.orderField != nil, let date = entity.date {
      items.append(NewsItem(event: .entity(entity.id), day: date.firstDay))
      items += steps(of: entity, in: catalog).filter { $0.day != date.firstDay }
    }
    for (position, milestone) in entity.milestones.enumerated() {
      guard let day = (milestone.met ?? milestone.missed)?.earliest else { continue }
      items.append(NewsItem(event: .milestone(entity.id, position), day: day))
    }
    return items
  }

  /// Each step of the entity's standing, on the first day that a claim gives it.
  private static func steps(of entity: Entity, in catalog: Catalog) -> [NewsItem] {
    guard let standing = entity.fields.first(where: { $0.field.type == .choice }) else { return [] }
    var days = [CalendarDate?](repeating: nil, count: standing.field.choices.count)
    for claim in standing.claims where claim.isCurrent {
      guard case .choice(let step) = claim.value, days.indices.contains(step) else { continue }
      let published = claim.citations.lazy.compactMap(\.article).compactMap { catalog[$0].article.published }
      guard let day = claim.asOf?.earliest ?? published.min()?.firstDay else { continue }
      days[step] = min(days[step] ?? day, day)
    }
    return zip(standing.field.choices, days).compactMap { name, day in
      day.map { NewsItem(event: .step(entity.id, name: name), day: $0) }
    }
  }
}
