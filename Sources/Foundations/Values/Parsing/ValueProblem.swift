/// Why a text could not be read as a value, and where in it.
package struct ValueProblem: Error, Sendable, Hashable {
  /// One line for a message, `no currency is stated`.
  package let summary: String
  /// One plausible mend; nil where none offers itself.
  package let fix: String?
  /// The UTF-8 bytes of the text that are at fault.
  package let range: Range<Int>

  /// - Parameter range: UTF-8 bytes of the text that was to be read.
  package init(_ summary: String, fix: String? = nil, at range: Range<Int>) {
    self.summary = summary
    self.fix = fix
    self.range = range
  }
}
