internal import Foundations

/// Prints the problems of a run on standard error, with their count at the end.
struct ReportPrinter {
  func print(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let text = DiagnosticText(usesColor: Terminal.usesColor)
    let report = DiagnosticReport(diagnostics)
    for diagnostic in report.diagnostics { Terminal.printErrorRaw(text.render(diagnostic)) }
    Terminal.printError(report.summary)
  }
}
