/// Why a site could not be published: wrong usage or environment. What stood at the target can still be read there.
package struct PublishFailure: Error, Sendable, Hashable {
  /// One line without a full stop, for a person.
  package let summary: String
  /// One plausible mend; nil where none offers itself.
  package let fix: String?

  package init(_ summary: String, fix: String? = nil) {
    self.summary = summary
    self.fix = fix
  }
}
