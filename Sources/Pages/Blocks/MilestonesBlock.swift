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

  func value(cites: Value, of entity: Value = .absent, _ words: Words) -> Value {
    .fields([
      .state: .text(state.rawValue), .label: .text(words[state.word]), .entity: entity,
      .what: .text(milestone.what), .cites: cites, .details: .details(details(words)), .note: .words(milestone.note),
      .doubt: words.value(of: (milestone.citations + milestone.outcomeCitations).doubt),
    ])
  }

  private func details(_ words: Words) -> [String] {
    let dated = { (word: Word, date: DateValue?) in date.map { words(word, ["date": words.date($0)]) } }
    return [
      dated(.dueDate, milestone.due) ?? milestone.dueWords, milestone.hedge, dated(.metDate, milestone.met),
      dated(.missedDate, milestone.missed), dated(.nowDate, milestone.changedTo),
      milestone.dueWords == nil && state == .open ? words[.noDueDate] : nil,
    ].compactMap { $0 }
  }
}

/// An entity's milestones in the order in which they fall due; absent where it has none.
func milestonesBlock(_ entity: Entity, _ index: SiteIndex, sources: inout SourceList) -> Value {
  guard !entity.milestones.isEmpty else { return .absent }
  let ordered = entity.milestones.enumerated().sorted { left, right in
    let leftDay = left.element.due?.latest.daysSinceEpoch ?? .max
    let rightDay = right.element.due?.latest.daysSinceEpoch ?? .max
    return leftDay != rightDay ? leftDay < rightDay : left.offset < right.offset
  }
  let items = ordered.map { _, milestone in
    MilestoneValue(milestone, on: index.site.asOf).value(
      cites: sources.marks(milestone.citations + milestone.outcomeCitations), index.words)
  }
  return .fields([.heading: .text(index.words[.milestones]), .items: .list(items)])
}
