package import Foundations

/// `![alternative](source "title")`.
package struct MarkdownImage: Sendable, Hashable {
  /// The address as written, its scheme not checked yet; in a document's facts also the name in `![[name]]`.
  package var source: String
  /// The alternative text, plain; empty where the author gave none.
  package var alternative: String
  /// Shown on hover.
  package var title: String?
  /// Where `!` stands.
  package var position: SourcePosition

  init(source: String, alternative: String = "", title: String? = nil, position: SourcePosition = .start) {
    self.source = source
    self.alternative = alternative
    self.title = title
    self.position = position
  }
}
