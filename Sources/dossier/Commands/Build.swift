internal import ArgumentParser
internal import Building

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Build the site.")

  @OptionGroup var source: ContentOptions

  @Option(help: "The folder that the site is written to.")
  var output = "Output"

  @Flag(inversion: .prefixedNo, help: "Make pages of the desk's worklists, whatever site.yml says.")
  var worklists: Bool?

  @Flag(name: .shortAndLong, help: "Print problems only.")
  var quiet = false

  func run() async throws {
    var options = try source.buildOptions(output: output)
    options.showsWorklists = worklists
    let chosen = options
    let report = try await reportingFailure { () throws(BuildFailure) in try await SiteBuild(chosen).run() }
    ReportPrinter().print(report.diagnostics)
    if !quiet { Swift.print(summary(of: report)) }
    if report.errors > 0 { throw Exit.problemsInContent }
  }

  private func summary(of report: BuildReport) -> String {
    """
    \(output): \(report.pages) pages from \(report.notes) notes and \(report.articles) articles, \
    \(report.mentions) mentions linked; \(report.written) files written, \(report.unchanged) unchanged, \
    \(report.removed) removed
    open \(output)/index.html in a browser to look at it
    """
  }
}
