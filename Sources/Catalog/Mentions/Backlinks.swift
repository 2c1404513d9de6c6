/// The documents that mention an entity, newest first; of equal date, by address.
package struct Backlinks: Sendable {
  package struct Entry: Sendable {
    package let document: DocumentID
    /// In `places`: never empty.
    package fileprivate(set) var mentions: Range<Int>
  }

  package private(set) var entries: [Entry] = []
  /// By entry, indices into the document's mentions, in order of the text.
  private var places: [Int] = []

  package var isEmpty: Bool { entries.isEmpty }

  /// How many mentions there are in all.
  package var count: Int { places.count }

  /// The mentions of an entry as indices into its document's, in order of the text: never empty.
  package func mentions(of entry: Entry) -> ArraySlice<Int> { places[entry.mentions] }

  /// Adds a mention in the document that was added last.
  mutating func extend(by mention: Int) {
    places.append(mention)
    let last = entries.count - 1
    entries[last].mentions = entries[last].mentions.lowerBound..<places.count
  }

  /// Adds a document by its first mention.
  mutating func add(_ document: DocumentID, mention: Int) {
    places.append(mention)
    entries.append(Entry(document: document, mentions: places.count - 1..<places.count))
  }
}
