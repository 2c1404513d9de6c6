package import Foundations

/// What a document asks of whoever renders it: where its links lead, and which words of its prose are links.
///
/// The renderer calls in document order. Within a block it first resolves what the author wrote (links, wiki links,
/// citations, images) and then asks for the links of the prose, so that a host knows what a block already links to.
/// Footnotes come last. A host keeps its own records (mentions, diagnostics); the renderer never copies it.
package protocol MarkdownHost {
  /// The links to lay over a block's prose: sorted, apart, and outside `prose.notLinkable`.
  ///
  /// Called once for each paragraph, tight list item and table cell that holds text, in quotations, callouts and
  /// footnotes too; not for headings, callout titles or code. A link that would cut through emphasis or words that
  /// are no plain text is left out.
  mutating func links(in prose: borrowing Prose) -> [ProseLink]
  /// The head of a column, which says what the cells below are; told before those.
  mutating func head(in prose: borrowing Prose)
  /// Where a `[[Name]]` leads, and what an embed within a sentence links to.
  mutating func resolve(_ link: WikiLink) -> LinkTarget
  /// Where a link leads whose scheme may be linked; others never get here. The answer's is checked as well.
  mutating func resolve(_ link: MarkdownLink) -> LinkTarget
  /// The picture at an address whose scheme may be linked; others never get here. The answer's is checked as well.
  mutating func resolve(_ image: MarkdownImage) -> ImageTarget
  /// `![[Name]]`. HTML is taken where the embed stands alone in its paragraph; elsewhere `resolve` is asked for a link.
  mutating func embed(_ link: WikiLink, isAlone: Bool) -> EmbedTarget
  /// Nil leaves the citation out.
  mutating func resolve(_ citation: MarkdownCitation) -> CitationTarget?
  /// Called before the texts of footnotes are, where any are shown.
  mutating func beginFootnotes()
  /// HTML to stand for a fenced code block, such as a live table; nil shows it as code.
  mutating func block(info: String, text: [UInt8], position: SourcePosition) -> [UInt8]?
}

extension MarkdownHost {
  package mutating func links(in prose: borrowing Prose) -> [ProseLink] { [] }
  package mutating func head(in prose: borrowing Prose) {}
  package mutating func resolve(_ link: WikiLink) -> LinkTarget { .unresolved }
  package mutating func resolve(_ link: MarkdownLink) -> LinkTarget { .address(link.destination) }
  package mutating func resolve(_ image: MarkdownImage) -> ImageTarget { ImageTarget(address: image.source) }
  package mutating func embed(_ link: WikiLink, isAlone: Bool) -> EmbedTarget { .missing }
  package mutating func resolve(_ citation: MarkdownCitation) -> CitationTarget? {
    CitationTarget(label: citation.source)
  }
  package mutating func beginFootnotes() {}
  package mutating func block(info: String, text: [UInt8], position: SourcePosition) -> [UInt8]? { nil }
}

/// A host that knows no names: addresses pass as they are written, wiki links stay text.
package struct PlainHost: MarkdownHost {
  package init() {}
}
