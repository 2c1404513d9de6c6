internal import Foundations

/// Prints the problems of a run on standard error, with their count at the end.
struct ReportPrinter {
  func print(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let text = DiagnosticText(usesColor: Terminal.usesColor)
    for diagnostic in diagnostics { Terminal.printErrorRaw(text.render(diagnostic)) }
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    Terminal.printError("\(errors) errors, \(warnings) warnings")
  }
}
