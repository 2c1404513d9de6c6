internal import Foundations

/// Collects what the renderer itself finds wrong: so many problems, and how many more there are.
struct MarkdownReport {
  private static let limit = 200
  private let path: String
  private var listed: [Diagnostic] = []
  /// Tells of those beyond the limit, at the first of them; as grave as the gravest.
  private var more: Diagnostic?
  private var omitted = 0

  init(path: String) {
    self.path = path
  }

  mutating func add(
    _ rule: DiagnosticRule, at position: SourcePosition?, length: Int = 1, _ summary: String, fix: String? = nil,
    map: SourceMap
  ) {
    guard listed.count < Self.limit else { return omit(rule, at: position) }
    listed.append(
      Diagnostic(
        rule, path: path, position: position, length: length, summary, fix: fix,
        sourceLine: position.flatMap { map.sourceLine($0.line) }))
  }

  private mutating func omit(_ rule: DiagnosticRule, at position: SourcePosition?) {
    omitted += 1
    var told =
      more ?? Diagnostic(.moreProblemsInText, path: path, position: position, "", fix: "mend the others first")
    told.severity = max(told.severity, rule.severity)
    told.summary = omitted == 1 ? "1 more problem in this text" : "\(omitted) more problems in this text"
    more = told
  }

  var diagnostics: [Diagnostic] { more.map { listed + [$0] } ?? listed }
}
