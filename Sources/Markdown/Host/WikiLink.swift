package import Foundations

/// `[[name#section|label]]`, as the author wrote it.
package struct WikiLink: Sendable, Hashable {
  /// The name before `#` and `|`, white space trimmed; empty in `[[#section]]`.
  package var name: String
  /// Behind `#`; nil where there is none.
  package var section: String?
  /// Behind `|`; nil where there is none.
  package var label: String?
  /// Where the brackets open.
  package var position: SourcePosition
  /// How many columns it takes, for a caret.
  package var length: Int

  package init(
    name: String, section: String? = nil, label: String? = nil, position: SourcePosition = .start, length: Int = 1
  ) {
    self.name = name
    self.section = section
    self.label = label
    self.position = position
    self.length = length
  }
}
