internal import ArgumentParser
internal import Building
internal import Foundations
internal import Pages

struct Hosting: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print settings for the web server that is to serve the site.",
    discussion: "Lifetimes in caches, types, a policy, former addresses; at the path of base-url.")

  @Argument(help: "nginx or caddy.")
  var server: HostForm

  @OptionGroup var source: ContentOptions

  @Option(help: ArgumentHelp("Where the site lies on the server.", valueName: "folder"))
  var root: String

  func run() async throws {
    let options = try source.buildOptions(output: "")
    let (server, root) = (server, root)
    let (text, diagnostics) = try await reportingFailure { () throws(BuildFailure) in
      try await SiteHosting(options).settings(for: server, folder: root)
    }
    Terminal.printBytes(Array(text.utf8))
    ReportPrinter().print(diagnostics)
    if diagnostics.contains(where: { $0.severity == .error }) { throw Exit.problemsInContent }
  }
}

extension HostForm: ExpressibleByArgument {}
