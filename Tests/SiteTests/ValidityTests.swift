import Foundation
import Foundations
import Pages
import Testing

/// The Nu HTML checker over every page of the project's own site, and over its stylesheets.
@Suite(.enabled(if: Checkers.nu != nil)) struct ValidityTests {
  @Test func everyPage_isValid() throws {
    let workshop = try Workshop()
    let root = Tool.packageRoot
    let built = try Tool.run(
      ["build", "--content", root.appending(path: "Content").path(percentEncoded: false), "--output", "Site"],
      in: workshop.folder)
    #expect(built.status == 0)
    let problems = try check(workshop.folder.appending(path: "Site"), "--skip-non-html", in: workshop)
    #expect(problems.joined(separator: "\n") == "")
  }

  @Test func theStylesheet_isValid() throws {
    let workshop = try Workshop()
    let source = try Data(contentsOf: Tool.packageRoot.appending(path: "Templates/assets/site.css"))
    let made = PhysicalSides(of: .ltr).written(Array(source))
    let sheet = workshop.folder.appending(path: "site.css")
    try Data(made).write(to: sheet)
    let lines = String(decoding: made, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let problems = try check(sheet, "--css", in: workshop).filter { problem in
      let line = problem.split(separator: ":").compactMap { Int($0.prefix { $0 != "." }) }.first ?? 0
      guard lines.indices.contains(line - 1) else { return true }
      return !Self.newerThanTheChecker.contains { lines[line - 1].contains($0) }
    }
    #expect(problems.joined(separator: "\n") == "")
  }

  /// What CSS has learnt since the checker was made, and the stylesheet uses.
  private static let newerThanTheChecker = [
    "color-scheme", "paint-order", "revert", ":has(", " / \"\"", "text-underline-offset", "vector-effect",
    "::details-content",
  ]

  /// The first errors that the checker finds below a place.
  private func check(_ place: URL, _ which: String, in workshop: Workshop) throws -> [String] {
    let checker = try #require(Checkers.nu)
    let report = workshop.folder.appending(path: "nu.txt")
    _ = FileManager.default.createFile(atPath: report.path(percentEncoded: false), contents: nil)
    let java = Process()
    java.executableURL = URL(filePath: "/usr/bin/env")
    java.arguments = [
      "java", "-Xss4m", "-jar", checker.path(percentEncoded: false), "--errors-only", which, "--format", "gnu",
      place.path(percentEncoded: false),
    ]
    java.standardError = try FileHandle(forWritingTo: report)
    java.standardOutput = FileHandle.nullDevice
    try java.run()
    java.waitUntilExit()
    return try String(contentsOf: report, encoding: .utf8).split(separator: "\n").prefix(20).map(String.init)
  }
}
