internal import ArgumentParser
internal import Articles
internal import Building

struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what made a page, or why a name links where it does.")

  @OptionGroup var source: ContentOptions

  @Argument(help: "A page's address, a note's or article's path, an article's id, or a name.")
  var subject: String

  func run() async throws {
    let explanation = SiteExplanation(try source.buildOptions(output: "Output", for: .internal))
    let subject = subject
    let lines = try await reportingFailure { () throws(BuildFailure) in try await explanation.lines(on: subject) }
    for line in lines { Terminal.printLine(line) }
  }
}
