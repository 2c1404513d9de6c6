/// A tag, or a piece of text that ends where its line ends.
struct Token {
  enum Kind {
    case text
    case variable, unescaped
    case section, inverted, close
    case partial, parent, block
    case comment, delimiters
  }

  let kind: Kind
  /// The whole token in the source, delimiters included.
  let range: Range<Int>
  /// What a tag says, without its sigil and the space around it.
  let content: Range<Int>
  /// Whether the token is the first of a line that has something to show.
  var startsLine = false
  /// The white space before a tag that stands on a line of its own; that line leaves no trace but what the tag expands to.
  var standaloneIndentation: Range<Int>?

  /// Whether the tag itself puts nothing on its line.
  var isSilent: Bool {
    switch kind {
    case .text, .variable, .unescaped, .partial: false
    case .section, .inverted, .close, .parent, .block, .comment, .delimiters: true
    }
  }
}
