internal import Articles
internal import Catalog
internal import Foundations
internal import Pictures

/// What happened when, in lanes: dated notes and the steps of deals, then milestones, then articles.
struct TimelineEvents {
  struct Event {
    let first: CalendarDate
    let last: CalendarDate
    /// The date in words, and whether it is of something yet to come.
    let date: String
    /// What happened, behind the name: `definitive`, `commissioning (due)`.
    let what: String?
    let link: Link
    let shape: TimelineChart.Shape
  }

  struct Lane {
    let label: String
    /// The class of its kind, or that of the marks of milestones.
    let style: String
    var events: [Event] = []
  }

  private(set) var lanes: [Lane] = []
  private let index: SiteIndex
  /// Whether the year is said for all of them, so that days need not say it.
  let isOneYear: Bool

  private var words: Words { index.words }

  init(
    entities: [EntityID], articles: [ArticleID], span: DateSpan = DateSpan(first: nil, last: nil),
    isOneYear: Bool = false, index: SiteIndex
  ) {
    self.index = index
    self.isOneYear = isOneYear
    var byKind: [Int: Lane] = [:]
    var milestones = Lane(label: index.words[.milestones], style: "")
    for entity in entities.map({ index.catalog[$0] }) {
      milestones.events += promises(of: entity)
      guard let kind = index.kindIndex(of: entity), entity.kind.names != .none else { continue }
      let events = dated(entity)
      guard !events.isEmpty else { continue }
      let lane = Lane(label: entity.kind.plural, style: index.links[entity.id.index].shape)
      byKind[kind, default: lane].events += events
    }
    lanes = byKind.sorted { $0.key < $1.key }.map(\.value) + [milestones]
    lanes.append(
      Lane(label: words[.sources], style: "kind-article", events: articles.compactMap { event(of: index.catalog[$0]) }))
    for lane in lanes.indices {
      lanes[lane].events.removeAll { !span.overlaps($0.first, $0.last) }
      lanes[lane].events.sort { ($0.first, $0.last) < ($1.first, $1.last) }
    }
    lanes.removeAll(where: \.events.isEmpty)
  }

  /// The year in which all of them lie; nil where there are several.
  var onlyYear: Int? {
    guard let days, days.lowerBound.year == days.upperBound.year else { return nil }
    return days.lowerBound.year
  }

  /// The first and last day of any event.
  var days: ClosedRange<CalendarDate>? {
    let events = lanes.flatMap(\.events)
    guard let first = events.map(\.first).min(), let last = events.map(\.last).max() else { return nil }
    return first...max(first, last)
  }

  // MARK: Notes

  /// The date of a note's kind, or of its field `date`; of a deal every step that has a day.
  private func dated(_ entity: Entity) -> [Event] {
    let steps = steps(of: entity)
    let name = entity.kind.orderField ?? "date"
    let claims = index.ranking.rank(entity.claims(of: name)).first
    guard case .date(let date)? = claims.first?.value,
      !steps.contains(where: { $0.first <= date.latest && date.earliest <= $0.last })
    else { return steps }
    return [event(of: entity, on: date, what: nil, shape: .diamond)] + steps
  }

  private func steps(of entity: Entity) -> [Event] {
    guard entity.kind.orderField != nil, let field = entity.fields.first(where: { $0.field.type == .choice }) else {
      return []
    }
    let dated = field.claims.filter(\.isCurrent).compactMap { claim in
      claim.asOf.map { event(of: entity, on: $0, what: words.value(of: claim, field.field), shape: .diamond) }
    }
    guard dated.isEmpty, entity.date == nil else { return dated }
    return entity.steps(in: index.catalog).map { step in
      Event(
        first: step.day, last: step.day, date: isOneYear ? words.dateWithinYear(step.day) : words.date(step.day),
        what: step.label, link: index.links[entity.id.index], shape: .diamond)
    }
  }

  private func event(
    of entity: Entity, on date: DateValue, what: String?, shape: TimelineChart.Shape
  ) -> Event {
    Event(
      first: date.earliest, last: date.latest,
      date: isOneYear && date.precision == .day ? words.dateWithinYear(date.earliest) : words.date(date), what: what,
      link: index.links[entity.id.index], shape: shape)
  }

  // MARK: Milestones and articles

  private func promises(of entity: Entity) -> [Event] {
    entity.milestones.compactMap { milestone in
      let state = MilestoneValue(milestone, on: index.site.asOf).state
      let date = milestone.met ?? milestone.missed ?? milestone.changedTo ?? milestone.due
      return date.map {
        event(
          of: entity, on: $0, what: "\(milestone.what) (\(words.inSentence(words[state.word])))",
          shape: state == .met ? .disc : .ring)
      }
    }
  }

  private func event(of article: CatalogArticle) -> Event? {
    guard let date = article.article.published else { return nil }
    return Event(
      first: date.firstDay, last: date.lastDay,
      date: isOneYear ? words.dateWithinYear(date) : words.date(date), what: article.article.publisher,
      link: index.articleLinks[article.id.index], shape: .bar)
  }
}
