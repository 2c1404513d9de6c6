package import Foundations
package import YAML

/// A note as its file says it, before names are resolved against the other notes.
///
/// A class, since notes are sorted and handed on, and have many parts.
package final class Note: Sendable {
  package let path: String
  /// The path below the content folder.
  package let relativePath: String
  package let kind: Kind
  package let name: String
  package let namePosition: SourcePosition
  package let names: [EntityName]
  /// Phrases that hold one of the names and mean something else.
  package let shields: [String]
  package let summary: String?
  package let tags: [String]
  package let isDraft: Bool
  package let weight: Int?
  package let date: CalendarDate?
  package let fields: [FieldClaims]
  package let milestones: [Milestone]
  /// Front matter that the kind has no field for.
  package let unknown: [YAMLEntry]
  package let text: NoteText
  package let formerAddresses: [FormerAddress]
  package let diagnostics: [Diagnostic]

  init(
    path: String, relativePath: String, kind: Kind, name: String, namePosition: SourcePosition, names: [EntityName],
    shields: [String], summary: String?, tags: [String], isDraft: Bool, weight: Int?, date: CalendarDate?,
    fields: [FieldClaims], milestones: [Milestone], unknown: [YAMLEntry], text: NoteText,
    formerAddresses: [FormerAddress], diagnostics: [Diagnostic]
  ) {
    self.path = path
    self.relativePath = relativePath
    self.kind = kind
    self.name = name
    self.namePosition = namePosition
    self.names = names
    self.shields = shields
    self.summary = summary
    self.tags = tags
    self.isDraft = isDraft
    self.weight = weight
    self.date = date
    self.fields = fields
    self.milestones = milestones
    self.unknown = unknown
    self.text = text
    self.formerAddresses = formerAddresses
    self.diagnostics = diagnostics
  }

  /// The file's name without its extension: what wiki links of other tools name a note by.
  package var stem: String { Path.stem(of: relativePath) }
}
