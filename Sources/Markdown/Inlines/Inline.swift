/// One piece of a block's text, in order: words, a line end, an object within the line, or where a span opens or closes.
struct Inline {
  enum Kind: UInt8 {
    case text, softBreak, lineBreak
    /// Something that is no text; U+FFFC stands for it.
    case object
    case open, close
  }

  /// What an object is, or what a span is.
  enum Element: UInt8 {
    case none
    case code, rawHTML, image, embed, citation, footnote
    case emphasis, strong, highlight, strikethrough, link, wikiLink, autolink
  }

  var kind: Kind
  var element = Element.none
  /// Bytes of the block's text; empty for `open` and `close`.
  var range: Range<Int>
  /// The node it comes from, where it comes from one.
  var node: MarkdownNode?
  /// Which wiki link, citation, footnote or image it is, in the order of the block.
  var index = 0
  /// Bytes of finished HTML in the block's markup, for links and objects.
  var markup: Range<Int> = 0..<0

  /// Whether words on both sides of it can belong to one link.
  var isPlain: Bool { kind == .text || kind == .softBreak }

  /// An object that says nothing in the place where it stands.
  var isMark: Bool {
    kind == .object && (element == .citation || element == .footnote || element == .rawHTML)
  }

  var isLineEnd: Bool { kind == .softBreak || kind == .lineBreak }
}
