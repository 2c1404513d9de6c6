package import Foundations

/// What a document holds besides its HTML, with the place of everything in the file.
package struct MarkdownFacts: Sendable {
  /// In the order of the document, as are all the lists here.
  package var headings: [MarkdownHeading] = []
  /// The blocks that have an id of their writer's.
  package var namedBlocks: [NamedBlock] = []
  /// Links to addresses whose scheme may be linked, bare web addresses among them; refused ones are diagnostics.
  package var links: [MarkdownLink] = []
  /// The `[[Name]]` of the document, whether or not they lead anywhere; embeds aside.
  package var wikiLinks: [WikiLink] = []
  /// The `![[Name]]` of the document.
  package var embeds: [WikiLink] = []
  /// The images of the document, embedded ones too; those without alternative text among them.
  package var images: [MarkdownImage] = []
  /// Each item of a pair of brackets by itself; without `proseOffset`, which only the host is told.
  package var citations: [MarkdownCitation] = []
  /// Those that are shown, in the order of first reference; empty where the options omit footnotes.
  package var footnotes: [MarkdownFootnote] = []
  package var callouts: [MarkdownCallout] = []
  /// The lines of the file that each outermost block takes, where the options ask for them.
  package var blocks: [ClosedRange<Int>] = []
  /// Words of prose and headings; code is not counted.
  package var wordCount = 0
  /// The first paragraph as plain text, at most about 300 characters, cut at a word.
  package var excerpt = ""
  /// The bytes of the HTML before the section of footnotes.
  package var bodyRange: Range<Int> = 0..<0

  package init() {}

  /// All ids to which links may lead.
  package var identifiers: [String] {
    headings.flatMap { [$0.id, $0.otherID].compactMap(\.self) } + namedBlocks.map(\.id)
  }
}

/// A block that its writer gave an id, `^figures`: the paragraph or item that ends with it, or what it stands alone behind.
package struct NamedBlock: Sendable, Hashable {
  /// The id on the page, without the prefix of the options: see `blockIdentifier(_:)`.
  package var id: String
  /// Of the file, from 1.
  package var lines: ClosedRange<Int>
  /// Bytes of the HTML: always balanced.
  package var html: Range<Int>
  /// Whether it is an item, which needs a list around it.
  package var isItem = false
}

/// A heading, and the part of the page that it heads.
package struct MarkdownHeading: Sendable, Hashable {
  /// 1 to 6.
  package var level: Int
  /// The id on the element, unique in the document; the prefix of the options stands before it on the page. Empty where
  /// the options give headings none.
  package var id: String
  /// One that the writer gave it, where that is another: `## Output {#q3}`.
  package var otherID: String?
  /// The heading as plain text.
  package var text: String
  /// The same without what is struck out.
  package var standingText: String
  package var position: SourcePosition
  /// How many lists and quotations it stands in.
  package var depth: Int
  /// Bytes of the HTML, from the heading to the next one that is not below it: always balanced.
  package var section: Range<Int>

  /// Whether a link means it by this id: see `partIdentifier(_:)`.
  package func isNamed(_ id: String) -> Bool { headingSlug(text) == id || otherID == id }
}

/// A quotation that begins with `[!note] Title`.
package struct MarkdownCallout: Sendable, Hashable {
  /// The title as plain text, without `[!note]`.
  package var title: String
  package var position: SourcePosition
  /// How many quotations and callouts it stands in.
  package var quotes: Int
  /// Of the file, from 1.
  package var lines: ClosedRange<Int>
}

/// A footnote that the text refers to, in the order of first reference.
package struct MarkdownFootnote: Sendable, Hashable {
  /// As its definition spells it, without `[^` and `]`; it matches in any case.
  package var label: String
  /// Where it is first referred to.
  package var position: SourcePosition
  /// How often it is referred to.
  package var references: Int
}
