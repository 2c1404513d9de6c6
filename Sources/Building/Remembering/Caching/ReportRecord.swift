internal import Foundations

extension BuildReport {
  func write(to writer: inout RecordWriter) {
    writer.list(diagnostics) { $1.write(to: &$0) }
    for count in [notes, articles, pages, files, mentions, written + unchanged] { writer.number(count) }
  }

  /// As a build would report that finds nothing to do.
  init(from reader: inout RecordReader) throws(RecordReader.Damage) {
    self.init()
    diagnostics = try reader.list { (reader) throws(RecordReader.Damage) in try Diagnostic(from: &reader) }
    notes = try reader.integer()
    articles = try reader.integer()
    pages = try reader.integer()
    files = try reader.integer()
    mentions = try reader.integer()
    unchanged = try reader.integer()
  }
}

extension Diagnostic {
  fileprivate func write(to writer: inout RecordWriter) {
    writer.text(rule.code)
    writer.number(severity.rawValue)
    writer.text(path)
    writer.write(position)
    writer.number(length)
    writer.text(summary)
    for text in [detail, fix, sourceLine, subject] { writer.optional(text) { $0.text($1) } }
    writer.list(notes) { writer, note in
      writer.text(note.path)
      writer.write(note.position)
      writer.text(note.text)
    }
  }

  fileprivate init(from reader: inout RecordReader) throws(RecordReader.Damage) {
    let code = try reader.text()
    guard let rule = DiagnosticRule.all.first(where: { $0.code == code }),
      let severity = Severity(rawValue: try reader.integer())
    else { throw RecordReader.Damage() }
    self.init(
      rule, path: try reader.text(), position: try reader.position(), length: try reader.integer(), try reader.text(),
      detail: try reader.optionalText(), fix: try reader.optionalText(), sourceLine: try reader.optionalText(),
      subject: try reader.optionalText(),
      notes: try reader.list { (reader) throws(RecordReader.Damage) in
        Note(path: try reader.text(), position: try reader.position(), text: try reader.text())
      })
    self.severity = severity
  }
}

extension RecordWriter {
  fileprivate mutating func write(_ position: SourcePosition?) {
    optional(position) { writer, position in
      writer.number(position.line)
      writer.number(position.column)
    }
  }
}

extension RecordReader {
  fileprivate mutating func position() throws(Damage) -> SourcePosition? {
    try optional { (reader) throws(Damage) in
      SourcePosition(line: try reader.integer(), column: try reader.integer())
    }
  }

  fileprivate mutating func optionalText() throws(Damage) -> String? {
    try optional { (reader) throws(Damage) in try reader.text() }
  }
}
