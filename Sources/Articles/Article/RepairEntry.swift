/// One sort of repair made on a clipping, with how often and a sample.
package struct RepairEntry: Sendable, Hashable {
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
  package var count: Int
  package var before: String
  package var after: String

  package init(_ kind: Kind, encoding: String = "", count: Int, before: String, after: String) {
    self.kind = kind
    self.encoding = encoding
    self.count = count
    self.before = before
    self.after = after
  }
}
