/// Something that holds for a part of a passage's text.
package struct InlineMark: Sendable, Hashable {
  /// What the words were in the clipping.
  package enum Kind: Sendable, Hashable {
    case link(url: String)
    /// A link stood here whose address the clipping lost; the words it covered are a guess.
    case lostLink
    case emphasis
    case strong
    case code
  }

  package var kind: Kind
  /// Bytes of the passage's UTF-8 text.
  package var range: Range<Int>

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
