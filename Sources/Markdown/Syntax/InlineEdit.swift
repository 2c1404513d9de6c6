/// A change to the inlines that libcmark has read: some text taken out, and perhaps an inline put in its place.
struct InlineEdit {
  enum Insertion {
    case none
    case object(Inline.Element, index: Int)
    case open(Inline.Element, index: Int)
    case close(Inline.Element)
  }

  /// Bytes of the text to take out; edits are in order and apart.
  var range: Range<Int>
  var insertion = Insertion.none
  /// A comment takes the words out and leaves the emphasis that it may cut through.
  var isComment = false
  /// Whether it is made; a mark that finds no partner is not.
  var isActive = true

  var isClosing: Bool {
    if case .close = insertion { true } else { false }
  }
}
