internal import Articles
internal import Catalog
internal import Foundations
internal import Mustache

/// What changed of late about an entity: dated claims, milestones, and dated notes that name it, newest first.
struct ChangesBlock {
  let index: SiteIndex
  let entity: Entity

  private struct Change {
    enum What {
      /// Claims of a field on one day: several where it may have several values.
      case claims([Claim], Field)
      case milestone(Milestone, MilestoneValue)
      /// A dated note that links to the entity, with the label at this end.
      case note(Entity, label: String)
    }

    let day: CalendarDate
    let what: What
  }

  /// So many are shown; a page with fewer than the least shows them in its other blocks well enough.
  private static let limit = 5
  private static let least = 3
  /// So many values of a field stand together.
  private static let mostTogether = 12

  func value(sources: inout SourceList) -> Value {
    let changes = claims + milestones + notes
    guard changes.count >= Self.least else { return .absent }
    let newest = changes.enumerated().sorted {
      ($1.element.day.daysSinceEpoch, $0.offset) < ($0.element.day.daysSinceEpoch, $1.offset)
    }
    return .block(newest.prefix(Self.limit).map { item($0.element, &sources) })
  }

  // MARK: What may have changed

  /// Current claims that say when they hold, and steps and stages by the day of their source; what says neither tells
  /// how things are, not what is new.
  private var claims: [Change] {
    var changes: [Change] = []
    for entry in entity.fields {
      let isStep = entry.field.type == .choice
      /// By day: where the change of the field is that has room for another value.
      var open: [CalendarDate: Int] = [:]
      for claim in entry.claims where claim.isCurrent && (isStep || !claim.isPlain) {
        guard let day = claim.asOf?.date ?? (isStep ? sourceDay(of: claim) : nil) else { continue }
        if entry.field.isMany, let place = open[day], case .claims(let claims, let field) = changes[place].what,
          claims.count < Self.mostTogether
        {
          changes[place] = Change(day: day, what: .claims(claims + [claim], field))
        } else {
          open[day] = changes.count
          changes.append(Change(day: day, what: .claims([claim], entry.field)))
        }
      }
    }
    return changes
  }

  private func sourceDay(of claim: Claim) -> CalendarDate? {
    claim.citations.compactMap { $0.article.flatMap { index.catalog[$0].article.published } }.max()
  }

  private var milestones: [Change] {
    entity.milestones.compactMap { milestone in
      let value = MilestoneValue(milestone, on: index.site.asOf)
      guard let day = (milestone.met ?? milestone.missed)?.date else { return nil }
      return Change(day: day, what: .milestone(milestone, value))
    }
  }

  private var notes: [Change] {
    index.catalog.inverseRelations[entity.id.index].compactMap { relation in
      let note = index.catalog[relation.from]
      guard relation.claim.isCurrent, let label = relation.field.inverse, let day = note.date else { return nil }
      return Change(day: day, what: .note(note, label: label))
    }
  }

  // MARK: Items

  private func item(_ change: Change, _ sources: inout SourceList) -> Value {
    var label: String
    var words: String?
    var link: Value = .absent
    var citations: [Citation] = []
    switch change.what {
    case .claims(let claims, let field):
      label = field.label
      words = claims.map { $0.hedged(index.words.value(of: $0, field)) }.joined(separator: ", ")
      citations = Self.unique(claims.flatMap(\.citations))
    case .milestone(let milestone, let value):
      label = index.words[value.state.word]
      words = milestone.what
      citations = milestone.outcomeCitations
    case .note(let note, let relation):
      label = relation
      link = index.links[note.id.index].value
    }
    return .fields([
      .place: .text(day(of: change)), .label: .text(label), .words: .words(words), .entity: link,
      .cites: sources.marks(citations),
    ])
  }

  /// Each place of a source once, where claims of one day share it.
  private static func unique(_ citations: [Citation]) -> [Citation] {
    var known: Set<[String?]> = []
    return citations.filter { known.insert([$0.source, $0.quote]).inserted }
  }

  /// A note's day as precisely as it is stated: a month stays a month.
  private func day(of change: Change) -> String {
    if case .note(let note, _) = change.what, let words = index.words.date(of: note, index.ranking),
      CalendarDate(iso: words) == nil,
      index.words.date(change.day) != words
    {
      return words
    }
    return index.words.shortDate(change.day)
  }
}
