import Foundation
import Testing

/// The Nu HTML checker over every page of the project's own site, and over its stylesheets.
@Suite(.enabled(if: Checkers.nu != nil)) struct ValidityTests {
  @Test(arguments: ["--skip-non-html", "--skip-non-css"])
  func everyFileOfTheSite_isValid(which: String) throws {
    let checker = try #require(Checkers.nu)
    let workshop = try Workshop()
    let root = Tool.packageRoot
    let built = try Tool.run(
      ["build", "--content", root.appending(path: "Content").path(percentEncoded: false), "--output", "Site"],
      in: workshop.folder)
    #expect(built.status == 0)
    let report = workshop.folder.appending(path: "nu.txt")
    _ = FileManager.default.createFile(atPath: report.path(percentEncoded: false), contents: nil)
    let java = Process()
    java.executableURL = URL(filePath: "/usr/bin/env")
    java.arguments = [
      "java", "-Xss4m", "-jar", checker.path(percentEncoded: false), "--errors-only", which, "--format", "gnu",
      workshop.folder.appending(path: "Site").path(percentEncoded: false),
    ]
    java.standardError = try FileHandle(forWritingTo: report)
    java.standardOutput = FileHandle.nullDevice
    try java.run()
    java.waitUntilExit()
    let problems = try String(contentsOf: report, encoding: .utf8).split(separator: "\n").prefix(20)
    #expect(problems.joined(separator: "\n") == "")
    #expect(java.terminationStatus == 0)
  }
}
