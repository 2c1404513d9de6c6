internal import Foundations

extension Catalog {
  /// Milestones whose time is over with nothing recorded of them.
  func silentMilestones(on day: CalendarDate) -> [Worklist.Item] {
    entities.flatMap { entity in
      entity.milestones.filter { $0.isPastDue(on: day) }.map { milestone in
        if let changed = milestone.changedTo {
          return entity.item(
            .silentMilestone, milestone,
            "“\(milestone.what)” was moved to \(changed.wordsWithDays), which has passed",
            fix: "add “met: DATE” or “missed: DATE” with its source, or correct “changed-to”")
        }
        return entity.item(
          .silentMilestone, milestone,
          "“\(milestone.what)” was due \(milestone.due?.wordsWithDays ?? "") and nothing is recorded of it",
          fix: "add “met: DATE”, “missed: DATE” or “changed-to: DATE” with its source")
      }
    }
  }

  /// Milestones that are recorded as missed.
  func missedMilestones() -> [Worklist.Item] {
    entities.flatMap { entity in
      entity.milestones.compactMap { milestone in
        milestone.missed.map { missed in
          entity.item(.missedMilestone, milestone, "“\(milestone.what)” was missed (\(missed.words))")
        }
      }
    }
  }
}

extension DateValue {
  /// The words; where they count from a day, the days that they mean as well: `“this month” (October 2025)`.
  fileprivate var wordsWithDays: String {
    guard reference != nil else { return words }
    if let date { return "“\(words)” (\(date.longEnglish))" }
    if hasNoStart { return "“\(words)” (by \(latest.longEnglish))" }
    return "“\(words)” (\(earliest.longEnglish) to \(latest.longEnglish))"
  }
}

extension Milestone {
  /// Whether its time, as changed where it was changed, is over with nothing recorded.
  fileprivate func isPastDue(on day: CalendarDate) -> Bool {
    switch state(on: day) {
    case .silent: true
    case .changed: changedTo.map { $0.latest < day } ?? false
    case .open, .due, .met, .missed: false
    }
  }
}

extension Entity {
  /// A milestone as a worklist has it.
  func item(
    _ rule: DiagnosticRule, _ milestone: Milestone, _ summary: String, fix: String? = nil
  ) -> Worklist.Item {
    Worklist.Item(
      document: .note(id), subject: "Milestone", words: [milestone.what, milestone.dueWords].compactMap { $0 },
      diagnostic: note.source.diagnostic(
        rule, at: milestone.position, length: max(1, milestone.what.unicodeScalars.count), summary, fix: fix))
  }

  /// Something about the note as a whole.
  func item(
    _ rule: DiagnosticRule, at position: SourcePosition, subject: String, words: [String] = [], _ summary: String,
    fix: String? = nil, notes: [Diagnostic.Note] = []
  ) -> Worklist.Item {
    Worklist.Item(
      document: .note(id), subject: subject, words: words,
      diagnostic: note.source.diagnostic(
        rule, at: position, length: max(1, name.unicodeScalars.count), summary, fix: fix, notes: notes))
  }
}
