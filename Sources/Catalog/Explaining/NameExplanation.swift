/// Why a name links to what it does, or to nothing.
package struct NameExplanation: Sendable {
  /// A note that bears the name, and the name as it bears it.
  package struct Bearer: Sendable {
    package let entity: EntityID
    package let name: EntityName
  }

  /// What an occurrence in a text was taken for.
  package enum Verdict: Sendable, Hashable {
    /// It means the entity: the first in each section links, all are listed as mentions.
    case means(EntityID)
    /// It stands in the note of the entity itself.
    case ownNote(EntityID)
    /// A note says that these words mean something else.
    case shielded(String)
    /// It is part of a longer name.
    case partOf(String)
    /// Several notes bear it on the text's day.
    case ambiguous([EntityID])
    /// The text holds none of the words that it needs beside it.
    case lacksCompany([String])
    /// It is spelled so, and the name matches only as it is written.
    case writtenOtherwise(String)
    /// No note bears it, or none lets it be looked for in prose.
    case notLookedFor
    /// Headings of articles are not linked.
    case heading
  }

  /// One verdict, with how often and where it was reached.
  package struct Finding: Sendable {
    package let verdict: Verdict
    package internal(set) var count: Int
    /// The documents, in the order of the catalog.
    package internal(set) var documents: [DocumentID]
  }

  /// As it was asked for.
  package let name: String
  /// The notes that bear it, in the order of the catalog.
  package let bearers: [Bearer]
  /// In the order in which they first occur.
  package let findings: [Finding]
}
