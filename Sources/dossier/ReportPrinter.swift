internal import Building
internal import Foundations

/// Prints the problems of a run on standard error, repeats folded, with their count at the end.
struct ReportPrinter {
  func print(_ diagnostics: [Diagnostic]) {
    Terminal.printErrorRaw(DiagnosticText(usesColor: Terminal.usesColor).render(DiagnosticReport(diagnostics)))
  }

  /// Prints a check: notes only as a count for each rule, unless all are asked for.
  func print(_ report: CheckReport, includesNotes: Bool) {
    print(includesNotes ? report.diagnostics : report.diagnostics.filter { $0.severity != .note })
    if !includesNotes { for line in report.noteCounts { Terminal.printError(line) } }
    if report.accepted > 0 { Terminal.printError("\(report.accepted) more are in the baseline") }
    if report.settled > 0 {
      Terminal.printError("\(report.settled) lines of the baseline are settled; renew it with --write-baseline")
    }
  }
}
