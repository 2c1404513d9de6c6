package import Foundations

/// `[text](destination "title")`, `<address>` or a bare web address.
package struct MarkdownLink: Sendable, Hashable {
  /// The destination with entities and escapes resolved; its scheme is one that is let through.
  package var destination: String
  /// Shown on hover.
  package var title: String?
  /// The label as plain text.
  package var text: String
  package var position: SourcePosition

  package init(destination: String, title: String? = nil, text: String = "", position: SourcePosition = .start) {
    self.destination = destination
    self.title = title
    self.text = text
    self.position = position
  }
}
