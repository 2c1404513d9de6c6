internal import ArgumentParser
internal import Building

struct Initialize: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Start a site: write a small content folder that builds.")

  @Option(help: "The folder to write to; it must hold no notes and no articles yet.")
  var content = "Content"

  func run() async throws {
    try await reportingFailure { () throws(BuildFailure) in
      for path in try StarterSite.write(to: content) { Terminal.printLine("wrote \(path)") }
    }
    Terminal.printLine("build it with “dossier build”")
  }
}
