internal import ArgumentParser
internal import Articles
internal import Building

struct Repair: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mend text that was read in a wrong encoding.",
    discussion: "Reads standard input, writes standard output, and reports on standard error.")

  func run() async throws {
    let input = try await reportingFailure { () throws(BuildFailure) in try Terminal.readInput() }
    let (bytes, report) = repairText(input)
    Terminal.printBytes(bytes)
    for line in ArticleReport(report).lines { Terminal.printError(line) }
  }
}
