import Foundation
import Testing

/// Every command of README.md's tour is run, in its order, as a newcomer would.
@Suite struct ReadmeTests {
  @Test func tour_fromNothing_endsWithASiteOfOnesOwn() throws {
    let workshop = try Workshop()
    let script = try tour()
    #expect(script.contains("dossier init") && script.contains("dossier new company"))
    try workshop.write("set -eu\n" + script, to: "tour.sh")
    let result = try run("tour.sh", in: workshop.folder)
    #expect(result.status == 0, "\(result.output)")
    let page = try workshop.read("my-desk/Output/companies/northern-star-metals.html")
    #expect(page.contains("../projects/sample-hill.html"))
    #expect(page.contains("../articles/northern-star-2025-05-12.html"))
    #expect(try workshop.read("my-desk/Output/projects/sample-hill.html").contains("bought 20% of"))
    #expect(try workshop.read("my-desk/Output/countries/australia.html").contains("northern-star-metals.html"))
    #expect(LinkAudit(try workshop.files(below: "my-desk/Output")).problems == [])
  }

  @Test func makeTargets_thatReadmeNames_areThere() throws {
    let makefile = try String(contentsOf: Tool.packageRoot.appending(path: "Makefile"), encoding: .utf8)
    for target in ["site", "test"] { #expect(makefile.contains("\n\(target):")) }
  }

  @Test func files_thatReadmeLinksTo_areThere() throws {
    let readme = try String(contentsOf: Tool.packageRoot.appending(path: "README.md"), encoding: .utf8)
    for part in readme.components(separatedBy: "](").dropFirst() {
      let target = String(part.prefix { $0 != ")" })
      guard !target.contains("://") else { continue }
      #expect(
        FileManager.default.fileExists(atPath: Tool.packageRoot.appending(path: target).path(percentEncoded: false)),
        "\(target)")
    }
  }

  /// The shell blocks behind the heading of the tour, but for the one that sets the path of this checkout.
  private func tour() throws -> String {
    let readme = try String(contentsOf: Tool.packageRoot.appending(path: "README.md"), encoding: .utf8)
    let section = try #require(readme.components(separatedBy: "## A site of your own").last)
    let blocks = section.components(separatedBy: "```sh\n").dropFirst().map { block in
      String(block.components(separatedBy: "```")[0])
    }
    return blocks.filter { !$0.hasPrefix("export PATH") }.joined()
  }

  private func run(_ script: String, in folder: URL) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [script]
    process.currentDirectoryURL = folder
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = ["PATH": Tool.binary.deletingLastPathComponent().path(percentEncoded: false) + ":" + path]
    let log = folder.appending(path: "log")
    _ = FileManager.default.createFile(atPath: log.path(percentEncoded: false), contents: nil)
    let handle = try FileHandle(forWritingTo: log)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOf: log, encoding: .utf8))
  }
}
