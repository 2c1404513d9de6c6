/// One sort of repair made on a clipping, with how often and a sample.
package struct RepairEntry: Sendable, Hashable {
  /// What was wrong, as readers are told it.
  package enum Kind: String, Sendable, Hashable {
    /// The bytes were not UTF-8.
    case decoding
    /// UTF-8 that had been read in another encoding.
    case mojibake
    /// A byte that the wrong reading had dropped.
    case lostByte = "lost byte"
    case entity = "character entity"
    case invisible = "invisible character"
    case markup = "stray markup"
  }

  package var kind: Kind
  /// The encoding concerned, `windows-874 with windows-1252`; empty where none is.
  package var encoding: String
  /// In how many places.
  package var count: Int
  /// A sample of what stood there; empty where nothing visible did.
  package var before: String
  /// What the sample became; empty where nothing was put in its place.
  package var after: String

  package init(_ kind: Kind, encoding: String = "", count: Int, before: String, after: String) {
    self.kind = kind
    self.encoding = encoding
    self.count = count
    self.before = before
    self.after = after
  }
}
