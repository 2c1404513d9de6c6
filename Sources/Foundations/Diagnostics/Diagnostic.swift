/// Something that the user should know about a file, as a value: what, where, and what to do about it.
package struct Diagnostic: Sendable, Hashable {
  /// How bad it is. Only an error makes a run fail.
  package enum Severity: Int, Sendable, Comparable, CaseIterable {
    case note, warning, error

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// As it is printed: `error`.
    package var name: String {
      switch self {
      case .error: "error"
      case .warning: "warning"
      case .note: "note"
      }
    }
  }

  /// The stable code and default severity of the rule that was broken.
  package var rule: DiagnosticRule
  /// The rule's, unless site.yml gives its code another.
  package var severity: Severity
  /// The file's path as the user would type it.
  package var path: String
  /// Where in the file; nil where the whole file is meant.
  package var position: SourcePosition?
  /// How many columns the caret underlines.
  package var length: Int
  /// One line, lower case, no full stop: what is wrong, in the words of the file.
  package var summary: String
  /// What is concerned at this place alone, a clause: the same message of several places is told once, with this of each.
  package var detail: String?
  /// One plausible mend, such as `did you mean “Australia”?`.
  package var fix: String?
  /// The text of the line, shown under the message.
  package var sourceLine: String?
  /// The name that is not known, so that a suggestion can be looked for once all problems are gathered.
  package var subject: String?
  /// The kinds of note of which one is wanted by that name, until a suggestion was looked for; empty where any will do.
  package var subjectKinds: [String] = []
  /// Other places that the message speaks of.
  package var notes: [Note]

  /// Another place that a message speaks of.
  package struct Note: Sendable, Hashable {
    package var path: String
    package var position: SourcePosition?
    package var text: String

    package init(path: String, position: SourcePosition? = nil, text: String) {
      self.path = path
      self.position = position
      self.text = text
    }
  }

  /// A problem of the severity that its rule has.
  ///
  /// - Parameters:
  ///   - path: as the user would type it.
  ///   - length: how many columns, from the position, the caret underlines.
  ///   - sourceLine: the text of the whole line; without it no caret is shown.
  package init(
    _ rule: DiagnosticRule, path: String, position: SourcePosition? = nil, length: Int = 1,
    _ summary: String, detail: String? = nil, fix: String? = nil, sourceLine: String? = nil, subject: String? = nil,
    notes: [Note] = []
  ) {
    self.rule = rule
    self.severity = rule.severity
    self.path = path
    self.position = position
    self.length = length
    self.summary = summary
    self.detail = detail
    self.fix = fix
    self.sourceLine = sourceLine
    self.subject = subject
    self.notes = notes
  }

  /// The summary with what it is about at this place.
  package var message: String { detail.map { "\(summary): \($0)" } ?? summary }
}

extension Diagnostic: Comparable {
  /// By file, then place, then severity, then text: the order in which a run prints them.
  package static func < (left: Self, right: Self) -> Bool {
    if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
    let leftPosition = left.position ?? SourcePosition(line: 0, column: 0)
    let rightPosition = right.position ?? SourcePosition(line: 0, column: 0)
    if leftPosition != rightPosition { return leftPosition < rightPosition }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.rule.code != right.rule.code { return left.rule.code < right.rule.code }
    if left.summary != right.summary { return left.summary.utf8.lexicographicallyPrecedes(right.summary.utf8) }
    return (left.detail ?? "").utf8.lexicographicallyPrecedes((right.detail ?? "").utf8)
  }
}
