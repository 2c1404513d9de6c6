/// Why a build could not be done at all: wrong usage or environment. The site that was there stays as it was.
package struct BuildFailure: Error, Sendable, Hashable {
  /// One line without a full stop, for a person.
  package let summary: String
  /// One plausible mend; nil where none offers itself.
  package let fix: String?

  package init(_ summary: String, fix: String? = nil) {
    self.summary = summary
    self.fix = fix
  }

  /// One line: what is wrong, and the mend.
  package var message: String { summary + (fix.map { "; " + $0 } ?? "") }
}
