import Foundation
import Testing

/// Builds, previews and publications of one site at the same time.
@Suite struct SimultaneousTests {
  @Test func buildsIntoOneFolder_letOneAnotherFinish_orSayThatTheyCannot() throws {
    let workshop = try workshop()
    let builds = try (0..<6).map { number in
      try background("build --quiet --no-cache", as: "\(number)", in: workshop)
    }
    for build in builds { build.waitUntilExit() }
    for (number, build) in builds.enumerated() {
      let told = try workshop.read("problems-\(number)")
      #expect(
        build.terminationStatus == 0
          || build.terminationStatus == 2 && told.contains("another build is writing to this output folder"),
        "\(build.terminationStatus): \(told)")
    }
    #expect(builds.contains { $0.terminationStatus == 0 })
    #expect(try workshop.run("build").status == 0)
    try expectWhatAFreshBuildMakes(workshop)
  }

  @Test func aBuildDuringAPreview_isNotHindered_andThePreviewFollows() throws {
    let workshop = try workshop()
    let preview = try background("serve --port 0 --quiet", as: "preview", in: workshop)
    defer {
      kill(preview.processIdentifier, SIGKILL)
      preview.waitUntilExit()
    }
    let address = try #require(try waited { try workshop.read("output-preview").split(separator: "\n").first })
    for word in ["Seven", "Eight", "Nine"] {
      try workshop.write("---\nname: Firm 1\n---\n\(word) words.\n", to: "Content/companies/firm-1.md")
      let build = try workshop.run("build")
      #expect(build.status == 0, "\(build.problems)")
      #expect(try workshop.read("Output/companies/firm-1.html").contains("\(word) words."))
      let page = "curl -s --max-time 10 '\(address)companies/firm-1.html' | grep -q '\(word) words.'"
      #expect(try waited { try workshop.shell(page) ? true : nil } == true)
    }
    #expect(preview.isRunning)
    try expectWhatAFreshBuildMakes(workshop)
  }

  private func workshop() throws -> Workshop {
    let workshop = try Workshop()
    for number in 1...40 {
      try workshop.write(
        "---\nname: Firm \(number)\n---\nIt knows Firm \(number % 7).\n", to: "Content/companies/firm-\(number).md")
    }
    return workshop
  }

  /// Starts the tool; what it prints goes to files of the workshop, `output-NAME` and `problems-NAME`.
  private func background(_ arguments: String, as name: String, in workshop: Workshop) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "exec \"$0\" \(arguments) >output-\(name) 2>problems-\(name)", Tool.binary.path(percentEncoded: false),
    ]
    process.currentDirectoryURL = workshop.folder
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// What comes within ten seconds or so; nil where it does not.
  private func waited<Value>(for find: () throws -> Value?) throws -> Value? {
    for _ in 0..<200 {
      if let value = try? find() { return value }
      usleep(50_000)
    }
    return nil
  }

  private func expectWhatAFreshBuildMakes(_ workshop: Workshop) throws {
    #expect(try workshop.run("build", "--output", "Fresh").status == 0)
    let fresh = try workshop.files(below: "Fresh").filter { !$0.key.hasPrefix(".dossier") }
    #expect(try workshop.files(below: "Output").filter { !$0.key.hasPrefix(".dossier") } == fresh)
  }
}
