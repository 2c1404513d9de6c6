import Foundation
import Testing

/// What the tool prints, on terminals of several kinds.
@Suite struct TerminalTests {
  private static let canRecord = FileManager.default.isExecutableFile(atPath: "/usr/bin/script") && isLinux

  private static func desk() throws -> Workshop {
    let workshop = try Workshop()
    try workshop.write("title: Desk\npublish:\n  host: {folder: \"Site\\e[31m\"}\n", to: "Content/site.yml")
    try workshop.write(
      "---\nname: \"Red\\e[31m “quoted”\"\ncountry: Nowhere\n---\n", to: "Content/companies/red.md")
    return workshop
  }

  @Test(arguments: [["explain", "companies/red.html"], ["explain", "Red\u{1B}[31m “quoted”"], ["suggest"], ["check"]])
  func wordsOfContent_moveNoCursor(arguments: [String]) throws {
    let workshop = try Self.desk()
    let result = try Tool.run(arguments, in: workshop.folder)
    #expect(!(result.output + result.problems).contains("\u{1B}"), "\(result.output)")
  }

  @Test func changes_ofContent_moveNoCursor() throws {
    let workshop = try Self.desk()
    _ = try workshop.run("publish", "--allow-errors")
    try workshop.write("---\nname: \"Blue\\e[34m\"\n---\n", to: "Content/companies/blue.md")
    let result = try workshop.run("publish", "--allow-errors", "--dry-run")
    #expect(result.output.contains("Blue"), "\(result.output)")
    #expect(!(result.output + result.problems).contains("\u{1B}"))
  }

  /// What a person sees on a terminal, results and problems alike.
  private func screen(_ settings: String, _ command: String, in workshop: Workshop) throws -> String {
    let line = "env -u NO_COLOR \(settings) '\(Tool.binary.path(percentEncoded: false))' \(command)"
    #expect(try workshop.shell("script -qec \"\(line)\" screen >/dev/null </dev/null || true"))
    return try workshop.read("screen").split(separator: "\n").dropFirst().joined(separator: "\n")
  }

  @Test(.enabled(if: canRecord)) func terminalOfASCII_isSentNothingElse() throws {
    let workshop = try Self.desk()
    for command in ["explain companies/red.html", "check"] {
      let text = try screen("LANG=C LC_ALL=C TERM=xterm", command, in: workshop)
      #expect(text.contains("\"") && text.unicodeScalars.allSatisfy(\.isASCII), "\(text)")
    }
    #expect(try screen("LANG=C.UTF-8 LC_ALL=C.UTF-8 TERM=xterm", "check", in: workshop).contains("“"))
  }

  @Test(.enabled(if: canRecord), arguments: [("dumb", false), ("", false), ("xterm", true)])
  func colours_areForTerminalsThatKnowThem(kind: String, hasColours: Bool) throws {
    let text = try screen("LANG=C.UTF-8 TERM=\(kind)", "check", in: Self.desk())
    #expect(text.contains("DOS-340") && text.contains("\u{1B}[") == hasColours, "\(text)")
  }
}

#if os(Linux)
  private let isLinux = true
#else
  private let isLinux = false
#endif
