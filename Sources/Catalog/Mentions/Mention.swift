/// A name found in the prose of a document, resolved to an entity, with its sentence.
package struct Mention: Sendable {
  package let target: EntityID
  /// The sentence's bytes in `DocumentText.prose`.
  package let sentence: Range<Int>
  /// The name's bytes in `DocumentText.prose`.
  package let name: Range<Int>
  /// Where in the document's page the sentence stands: an anchor, or nil for the page itself.
  package let anchor: String?
}
