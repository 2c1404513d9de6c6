package import Foundations

/// What a query asks of an entity.
package struct QueryCondition: Sendable {
  /// What the values of a field must be.
  package enum Test: Sendable {
    /// One of the values is among these words, which are folded.
    case words(Set<String>)
    /// One of the links leads to one of these.
    case entities(Set<EntityID>)
    /// One of the dates may lie in the span.
    case dates(DateSpan)
  }

  package let key: QueryKey
  package let test: Test

  init(key: QueryKey, test: Test) {
    self.key = key
    self.test = test
  }

  func holds(for entity: Entity, _ ranking: ClaimRanking) -> Bool {
    switch key {
    case .name: return holds(for: [entity.name])
    case .tags: return holds(for: entity.tags)
    case .date:
      guard case .dates(let span) = test, let date = entity.date else { return false }
      return span.overlaps(date.firstDay, date.lastDay)
    case .field(let name):
      let choices = entity.fields.first { $0.field.name == name }?.field.choices ?? []
      return entity.standing(of: name, ranking).contains { holds(for: $0, choices) }
    }
  }

  private func holds(for texts: [String]) -> Bool {
    guard case .words(let words) = test else { return false }
    return texts.contains { words.contains(foldedName($0)) }
  }

  /// - Parameter choices: those of the field: a choice may be written in more than one way.
  private func holds(for claim: Claim, _ choices: [String]) -> Bool {
    switch test {
    case .words(let words):
      if case .choice(let choice) = claim.value, choices.indices.contains(choice) {
        return words.contains(foldedName(choices[choice]))
      }
      return words.contains(foldedName(claim.display))
    case .entities(let wanted):
      guard case .link(let target?) = claim.value else { return false }
      return wanted.contains(target)
    case .dates(let span):
      guard case .date(let date) = claim.value else { return false }
      return span.overlaps(date.earliest, date.latest)
    }
  }
}

/// A stretch of days that may be open at either end.
package struct DateSpan: Sendable, Hashable {
  /// The span begins with its first day; nil where it has no beginning.
  package let first: CalendarDate?
  /// The span ends with its last day; nil where it has no end.
  package let last: CalendarDate?

  package init(first: CalendarDate?, last: CalendarDate?) {
    self.first = first
    self.last = last
  }

  /// Whether any day from one to another lies in it: a date known only to the month counts where a part of it does.
  package func overlaps(_ earliest: CalendarDate, _ latest: CalendarDate) -> Bool {
    if let first, latest < first { return false }
    if let last, last < earliest { return false }
    return true
  }
}
