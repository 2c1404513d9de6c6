package import Foundations

/// A name by which prose may call an entity, and how strictly the prose must spell it.
package struct EntityName: Sendable, Hashable {
  /// As what an entity bears the name.
  package enum Role: Sendable, Hashable { case name, alias, former }

  /// How closely the words of a text must be the name.
  package enum Match: Sendable, Hashable {
    /// In any case: names of several words, common nouns.
    case folded
    /// As written: acronyms, names of one capitalised word.
    case exact
    /// Known to the A–Z and to wiki links, but not looked for in prose.
    case never
  }

  /// As the note spells it.
  package var text: String
  package var role: Role
  package var match: Match
  /// The name links only in a document that also holds one of these words; empty for always.
  package var company: [String]
  /// The first day on which a former name no longer stood.
  package var until: CalendarDate?
  /// The first day on which the name stood; nil where the note does not say.
  package var from: CalendarDate?
  package var position: SourcePosition

  package init(
    text: String, role: Role, match: Match, company: [String] = [], until: CalendarDate? = nil,
    from: CalendarDate? = nil, position: SourcePosition = .start
  ) {
    self.text = text
    self.role = role
    self.match = match
    self.company = company
    self.until = until
    self.from = from
    self.position = position
  }
}
