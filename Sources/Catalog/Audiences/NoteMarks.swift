internal import Articles

/// For whom a note is, and what was left out of it for those that it was read for.
struct NoteMarks: Sendable {
  /// Nil leaves it to the site's default.
  var audience: Audience?
  var withheldNames: [String] = []
  /// Ids of headings.
  var withheldSections: [String] = []
}
