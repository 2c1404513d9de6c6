package import Foundations

/// What a note is about: it has a kind, a name, other names, claims and a page.
///
/// A class: it has many parts, and whoever holds it holds one reference.
package final class Entity: Sendable {
  package let id: EntityID
  package let kind: Kind
  /// The name shown everywhere; `names` holds it too, with the aliases and former names.
  package let name: String
  /// All of them, the one shown first.
  package let names: [EntityName]
  /// Phrases that hold one of the names and mean something else: `Columbus, Georgia` for the country.
  package let shields: [String]
  /// Where its page is in the output, `companies/rarex.html`.
  package let address: String
  /// One sentence, from `summary` in the front matter.
  package let summary: String?
  package let tags: [String]
  /// That of the kind's order field, else what the front matter says under `date`; nil where it has neither.
  package let date: CalendarDate?
  /// The fields that the note fills, in the order of the kind.
  package let fields: [FieldClaims]
  /// In the order of the note.
  package let milestones: [Milestone]
  /// Front matter that the kind has no field for, as written.
  package let properties: [Property]
  /// The file that describes it: its front matter as it stands there, its body without the parts kept from the readers.
  package let note: NoteText
  /// The note's path below the content folder.
  package let relativePath: String
  /// Where its page once stood.
  package let formerAddresses: [FormerAddress]

  /// How many values and milestones it has.
  package var claimCount: Int { fields.reduce(milestones.count) { $0 + $1.claims.count } }

  /// - Parameters:
  ///   - note: where it is described.
  ///   - fields: those of the note, with their citations and links resolved; likewise the milestones.
  init(
    id: EntityID, note: Note, address: String, fields: [FieldClaims], milestones: [Milestone], properties: [Property]
  ) {
    self.id = id
    kind = note.kind
    name = note.name
    names = note.names
    shields = note.shields
    self.address = address
    summary = note.summary
    tags = note.tags
    date = note.date
    self.fields = fields
    self.milestones = milestones
    self.properties = properties
    self.note = note.text
    relativePath = note.relativePath
    formerAddresses = note.formerAddresses
  }

  /// In the order of the note; empty where it has none.
  package func claims(of field: String) -> [Claim] {
    fields.first { $0.field.name == field }?.claims ?? []
  }
}

/// One field of an entity with all that sources say of it.
///
/// A class: a field has many parts, and whoever goes through those of an entity holds one reference each.
package final class FieldClaims: Sendable {
  package let field: Field
  /// In the order of the note, withdrawn ones too; never empty.
  package let claims: [Claim]

  init(field: Field, claims: [Claim]) {
    self.field = field
    self.claims = claims
  }
}

/// The text of a note: the whole file, and where its Markdown body lies in it.
package struct NoteText: Sendable {
  package let source: SourceText
  /// Byte range of the body in `source`.
  package let body: Range<Int>
  /// The line of the file on which the body begins.
  package let firstLine: Int

  package init(source: SourceText, body: Range<Int>, firstLine: Int) {
    self.source = source
    self.body = body
    self.firstLine = firstLine
  }
}
