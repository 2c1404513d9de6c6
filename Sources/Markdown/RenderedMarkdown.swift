package import Foundations

/// A document as HTML, what it holds, and what is wrong with it.
package struct RenderedMarkdown: Sendable {
  /// UTF-8, balanced, without an element around it; safe for a page, unless the options let raw HTML
  /// or any address through.
  package var html: [UInt8]
  package var facts: MarkdownFacts
  /// In the order in which they were found.
  package var diagnostics: [Diagnostic]
}
