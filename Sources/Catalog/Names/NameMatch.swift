/// A name found in text.
struct NameMatch {
  /// Bytes of the text that the name takes.
  let range: Range<Int>
  let entry: NameEntry
}

/// What one sequence of tokens may mean.
struct NameEntry: Sendable {
  /// The bearers of the name; more than one is ambiguous unless dates or company decide, none is a shield: the words
  /// are known to mean something else.
  var bearers: [NameBearer]
}

/// An entity that bears a name, and when the name means it.
struct NameBearer: Sendable {
  let entity: EntityID?
  let name: EntityName
  /// The folded name: a match is compared with it byte by byte, since equal hashes prove nothing.
  let folded: [UInt8]
  /// The name with its case, for names that match as written; nil where case does not count.
  let exact: [UInt8]?
}
