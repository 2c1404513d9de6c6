internal import Catalog
internal import Foundations
internal import Mustache

/// A milestone as lists show it.
struct MilestoneValue {
  let milestone: Milestone
  let state: Milestone.State

  /// - Parameter day: what counts as today; without one, only what the note records is known.
  init(_ milestone: Milestone, on day: CalendarDate?) {
    self.milestone = milestone
    if let day {
      state = milestone.state(on: day)
    } else {
      state =
        milestone.met != nil ? .met : milestone.missed != nil ? .missed : milestone.changedTo != nil ? .changed : .open
    }
  }

  func value(cites: Value, of entity: Value = .absent) -> Value {
    .fields([
      .state: .text(state.rawValue), .label: .text(state.rawValue.capitalised), .entity: entity,
      .what: .text(milestone.what), .cites: cites, .details: .details(details), .note: .words(milestone.note),
    ])
  }

  private var details: [String] {
    let due = milestone.due.map { "due " + wording(of: $0) }
    return [
      due, milestone.hedge, milestone.met.map { "met " + wording(of: $0) },
      milestone.missed.map { "missed " + wording(of: $0) },
      milestone.changedTo.map { "now " + wording(of: $0) },
    ].compactMap { $0 }
  }
}

/// An entity's milestones in the order in which they fall due; absent where it has none.
func milestonesBlock(_ entity: Entity, on day: CalendarDate?, sources: inout SourceList) -> Value {
  guard !entity.milestones.isEmpty else { return .absent }
  let ordered = entity.milestones.enumerated().sorted { left, right in
    let leftDay = left.element.due?.latest.daysSinceEpoch ?? .max
    let rightDay = right.element.due?.latest.daysSinceEpoch ?? .max
    return leftDay != rightDay ? leftDay < rightDay : left.offset < right.offset
  }
  let items = ordered.map { _, milestone in
    MilestoneValue(milestone, on: day).value(cites: sources.marks(milestone.citations + milestone.metCitations))
  }
  return .fields([.heading: .text("Milestones"), .items: .list(items)])
}
