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
    if let hint = report.missingNotesHint { Terminal.printError(hint) }
    if !includesNotes { for line in report.noteCounts { Terminal.printError(line) } }
    if report.accepted > 0 {
      Terminal.printError("\(report.accepted) more \(report.accepted == 1 ? "is" : "are") in the baseline")
    }
    if report.settled > 0 {
      let lines = report.settled == 1 ? "1 line of the baseline is" : "\(report.settled) lines of the baseline are"
      Terminal.printError("\(lines) settled; renew it with --write-baseline")
    }
  }
}
