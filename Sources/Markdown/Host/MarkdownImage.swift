package import Foundations

/// `![alternative](source "title")`.
package struct MarkdownImage: Sendable, Hashable {
  /// The address as written; its scheme is not checked yet.
  package var source: String
  /// The alternative text, plain; empty where the author gave none.
  package var alternative: String
  package var title: String?
  package var position: SourcePosition

  init(source: String, alternative: String = "", title: String? = nil, position: SourcePosition = .start) {
    self.source = source
    self.alternative = alternative
    self.title = title
    self.position = position
  }
}
