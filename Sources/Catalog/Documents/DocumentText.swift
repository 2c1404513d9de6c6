package import Foundations
package import Markdown

/// A document after linking: its HTML for its own page, and what was found in it.
///
/// A class, since many pages look into it at once: one reference is counted, and not those of its parts.
package final class DocumentText: Sendable {
  // What other pages ask for stands first, where the reference count is: one cache line for both.
  /// The plain prose that mentions point into.
  package let prose: [UInt8]
  /// In the order of the prose.
  package let mentions: [Mention]
  /// A note's body; empty for an article, whose passages are in `passages`.
  package let html: [UInt8]
  /// Of a note's body: their bytes are those of the HTML as it was first rendered. Empty for an article.
  package let facts: MarkdownFacts
  /// An article's passages, in order, with their links laid over.
  package let passages: [[UInt8]]
  /// The sources cited in the prose, in order of first citation: number n is at index n − 1.
  package let sources: [CitedSource]
  /// Files beside the note that its page shows or links to.
  package let files: [LinkedFile]
  /// The live blocks of a note, which stand in `html` as `LiveBlock.marker` with their index here.
  package let blocks: [LiveBlock]
  /// Links to sections of notes, to be checked once all are rendered.
  package let fragments: [FragmentLink]
  /// What linking found wrong, in the order in which it was found.
  package let diagnostics: [Diagnostic]
  /// What to look at before the document is taken over by a later build.
  let reads: DocumentReads

  init(
    html: [UInt8], facts: MarkdownFacts, passages: [[UInt8]], prose: [UInt8], mentions: [Mention],
    sources: [CitedSource], files: [LinkedFile], blocks: [LiveBlock],
    fragments: [FragmentLink], diagnostics: [Diagnostic], reads: DocumentReads
  ) {
    // These have grown piece by piece, and are kept until the last page is written.
    self.html = html.exact
    self.facts = facts
    self.passages = passages
    self.prose = prose.exact
    self.mentions = mentions.exact
    self.sources = sources
    self.files = files
    self.blocks = blocks
    self.fragments = fragments
    self.diagnostics = diagnostics
    self.reads = reads
  }

  /// The same document with other HTML for its page; the bytes that its facts point to are those of the HTML before.
  func with(html: [UInt8]) -> DocumentText {
    DocumentText(
      html: html, facts: facts, passages: passages, prose: prose, mentions: mentions, sources: sources, files: files,
      blocks: blocks, fragments: fragments, diagnostics: diagnostics, reads: reads)
  }
}

/// A source in a page's numbered list, with every place in the page that cites it.
package struct CitedSource: Sendable {
  package let article: ArticleID
  /// The quotes that this page draws from it, in order, without repeats.
  package let quotes: [CitedQuote]
}

/// Exact words that a page cites.
package struct CitedQuote: Sendable, Hashable {
  /// As the citation has them, which may differ from the article in quotation marks and spaces.
  package let words: String
  /// Where they stand in the article; nil where they were not found.
  package let place: QuotedPlace?

  package init(words: String, place: QuotedPlace?) {
    self.words = words
    self.place = place
  }

  /// The words of a citation; nil where it has none.
  init?(_ citation: Citation) {
    guard let quote = citation.quote else { return nil }
    self.init(words: quote, place: citation.place)
  }
}

/// A file of the content folder that the site carries along.
package struct LinkedFile: Sendable, Hashable {
  /// The path of the file on disk.
  package let path: String
  /// Its place in the output, `files/map.png`.
  package let address: String
}
