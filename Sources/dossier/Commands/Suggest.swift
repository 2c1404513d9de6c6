internal import ArgumentParser
internal import Articles
internal import Building

struct Suggest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List names that occur in the articles and have no note.")

  @OptionGroup var source: ContentOptions

  @Argument(help: "Only these names.")
  var names: [String] = []

  @Option(help: "Leave out names that occur less often.")
  var minimum = 1

  @Option(
    help: ArgumentHelp("Write a note of this kind for each of the names, or for those likely of it.", valueName: "kind")
  )
  var write: String?

  func run() async throws {
    let options = try source.buildOptions(output: "", for: .internal)
    let search = NameSearch(options, minimum: minimum, names: names)
    let kind = write
    let lines = try await reportingFailure { () throws(BuildFailure) in
      let report = try await search.run()
      guard let kind else { return report.lines }
      return try report.noted + report.write(kind: kind, content: options.content).map { "wrote \($0)" }
    }
    for line in lines { Terminal.printLine(line) }
  }
}
