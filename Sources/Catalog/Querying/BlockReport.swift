internal import Foundations
internal import YAML

/// What is wrong in a live block, at its place in the note: the block's YAML is read apart from the file around it.
struct BlockReport {
  let note: SourceText
  /// How far the container of the block indents it.
  let indent: Int
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the block asks for a note that its readers are not to know of.
  var namesWithheld = false

  init(note: SourceText, indent: Int) {
    self.note = note
    self.indent = indent
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Takes what the reader of YAML reports, whose columns begin at the block.
  mutating func add(_ found: [Diagnostic]) {
    for diagnostic in found {
      var placed = diagnostic
      placed.position = diagnostic.position.map(inFile)
      placed.sourceLine = placed.position.map { note.line($0.line) }
      diagnostics.append(placed)
    }
  }

  mutating func add(
    _ rule: DiagnosticRule, at position: SourcePosition, length: Int = 1, _ summary: String, fix: String? = nil
  ) {
    diagnostics.append(note.diagnostic(rule, at: inFile(position), length: length, summary, fix: fix))
  }

  mutating func add(_ rule: DiagnosticRule, at scalar: YAMLScalar, _ summary: String, fix: String? = nil) {
    add(rule, at: scalar.position, length: scalar.columns, summary, fix: fix)
  }

  /// Reports a word that is none of those that may stand there.
  mutating func unknown(
    _ rule: DiagnosticRule, _ scalar: YAMLScalar, _ summary: String, among known: [String], listed label: String
  ) {
    add(rule, at: scalar, summary, fix: didYouMean(scalar.text, among: known) ?? listing(known, label))
  }

  private func listing(_ known: [String], _ label: String) -> String? {
    guard !known.isEmpty else { return nil }
    let shown = known.prefix(Self.mostListed).joined(separator: ", ")
    return "\(label) \(shown)\(known.count > Self.mostListed ? " …" : "")"
  }

  private static let mostListed = 16

  private func inFile(_ position: SourcePosition) -> SourcePosition {
    SourcePosition(line: position.line, column: position.column + indent)
  }
}
