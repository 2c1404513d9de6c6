/// Diagnostics as a compiler prints them: `path:line:column: error: summary; fix [code]`, the line, a caret.
package struct DiagnosticText {
  /// Whether places, severities and carets are painted by the escape sequences of terminals (ECMA-48).
  package var usesColor: Bool

  package init(usesColor: Bool = false) {
    self.usesColor = usesColor
  }

  /// Some lines, each with its end. Characters that a terminal would obey are shown instead.
  package func render(_ diagnostic: Diagnostic) -> String {
    var text = paint(Self.place(diagnostic.path, diagnostic.position), bold) + ": "
    text += paint("\(diagnostic.severity.name): ", color(diagnostic.severity))
    text += paint(printable(diagnostic.message), bold)
    if let fix = diagnostic.fix { text += "; " + printable(fix) }
    text += " [\(diagnostic.rule.code)]\n"
    if let line = diagnostic.sourceLine, let position = diagnostic.position {
      text += excerpt(of: line, at: position.column, length: diagnostic.length)
    }
    for note in diagnostic.notes {
      text += "\(Self.place(note.path, note.position)): note: \(printable(note.text))\n"
    }
    return text
  }

  /// `path:line:column`, or the path alone.
  package static func place(_ path: String, _ position: SourcePosition?) -> String {
    guard let position else { return printable(path) }
    return "\(printable(path)):\(position.line):\(position.column)"
  }

  /// The line, cut to a window around the caret where it is long, and the caret below it.
  private func excerpt(of line: String, at column: Int, length: Int) -> String {
    let scalars = Array(line.unicodeScalars.map { $0 == "\t" ? " " : $0 })
    let window = 96
    let start = column > window - 16 ? max(0, column - window / 2) : 0
    let end = min(scalars.count, start + window)
    // Nothing to show but the caret under an empty line.
    guard start < end || scalars.isEmpty && column == 1 else { return "" }
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: scalars[start..<end])
    let before = max(0, column - 1 - start)
    let carets = max(1, min(length, end - start - before))
    let lead = start > 0 ? "…" : ""
    let tail = end < scalars.count ? "…" : ""
    let marks = String(repeating: " ", count: before + lead.count) + paint(String(repeating: "^", count: carets), caret)
    return "  \(lead)\(printable(String(shown)))\(tail)\n  \(marks)\n"
  }

  private let bold = "1"
  private let caret = "1;32"

  private func color(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "1;35"
    case .note: "1;36"
    }
  }

  private func paint(_ text: String, _ code: String) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
