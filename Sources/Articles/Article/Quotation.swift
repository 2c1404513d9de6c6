/// Words that an article puts between quotation marks and ascribes to somebody, whole paragraphs and parts alike.
package struct Quotation: Sendable, Hashable {
  /// The anchor of the passage that holds it.
  package var anchor: String
  /// Bytes of the passage's UTF-8 text, quotation marks left out.
  package var range: Range<Int>
  /// What was said, as it stands in the passage.
  package var words: String
  /// In the words of the text; nil where it does not settle who spoke.
  package var speaker: String?
  package var attribution: Attribution

  package init(anchor: String, range: Range<Int>, words: String, speaker: String?, attribution: Attribution) {
    self.anchor = anchor
    self.range = range
    self.words = words
    self.speaker = speaker
    self.attribution = attribution
  }
}
