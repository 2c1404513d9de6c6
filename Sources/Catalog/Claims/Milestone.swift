package import Foundations

/// Something promised: what, due when, who said so, and what came of it.
package struct Milestone: Sendable {
  /// How a milestone stands on a day; `silent` is past due with nothing recorded.
  package enum State: String, Sendable, CaseIterable {
    case open, due, met, missed, changed, silent
  }

  package var what: String
  /// Nil where the note gives no date, or one that cannot be read or counted.
  package var due: DateValue?
  /// When it is due where that counts from an article, `next year`, and has not been counted yet.
  var relativeDue: RelativeWords?
  /// What the note says of when it is due, where that is no date.
  var unreadDue: String?
  /// How sure the promise is: `expected`.
  package var hedge: String?
  /// Of the promise.
  package var citations: [Citation]
  /// When it was met; nil where the note does not say that it was. Of several outcomes, met goes before missed.
  package var met: DateValue?
  /// Who says that it was met, missed or changed.
  package var outcomeCitations: [Citation]
  /// The words quoted for that it was met, and for that it was changed.
  var outcomeQuotes: (met: [String], changed: [String]) = ([], [])
  /// When it was known to be missed; nil where the note does not say so.
  package var missed: DateValue?
  /// When it is due instead; nil where it was not moved.
  package var changedTo: DateValue?
  package var note: String?
  /// Where it stands in the front matter.
  package var position: SourcePosition

  /// When it is due, in the words of the note.
  package var dueWords: String? { due?.words ?? unreadDue }

  /// The state on a given day: what the note records first, else the due date against the day.
  ///
  /// `due` in the time span that was promised, `silent` once the span is over with nothing recorded.
  package func state(on day: CalendarDate) -> State {
    if met != nil { return .met }
    if missed != nil { return .missed }
    if changedTo != nil { return .changed }
    guard let due else { return .open }
    if day < due.earliest { return .open }
    return day <= due.latest || due.hasNoEnd ? .due : .silent
  }
}
