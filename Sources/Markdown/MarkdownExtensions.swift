/// What is understood beyond CommonMark.
package struct MarkdownExtensions: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// `| a | b |` over `| --- | --- |`, as in GitHub Flavored Markdown.
  package static let tables = Self(rawValue: 1 << 0)
  /// `[^1]`, defined anywhere by `[^1]: text`.
  package static let footnotes = Self(rawValue: 1 << 1)
  /// `[[Name]]`, `[[Name|label]]`, `[[Name#section]]`, and `![[Name]]` for embedding.
  package static let wikiLinks = Self(rawValue: 1 << 2)
  /// `[@source]`, `[@source, "exact words"]`, `[@one; @two]`.
  package static let citations = Self(rawValue: 1 << 3)
  /// A quotation that begins with `[!note] Title`.
  package static let callouts = Self(rawValue: 1 << 4)
  /// `%%left out%%`, within a line or over many paragraphs.
  package static let comments = Self(rawValue: 1 << 5)
  /// `==marked==`.
  package static let highlights = Self(rawValue: 1 << 6)
  /// `~~struck~~`.
  package static let strikethrough = Self(rawValue: 1 << 7)
  /// `- [ ] open`, `- [x] done`.
  package static let taskLists = Self(rawValue: 1 << 8)
  /// `https://example.com/` without angle brackets.
  package static let autolinks = Self(rawValue: 1 << 9)
  /// An id on every heading.
  package static let headingIdentifiers = Self(rawValue: 1 << 10)
  /// `rel="noopener"` on links to other hosts.
  package static let linkRelations = Self(rawValue: 1 << 11)
  /// The alignment of table cells as a class, since HTML has done away with the attribute that GFM's examples have.
  package static let alignmentClasses = Self(rawValue: 1 << 12)

  /// A tab stop and a name on tables and code that may be wider than a phone.
  package static let scrollRegions = Self(rawValue: 1 << 13)

  /// Every extension above, and what it adds to the HTML.
  package static let all = Self(rawValue: (1 << 14) - 1)
}
