/// The diagnostics of a run as they are told: sorted, and what is said of many places said once.
package struct DiagnosticReport: Sendable {
  /// A message and every place that it is about.
  package struct Entry: Sendable, Hashable {
    /// At the first place.
    package let diagnostic: Diagnostic
    /// Behind the first, in the order in which a run prints them.
    package fileprivate(set) var otherPlaces: [Place] = []

    /// How many places it is about, the first too.
    package var count: Int { 1 + otherPlaces.count }
  }

  /// A further place of the same message.
  package struct Place: Sendable, Hashable {
    package let path: String
    package let position: SourcePosition?
    /// What is concerned there alone.
    package let detail: String?
  }

  /// In the order of their first places.
  package let entries: [Entry]
  private let counts: [Diagnostic.Severity: Int]

  /// Diagnostics of one rule with the same words become one entry; one that is given twice counts once.
  package init(_ diagnostics: [Diagnostic]) {
    var entries: [Entry] = []
    var indices: [Message: Int] = [:]
    var counts: [Diagnostic.Severity: Int] = [:]
    var last: Diagnostic?
    for diagnostic in diagnostics.sorted() where diagnostic != last {
      last = diagnostic
      counts[diagnostic.severity, default: 0] += 1
      if let index = indices[Message(diagnostic)] {
        entries[index].otherPlaces.append(
          Place(path: diagnostic.path, position: diagnostic.position, detail: diagnostic.detail))
      } else {
        indices[Message(diagnostic)] = entries.count
        entries.append(Entry(diagnostic: diagnostic))
      }
    }
    self.entries = entries
    self.counts = counts
  }

  /// How many diagnostics of a severity there are, each place counted.
  package func count(_ severity: Diagnostic.Severity) -> Int { counts[severity] ?? 0 }

  package var isEmpty: Bool { entries.isEmpty }

  /// `2 errors, 1 warning`; empty where there is nothing to tell.
  package var summary: String {
    [(Diagnostic.Severity.error, "error"), (.warning, "warning"), (.note, "note")]
      .filter { count($0.0) > 0 }
      .map { counted(count($0.0), $0.1) }
      .joined(separator: ", ")
  }
}

/// What makes two diagnostics the same message.
private struct Message: Hashable {
  let rule: DiagnosticRule
  let severity: Diagnostic.Severity
  let summary: String
  let fix: String?

  init(_ diagnostic: Diagnostic) {
    rule = diagnostic.rule
    severity = diagnostic.severity
    summary = diagnostic.summary
    fix = diagnostic.fix
  }
}

extension DiagnosticText {
  /// Other places of a message that are printed; the rest is counted. Places that say what is concerned are worth more.
  private static let placeLimit = 5
  private static let detailedPlaceLimit = 100

  /// Messages of one rule that are printed.
  private static let messageLimit = 50

  /// Every message with its places, of a rule that is broken in many ways the first and how many more there are, and the
  /// count of each severity at the end.
  package func render(_ report: DiagnosticReport) -> String {
    var text = ""
    var messages: [DiagnosticRule: Int] = [:]
    for entry in report.entries {
      let number = messages[entry.diagnostic.rule, default: 0] + 1
      messages[entry.diagnostic.rule] = number
      if number <= Self.messageLimit { text += render(entry) }
    }
    for (rule, count) in messages.sorted(by: { $0.key.code < $1.key.code }) where count > Self.messageLimit {
      let more = count - Self.messageLimit
      text += "and \(more) more message\(more == 1 ? "" : "s") of [\(rule.code)], \(rule.title)\n"
    }
    return report.isEmpty ? "" : text + report.summary + "\n"
  }

  /// A message with its other places.
  package func render(_ entry: DiagnosticReport.Entry) -> String {
    var diagnostic = entry.diagnostic
    let detail = diagnostic.detail
    if let detail, entry.count > 1 {
      diagnostic.summary += " (\(entry.count) places)"
      diagnostic.detail = nil
      diagnostic.notes.append(.init(path: diagnostic.path, position: diagnostic.position, text: detail))
    }
    let shown = entry.otherPlaces.prefix(detail == nil ? Self.placeLimit : Self.detailedPlaceLimit)
    let hidden = entry.otherPlaces.count - shown.count
    for place in shown {
      diagnostic.notes.append(.init(path: place.path, position: place.position, text: place.detail ?? "here too"))
    }
    if hidden > 0 {
      let text = "and in \(hidden) more place\(hidden == 1 ? "" : "s")"
      diagnostic.notes.append(.init(path: diagnostic.path, position: diagnostic.position, text: text))
    }
    return render(diagnostic)
  }
}
