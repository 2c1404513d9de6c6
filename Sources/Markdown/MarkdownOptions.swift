/// How a document is read and what may pass through it.
package struct MarkdownOptions: Sendable {
  /// What is understood beyond CommonMark; all else is text, or what CommonMark makes of it.
  package var extensions: MarkdownExtensions
  /// Whether raw HTML reaches the page. Where it may not, it is left out and reported.
  package var allowsRawHTML: Bool
  /// Whether any address scheme may be linked, `javascript:` included: for texts that are trusted like code.
  package var allowsAnyAddress: Bool
  /// Whether straight quotes, `--`, `---` and `...` become typographic ones.
  package var smartPunctuation: Bool
  /// Put before every id that the renderer makes, so that a text embedded in another page does not repeat its ids.
  package var identifierPrefix: String
  package var labels: MarkdownLabels
  /// Of the footnotes that are not shown nothing is asked for.
  package var footnotes = ShownFootnotes.all
  /// Whether the facts list the lines of outermost blocks.
  package var listsBlocks = false

  package init(
    extensions: MarkdownExtensions = .all, allowsRawHTML: Bool = false, allowsAnyAddress: Bool = false,
    smartPunctuation: Bool = false, identifierPrefix: String = "", labels: MarkdownLabels = MarkdownLabels()
  ) {
    self.extensions = extensions
    self.allowsRawHTML = allowsRawHTML
    self.allowsAnyAddress = allowsAnyAddress
    self.smartPunctuation = smartPunctuation
    self.identifierPrefix = identifierPrefix
    self.labels = labels
  }

  /// Whose texts stand at the foot.
  package enum ShownFootnotes: Sendable {
    case all, none
    /// Those that the text in these lines of the file refers to, under the numbers that they have in the whole.
    case lines(Range<Int>)
  }

  /// CommonMark as the specification has it: no extension, raw HTML and every address let through.
  package static let commonMark = MarkdownOptions(extensions: [], allowsRawHTML: true, allowsAnyAddress: true)
}
