extension SourceText {
  /// A diagnostic about a place in this file, with the text of its line.
  package func diagnostic(
    _ rule: DiagnosticRule, at position: SourcePosition, length: Int = 1,
    _ summary: String, detail: String? = nil, fix: String? = nil, subject: String? = nil, notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(
      rule, path: path, position: position, length: length, summary, detail: detail, fix: fix,
      sourceLine: line(position.line), subject: subject, notes: notes)
  }

  /// A note that points at another place in this file.
  package func note(at position: SourcePosition, _ text: String) -> Diagnostic.Note {
    Diagnostic.Note(path: path, position: position, text: text)
  }
}
