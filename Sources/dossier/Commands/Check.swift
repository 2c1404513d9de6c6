internal import ArgumentParser
internal import Articles
internal import Building
internal import Foundations

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Report the problems that a build would, and what the desk still has to do; write nothing.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, github }

  @OptionGroup var source: ContentOptions

  @Option(help: "How the report is written: text on standard error, the others on standard output.")
  var format = Format.text

  @Flag(help: "List notes one by one, such as values that rest on one source.")
  var notes = false

  @Option(
    help: ArgumentHelp("A file of problems that were there before; only new ones are reported.", valueName: "file"))
  var baseline: String?

  @Flag(help: "Write the problems of this run to the file of --baseline.")
  var writeBaseline = false

  @Flag(help: "Prove that the site of each audience shows nothing that is not for it; --audience names only one.")
  var leaks = false

  @Option(help: ArgumentHelp("Explain a code, such as DOS-342, and do nothing else.", valueName: "code"))
  var explain: String?

  func validate() throws {
    if writeBaseline, baseline == nil { throw ValidationError("--write-baseline needs --baseline FILE.") }
  }

  func run() async throws {
    if let explain { return try Terminal.printLine(explanation(of: explain)) }
    let options = try source.buildOptions(output: "", for: .internal)
    if leaks { return try await checkLeaks(options) }
    let report = try await reportingFailure { () throws(BuildFailure) in
      let report = try await SiteCheck(options).run()
      guard let baseline else { return report }
      if writeBaseline { try Baseline(report.diagnostics, content: options.content).write(to: baseline) }
      return try Baseline.read(baseline, content: options.content).applied(to: report)
    }
    write(report)
    if report.errors > 0 { throw Exit.problemsInContent }
  }

  private func write(_ report: CheckReport) {
    switch format {
    case .text:
      ReportPrinter().print(report, includesNotes: notes)
      if let summary = report.cleanSummary { Terminal.printLine(summary) }
    case .json: Terminal.printBytes(DiagnosticReport(report.diagnostics).json)
    case .sarif: Terminal.printBytes(sarifReport(report.diagnostics, version: Dossier.configuration.version))
    case .github: Terminal.printBytes(Array(gitHubReport(report.diagnostics).utf8))
    }
  }

  private func checkLeaks(_ options: BuildOptions) async throws {
    let audience = source.audience
    let report = try await reportingFailure { () throws(BuildFailure) in
      try await LeakCheck(options, audience: audience).run()
    }
    ReportPrinter().print(report.diagnostics)
    Terminal.printLine(report.diagnostics.isEmpty ? report.summary + "\nno leaks" : report.summary)
    if !report.diagnostics.isEmpty { throw Exit.problemsInContent }
  }

  private func explanation(of code: String) throws -> String {
    if let explanation = RuleExplanation.find(code) { return explanation.text }
    let near = closestMatch(to: code, among: RuleExplanation.all.lazy.map(\.rule.code))
    throw ValidationError("There is no code “\(code)”\(near.map { "; did you mean \($0)?" } ?? ".")")
  }
}
