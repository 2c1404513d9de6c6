/// The documents that mention an entity, newest first; of equal date, by address.
package struct Backlinks: Sendable {
  package struct Entry: Sendable {
    package let document: DocumentID
    /// Indices into the document's mentions, in order of the text: never empty.
    package internal(set) var mentions: [Int]
  }

  package let entries: [Entry]

  package var isEmpty: Bool { entries.isEmpty }
}
