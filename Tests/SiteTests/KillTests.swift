import Foundation
import TestSupport
import Testing

/// A build that is killed leaves whole files, and the next build makes the site whole. `Scripts/trials/kills.py` does the
/// same a thousand times.
@Suite struct KillTests {
  struct Cut: CustomTestStringConvertible {
    let testDescription: String
    /// Whether a file of the site still waits to be moved to its place.
    let isWaiting: @Sendable (String) -> Bool
  }

  static let cuts = [
    Cut(testDescription: "nothing moved yet") { _ in true },
    Cut(testDescription: "folders moved, files at the top not") { !$0.contains("/") },
    Cut(testDescription: "half of all moved") { ($0.utf8.last ?? 0) % 2 == 0 || $0.utf8.count % 2 == 0 },
    Cut(testDescription: "all but the front page moved") { $0 == "index.html" },
    Cut(testDescription: "all moved, the list still there") { _ in false },
  ]

  @Test("The first build of all, killed while it moved files", arguments: cuts)
  func firstBuildKilledInItsCommit_isFinishedByTheNext(_ cut: Cut) throws {
    let workshop = try Self.workshop()
    let site = try workshop.files(below: "Output").filter { !$0.key.hasPrefix(".dossier") }
    try workshop.move("Output/.dossier/manifest", to: "Output/.dossier/manifest.next")
    try FileManager.default.createDirectory(
      at: workshop.folder.appending(path: "Output/.dossier/next"), withIntermediateDirectories: true)
    for path in site.keys where cut.isWaiting(path) {
      try workshop.move("Output/\(path)", to: "Output/.dossier/next/\(path)")
    }
    try workshop.write(site.keys.sorted().map { "+\($0)\n" }.joined(), to: "Output/.dossier/commit")

    let next = try workshop.run("build")
    #expect(next.status == 0, "\(next.problems)")
    try Self.expect(site, in: workshop)
  }

  @Test func killedAtRandomMoments_isHealedByTheNextBuild() throws {
    var random = SeededGenerator(seed: 7)
    let workshop = try Self.workshop()
    let old = try workshop.files(below: "Output").filter { !$0.key.hasPrefix(".dossier") }
    for (path, text) in Self.changed { try workshop.write(text, to: path) }
    _ = try workshop.run("build", "--output", "New")
    let new = try workshop.files(below: "New").filter { !$0.key.hasPrefix(".dossier") }
    for _ in 0..<12 {
      let process = try Tool.start(["build", "--quiet"], in: workshop.folder)
      usleep(UInt32.random(in: 0...60_000, using: &random))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      for (path, bytes) in try workshop.files(below: "Output") where !path.hasPrefix(".dossier") {
        #expect(bytes == old[path] || bytes == new[path], "\(path)")
      }
    }
    #expect(try workshop.run("build").status == 0)
    try Self.expect(new, in: workshop)
  }

  /// A small site of which some files are about to change, to go and to come.
  private static func workshop() throws -> Workshop {
    let workshop = try Workshop()
    for number in 1...12 {
      try workshop.write("---\nname: Firm \(number)\n---\nFine.\n", to: "Content/companies/firm-\(number).md")
    }
    try workshop.write("---\nname: Hill\nowner: Firm 3\n---\nFirm 1 digs.\n", to: "Content/projects/hill.md")
    #expect(try workshop.run("build").status == 0)
    return workshop
  }

  private static let changed = [
    "Content/companies/firm-1.md": "---\nname: Former firm\n---\nGone.\n",
    "Content/companies/firm-2.md": "---\nname: Firm 2\n---\nOther words about Firm 3.\n",
    "Content/deals/offtake.md": "---\nname: Offtake\nparties: [Firm 3, Firm 4]\n---\nA deal.\n",
  ]

  private static func expect(_ site: [String: Data], in workshop: Workshop) throws {
    let found = try workshop.files(below: "Output")
    #expect(found.filter { !$0.key.hasPrefix(".dossier") } == site)
    let leftovers = found.keys.filter { $0.contains("next") || $0.contains("commit") }
    #expect(leftovers.isEmpty)
  }
}
