internal import Foundations

/// Collects what the renderer itself finds wrong, up to a bound.
struct MarkdownReport {
  private static let limit = 200
  private let path: String
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String) {
    self.path = path
  }

  mutating func add(
    _ rule: DiagnosticRule, at position: SourcePosition?, length: Int = 1, _ summary: String, fix: String? = nil,
    map: SourceMap
  ) {
    guard diagnostics.count < Self.limit else { return }
    diagnostics.append(
      Diagnostic(
        rule, path: path, position: position, length: length, summary, fix: fix,
        sourceLine: position.flatMap { map.sourceLine($0.line) }))
  }
}
