package import Foundations

/// One item of `[@source, "exact words"; @other]`.
package struct MarkdownCitation: Sendable, Hashable {
  /// The source's id, without `@`.
  package var source: String
  /// The exact words that are cited, without their quotation marks.
  package var quote: String?
  /// Where `@` stands.
  package var position: SourcePosition
  /// Where the quotation opens.
  package var quotePosition: SourcePosition?
  /// The byte of the prose of its block at which its mark stands, told to the host; 0 in a document's facts.
  package var proseOffset = 0

  init(
    source: String, quote: String? = nil, position: SourcePosition = .start, quotePosition: SourcePosition? = nil
  ) {
    self.source = source
    self.quote = quote
    self.position = position
    self.quotePosition = quotePosition
  }
}

/// The mark that stands for a citation.
package struct CitationTarget: Sendable, Hashable {
  /// The mark's text, such as a number.
  package var label: String
  /// The address of the cited passage; nil leaves the mark as text.
  package var address: String?
  /// What the stylesheet shows of the source beside the mark or over it.
  package var preview: String?

  package init(label: String, address: String? = nil, preview: String? = nil) {
    self.label = label
    self.address = address
    self.preview = preview
  }
}
