/// A name found in text.
struct NameMatch {
  /// Bytes of the text that the name takes.
  let range: Range<Int>
  /// In `NameIndex.entries`.
  let entry: Int
  /// The entity that the name means in any text; nil where that takes a look at the bearers.
  let sole: EntityID?
  /// The bearers whose spelling the text keeps to, of a name that several bear.
  var bearers: [NameBearer]?
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
  /// The name as texts are compared with it byte by byte, since equal hashes prove nothing.
  let spelling: [UInt8]

  /// Whether case counts.
  var keepsCase: Bool { name.match == .exact }

  func isSpelled(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    spelling.withUnsafeBufferPointer { isFolded(text, $0, keepsCase: keepsCase) }
  }
}

/// The bearer of a name that one alone bears, which is true of nearly all names.
///
/// Plain numbers, so that threads that find the same name do not count references to the same arrays.
struct SoleBearer: Sendable {
  /// In the spellings of all sole bearers.
  let spelling: Range<Int>
  let keepsCase: Bool
  /// The entity that the name means in any text; nil for a shield and for a name that needs company.
  let entity: EntityID?
}
