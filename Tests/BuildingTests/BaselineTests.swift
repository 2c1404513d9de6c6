import Foundations
import TestSupport
import Testing

@testable import Building

/// A baseline takes the problems that were there and lets new ones through.
@Suite struct BaselineTests {
  static let known = problem("Content/a.md", line: 3, "“x” is no field")
  static let fresh = problem("Content/b.md", line: 1, "“y” is no field")

  @Test func knownProblem_isLeftOut_wherevereItsLineMoves() {
    let baseline = Baseline([Self.known], content: "Content")
    var moved = Self.known
    moved.position = SourcePosition(line: 40, column: 2)
    let report = baseline.applied(to: report([moved, Self.fresh]))
    #expect(report.diagnostics == [Self.fresh])
    #expect(report.accepted == 1)
    #expect(report.settled == 0)
  }

  @Test func secondProblemOfTheSameWords_isNew() {
    let baseline = Baseline([Self.known], content: "Content")
    #expect(baseline.applied(to: report([Self.known, Self.known])).diagnostics == [Self.known])
  }

  @Test(.temporaryFolder) func fileThatIsNoBaseline_isLeftAsItIs() throws {
    try TemporaryFolder.folder.write(Array("# A note\n".utf8), to: "note.md")
    let baseline = Baseline([Self.known], content: "Content")
    #expect(throws: BuildFailure.self) { try baseline.write(to: TemporaryFolder.path + "/note.md") }
    #expect(try TemporaryFolder.folder.read("note.md", limit: 99) == Array("# A note\n".utf8))
  }

  @Test func settledProblem_isCounted() {
    let baseline = Baseline([Self.known, Self.fresh], content: "Content")
    #expect(baseline.applied(to: report([Self.fresh])).settled == 1)
  }

  @Test(.temporaryFolder) func file_isReadAsItWasWritten_whateverTheContentFolderIsCalled() throws {
    let path = try TemporaryFolder.path + "/baseline"
    var odd = Self.known
    odd.summary = "“a\tb\nc” is odd"
    try Baseline([Self.fresh, Self.known, Self.known, odd], content: "Content").write(to: path)
    let elsewhere = [Self.fresh, Self.known, Self.known, odd].map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.path = "../desk/" + diagnostic.path
      return diagnostic
    }
    let read = try Baseline.read(path, content: "../desk/Content/")
    #expect(read.applied(to: report(elsewhere)).diagnostics == [])
  }

  @Test(.temporaryFolder) func missingFile_isAFailure() throws {
    let path = try TemporaryFolder.path + "/none"
    #expect(throws: BuildFailure.self) { try Baseline.read(path, content: "Content") }
  }

  private func report(_ diagnostics: [Diagnostic]) -> CheckReport {
    CheckReport(diagnostics: diagnostics, notes: 1, articles: 0, claims: 0)
  }

  private static func problem(_ path: String, line: Int, _ summary: String) -> Diagnostic {
    Diagnostic(.unknownSetting, path: path, position: SourcePosition(line: line, column: 1), summary)
  }
}
