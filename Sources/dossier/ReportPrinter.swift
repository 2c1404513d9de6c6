internal import Foundations

/// Prints the problems of a run on standard error, repeats folded, with their count at the end.
struct ReportPrinter {
  func print(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let report = DiagnosticReport(diagnostics)
    Terminal.printErrorRaw(DiagnosticText(usesColor: Terminal.usesColor).render(report))
  }
}
