internal import Foundations

/// The documents that mention an entity, newest first; of equal date, by address.
package struct Backlinks: Sendable {
  /// A document that mentions the entity at least once.
  package struct Entry: Sendable {
    package let document: DocumentID
    /// In `places`: never empty.
    package fileprivate(set) var mentions: Range<Int>
  }

  package private(set) var entries: [Entry] = []
  /// By entry, indices into the document's mentions, in order of the text.
  private var places: [Int] = []

  /// How many mentions there are in all.
  package var count: Int { places.count }

  /// The mentions of an entry as indices into its document's, in order of the text: never empty.
  package func mentions(of entry: Entry) -> ArraySlice<Int> { places[entry.mentions] }

  /// The same list in no more memory than it takes.
  var exact: Backlinks {
    var list = self
    list.entries = entries.exact
    list.places = places.exact
    return list
  }

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

extension Backlinks {
  /// The same list with the entries of some documents taken out and others put in, each in its place.
  ///
  /// - Parameters:
  ///   - rank: the place of a document among all.
  ///   - added: documents with their mentions, in the order of their places.
  func replacing(
    _ isReplaced: (DocumentID) -> Bool, by added: [(document: DocumentID, mentions: [Int])],
    rank: (DocumentID) -> Int
  ) -> Backlinks {
    var result = Backlinks()
    var pending = added[...]
    for entry in entries where !isReplaced(entry.document) {
      while let next = pending.first, rank(next.document) < rank(entry.document) {
        result.add(next.document, mentions: next.mentions)
        pending = pending.dropFirst()
      }
      result.add(entry.document, mentions: Array(mentions(of: entry)))
    }
    for next in pending { result.add(next.document, mentions: next.mentions) }
    return result
  }

  private mutating func add(_ document: DocumentID, mentions: [Int]) {
    guard let first = mentions.first else { return }
    add(document, mention: first)
    for mention in mentions.dropFirst() { extend(by: mention) }
  }
}
