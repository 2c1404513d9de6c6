/// A name found in the prose of a document, resolved to an entity, with its sentence.
package struct Mention: Sendable {
  // A large site has hundreds of thousands of these: half the size holds any text that a file may have, and with nothing
  // that is counted by references they are looked at for nothing.
  private let targetIndex: UInt32
  /// `max` for none.
  private let passageIndex: UInt32
  private let sentenceBytes: Range<UInt32>
  private let nameBytes: Range<UInt32>

  init(target: EntityID, sentence: Range<Int>, name: Range<Int>, passage: Int?) {
    passageIndex = passage.map { UInt32($0) } ?? .max
    targetIndex = UInt32(target.index)
    sentenceBytes = UInt32(sentence.lowerBound)..<UInt32(sentence.upperBound)
    nameBytes = UInt32(name.lowerBound)..<UInt32(name.upperBound)
  }

  /// The entity that the name means.
  package var target: EntityID { EntityID(Int(targetIndex)) }
  /// The passage of the article in which the sentence stands; nil in a note.
  package var passage: Int? { passageIndex == .max ? nil : Int(passageIndex) }
  /// The sentence's bytes in `DocumentText.prose`.
  package var sentence: Range<Int> { Int(sentenceBytes.lowerBound)..<Int(sentenceBytes.upperBound) }
  /// The name's bytes in `DocumentText.prose`.
  package var name: Range<Int> { Int(nameBytes.lowerBound)..<Int(nameBytes.upperBound) }
}
