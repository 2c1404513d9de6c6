package import Articles
package import Foundations
package import YAML

/// A note as its file says it, before names are resolved against the other notes.
///
/// A class, since notes are sorted and handed on, and have many parts.
package final class Note: Sendable {
  /// The path below the content folder.
  package let relativePath: String
  package let kind: Kind
  private let head: NoteHead
  private let marks: NoteMarks
  private let values: NoteValues
  /// Whether it holds dates that count from the day of an article, `next year`.
  let hasRelativeDates: Bool
  /// The file with its letters and their marks made one: its front matter as it stands there, its body without the
  /// parts kept from the readers.
  package let text: NoteText
  package let diagnostics: [Diagnostic]

  init(
    relativePath: String, kind: Kind, head: NoteHead, marks: NoteMarks, values: NoteValues, text: NoteText,
    diagnostics: [Diagnostic]
  ) {
    self.relativePath = relativePath
    self.kind = kind
    self.head = head
    self.marks = marks
    self.values = values
    hasRelativeDates =
      values.milestones.contains { $0.relativeDue != nil }
      || values.fields.contains { $0.claims.contains(where: \.hasRelativeDate) }
    self.text = text
    self.diagnostics = diagnostics
  }

  /// The file's path as the user would type it.
  package var path: String { text.source.path }
  /// The file's name without its extension: what wiki links of other tools name a note by.
  var stem: String { composed(Path.stem(of: relativePath)) }

  package var name: String { head.name }
  package var namePosition: SourcePosition { head.namePosition }
  package var names: [EntityName] { head.names }
  /// Phrases that hold one of the names and mean something else.
  package var shields: [String] { head.shields }
  package var summary: String? { head.summary }
  package var tags: [String] { head.tags }
  package var isDraft: Bool { head.isDraft }
  /// What is wrong with what makes it a draft: a word that nobody can read there may have been meant to publish it.
  package var draftProblems: [Diagnostic] { head.draftProblems }
  /// Puts it before the notes of its kind that have a larger one or none; nil leaves it to date or name.
  package var weight: Int? { head.weight }
  package var formerAddresses: [FormerAddress] { head.formerAddresses }

  /// Who may read it; nil leaves it to the site's default.
  package var audience: Audience? { marks.audience }
  /// Names and ids of sections that were left out for the readers that it was read for.
  var withheldNames: [String] { marks.withheldNames }
  var withheldSections: [String] { marks.withheldSections }

  package var fields: [FieldClaims] { values.fields }
  package var milestones: [Milestone] { values.milestones }
  /// That of the kind's order field, else what the front matter says under `date`; nil where it has neither.
  package var date: CalendarDate? { values.date }
  /// Front matter that the kind has no field for.
  package var unknown: [YAMLEntry] { values.unknown }

  /// The same note with other claims, and with the date that follows from them.
  func with(fields: [FieldClaims], milestones: [Milestone], diagnostics: [Diagnostic]? = nil) -> Note {
    let isDatedByClaim = kind.orderDate(in: self.fields) != nil
    let values = NoteValues(
      fields: fields, milestones: milestones,
      date: kind.orderDate(in: fields) ?? (isDatedByClaim ? nil : date), unknown: unknown)
    return Note(
      relativePath: relativePath, kind: kind, head: head, marks: marks, values: values, text: text,
      diagnostics: diagnostics ?? self.diagnostics)
  }
}

/// What front matter says in the fields of a note's kind, and what no field describes.
struct NoteValues: Sendable {
  let fields: [FieldClaims]
  let milestones: [Milestone]
  /// The claim by which notes of the kind are ordered, else the date that the note states.
  let date: CalendarDate?
  let unknown: [YAMLEntry]
}

extension Kind {
  /// The date by which notes of the kind are ordered, where it is a claim.
  func orderDate(in fields: [FieldClaims]) -> CalendarDate? {
    guard case .date(let date) = orderClaim(in: fields)?.value else { return nil }
    return date.startDate
  }

  /// The claim by which notes of the kind are ordered: the first of the field that holds and is a date.
  func orderClaim(in fields: [FieldClaims]) -> Claim? {
    guard let order = orderField else { return nil }
    return fields.first { $0.field.name == order }?.claims.first { claim in
      guard claim.isCurrent, case .date = claim.value else { return false }
      return true
    }
  }
}
