/// A name found in the prose of a document, resolved to an entity, with its sentence.
package struct Mention: Sendable {
  /// Where in the document's page the sentence stands: an anchor, or nil for the page itself.
  package let anchor: String?
  // A large site has hundreds of thousands of these: half the size holds any text that a file may have.
  private let targetIndex: UInt32
  private let sentenceBytes: Range<UInt32>
  private let nameBytes: Range<UInt32>

  init(target: EntityID, sentence: Range<Int>, name: Range<Int>, anchor: String?) {
    self.anchor = anchor
    targetIndex = UInt32(target.index)
    sentenceBytes = UInt32(sentence.lowerBound)..<UInt32(sentence.upperBound)
    nameBytes = UInt32(name.lowerBound)..<UInt32(name.upperBound)
  }

  package var target: EntityID { EntityID(Int(targetIndex)) }
  /// The sentence's bytes in `DocumentText.prose`.
  package var sentence: Range<Int> { Int(sentenceBytes.lowerBound)..<Int(sentenceBytes.upperBound) }
  /// The name's bytes in `DocumentText.prose`.
  package var name: Range<Int> { Int(nameBytes.lowerBound)..<Int(nameBytes.upperBound) }
}
