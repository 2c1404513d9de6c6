/// What a document's links rest on beside its own text and what never changes while the frame of a site stands.
struct DocumentReads: Sendable {
  /// Names that wiki links ask for; none where no later build is to follow.
  var names: [AskedName] = []
  /// Notes whose text stands in this one.
  var embedded: [EntityID] = []
  /// Whether a live block asks the whole catalog.
  var asksCatalog = false
  /// The words in which names were looked for; nil where nobody wanted to know.
  private(set) var words: WordFilter?

  init(words: WordFilter? = nil) { self.words = words }

  mutating func add(_ words: WordFilter?) {
    guard let words else { return }
    self.words?.formUnion(words)
    self.words = self.words ?? words
  }

  /// Takes in what a note that stands in this one rests on.
  mutating func add(_ other: DocumentReads, of note: EntityID) {
    names += other.names
    embedded += [note] + other.embedded
    asksCatalog = asksCatalog || other.asksCatalog
    add(other.words)
  }
}
