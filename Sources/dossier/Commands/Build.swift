internal import ArgumentParser
internal import Building
internal import Foundations

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Build the site.")

  @OptionGroup var source: ContentOptions

  @Option(help: "The folder that the site is written to.")
  var output = "Output"

  @Option(
    help: ArgumentHelp(
      "Where the build notes what it read and wrote. (default: .dossier-cache beside the output)",
      valueName: "folder"))
  var cache: String?

  @Flag(help: "Build everything, and note nothing for the next build.")
  var noCache = false

  @Flag(inversion: .prefixedNo, help: "Make pages of the desk's worklists, whatever site.yml says.")
  var worklists: Bool?

  @Flag(help: "Make report.pdf of the print edition too, with an installed Chromium.")
  var pdf = false

  @Flag(name: .shortAndLong, help: "Print problems only.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print what each stage took.")
  var verbose = false

  @Flag(help: "Print what stages, the slowest pages and the templates took.")
  var timings = false

  func validate() throws {
    if cache != nil, noCache { throw ValidationError("--cache and --no-cache do not go together.") }
    if quiet, verbose { throw ValidationError("--quiet and --verbose do not go together.") }
  }

  func run() async throws {
    var options = try source.buildOptions(output: output)
    options.showsWorklists = worklists
    let chosen = options
    if let cache {
      try await reportingFailure { () throws(BuildFailure) in try chosen.refuseCache(in: cache) }
    }
    let progress = BuildProgress(timesPages: timings)
    // Who asks for timings wants to see a build.
    let cache = noCache || timings ? nil : BuildCache(for: output, in: cache)
    let line = quiet ? nil : ProgressLine(progress)
    let build = try await reportingFailure { () throws(BuildFailure) in
      defer { line?.end() }
      return try await SiteBuild(chosen, progress: progress, cache: cache).finish()
    }
    ReportPrinter().print(build.report.diagnostics)
    if pdf { try await reportingFailure { () throws(BuildFailure) in try await PDFReport(output: output).write() } }
    if !quiet { Terminal.printLine(summary(of: build.report)) }
    if timings || verbose { for line in progress.timings.lines { Terminal.printLine(line) } }
    // The process ends while the site is there, so that no time goes into freeing it.
    withExtendedLifetime(build) {
      Terminal.endProcess(build.report.errors > 0 ? Exit.problemsInContent.rawValue : 0)
    }
  }

  private func summary(of report: BuildReport) -> String {
    """
    \(output): \(counted(report.pages, "page")) and \(counted(report.files, "other file")) from \
    \(counted(report.notes, "note")) and \(counted(report.articles, "article")), \
    \(counted(report.mentions, "mention")) linked; \(counted(report.written, "file")) written, \(report.unchanged) unchanged, \
    \(report.removed) removed
    open \(output)/index.html in a browser to look at it
    """
  }
}
