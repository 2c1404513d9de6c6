package import Foundations
package import YAML

/// A note as its file says it, before names are resolved against the other notes.
package struct Note: Sendable {
  package let path: String
  /// The path below the content folder.
  package let relativePath: String
  package let kind: Kind
  package var name: String
  package var namePosition: SourcePosition
  package var names: [EntityName]
  /// Phrases that hold one of the names and mean something else.
  package var shields: [String]
  package var summary: String?
  package var tags: [String]
  package var isDraft: Bool
  package var weight: Int?
  package var date: CalendarDate?
  package var fields: [FieldClaims]
  package var milestones: [Milestone]
  /// Front matter that the kind has no field for.
  package var unknown: [YAMLEntry]
  package let text: NoteText
  package var diagnostics: [Diagnostic]

  /// The file's name without its extension: what wiki links of other tools name a note by.
  package var stem: String { Path.stem(of: relativePath) }
}
