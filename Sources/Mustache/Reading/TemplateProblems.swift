internal import Foundations

/// The problems of one template: at most so many in full, so that a hostile file can neither flood nor slow the report.
struct TemplateProblems {
  private static let limit = 50

  let source: SourceText
  private var reported: [Diagnostic] = []
  private var omitted = 0

  init(_ source: SourceText) {
    self.source = source
  }

  /// The message and the fix are only made when there is room for them.
  mutating func report(
    _ rule: DiagnosticRule, at range: Range<Int>, _ summary: @autoclosure () -> String,
    fix: @autoclosure () -> String? = nil, notes: @autoclosure () -> [Diagnostic.Note] = []
  ) {
    guard reported.count < Self.limit else {
      omitted += 1
      return
    }
    reported.append(source.diagnostic(rule, at: range, summary(), fix: fix(), notes: notes()))
  }

  /// A diagnostic about the whole template.
  mutating func report(_ rule: DiagnosticRule, _ summary: String, fix: String? = nil) {
    reported.append(Diagnostic(rule, path: source.path, summary, fix: fix))
  }

  var diagnostics: [Diagnostic] {
    guard omitted > 0 else { return reported }
    let more = Diagnostic(
      .moreTemplateProblems, path: source.path, "\(omitted) more problems in this template",
      fix: "mend the ones above first")
    return reported + [more]
  }
}

/// A name as messages show it: quoted, cut to a sensible length, control characters replaced.
func quoted(_ bytes: some Sequence<UInt8>) -> String {
  let longest = 60
  let scalars = String(decoding: Array(bytes.prefix(longest * 4 + 1)), as: UTF8.self).unicodeScalars
  var shown = String.UnicodeScalarView()
  for scalar in scalars.prefix(longest) {
    let isControl = scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
    shown.append(isControl ? "\u{FFFD}" : scalar)
  }
  return "“\(String(shown))\(scalars.count > longest ? "…" : "")”"
}
