package import Articles
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
  /// Who may read it; nil leaves it to the site's default.
  package let audience: Audience?
  /// Names and ids of sections that were left out for the readers that it was read for.
  let withheldNames: [String]
  let withheldSections: [String]
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
    shields: [String], summary: String?, tags: [String], isDraft: Bool, audience: Audience?, withheldNames: [String],
    withheldSections: [String], weight: Int?, date: CalendarDate?,
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
    self.audience = audience
    self.withheldNames = withheldNames
    self.withheldSections = withheldSections
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
  package var stem: String { composed(Path.stem(of: relativePath)) }

  /// The same note with other claims, and with the date that follows from them.
  func with(fields: [FieldClaims], milestones: [Milestone], diagnostics: [Diagnostic]? = nil) -> Note {
    let isDatedByClaim = kind.orderDate(in: self.fields) != nil
    return Note(
      path: path, relativePath: relativePath, kind: kind, name: name, namePosition: namePosition, names: names,
      shields: shields, summary: summary, tags: tags, isDraft: isDraft, audience: audience,
      withheldNames: withheldNames, withheldSections: withheldSections, weight: weight,
      date: kind.orderDate(in: fields) ?? (isDatedByClaim ? nil : date), fields: fields, milestones: milestones,
      unknown: unknown, text: text, formerAddresses: formerAddresses,
      diagnostics: diagnostics ?? self.diagnostics)
  }
}

extension Kind {
  /// The date by which notes of the kind are ordered, where it is a claim.
  func orderDate(in fields: [FieldClaims]) -> CalendarDate? {
    guard let order = orderField, let claims = fields.first(where: { $0.field.name == order })?.claims else {
      return nil
    }
    for claim in claims where claim.isCurrent {
      if case .date(let date) = claim.value { return date.startDate }
    }
    return nil
  }
}
