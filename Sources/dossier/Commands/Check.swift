internal import ArgumentParser
internal import Building

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Report the problems that a build would, and write nothing.")

  @OptionGroup var source: ContentOptions

  func run() async throws {
    var options = try source.buildOptions(output: "")
    options.writes = false
    let checked = options
    let report = try await reportingFailure { () throws(BuildFailure) in try await SiteBuild(checked).run() }
    ReportPrinter().print(report.diagnostics)
    if report.diagnostics.isEmpty { print("\(report.notes) notes and \(report.articles) articles: no problems") }
    if report.errors > 0 { throw Exit.problemsInContent }
  }
}
