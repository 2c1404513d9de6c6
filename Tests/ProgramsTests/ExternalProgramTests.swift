import Foundation
import Programs
import Testing

@Suite struct ExternalProgramTests {
  @Test func output_problems_andStatus_areGiven() async throws {
    let outcome = try await ExternalProgram(name: "sh").run(
      ["-c", "cat; echo trouble >&2; exit 3"], input: Array("in".utf8))
    #expect(outcome.status == 3 && !outcome.succeeded)
    #expect(outcome.text == "in")
    #expect(outcome.problems == "trouble\n")
  }

  @Test func aSignal_isAStatus() async throws {
    #expect(try await ExternalProgram(name: "sh").run(["-c", "kill -9 $$"]).status == 128 + 9)
  }

  /// More input than a pipe holds, for a program that reads none of it.
  @Test func inputThatNobodyReads_isNoTrouble() async throws {
    let outcome = try await ExternalProgram(name: "sh").run(
      ["-c", "exit 7"], input: Array(repeating: 65, count: 4 << 20))
    #expect(outcome.status == 7)
  }

  @Test func aProgramThatIsNotThere_isNamedWithHowToInstallIt() async throws {
    let failure = await #expect(throws: ProgramFailure.self) {
      _ = try await ExternalProgram(name: "no-such-program").run([])
    }
    #expect(failure == .notInstalled("no-such-program"))
    #expect(failure?.fix == "install it: apt install no-such-program, or brew install no-such-program")
  }

  @Test func bareSurroundings_holdNothingButWhatIsGiven() async throws {
    let variables = ["PATH": "/usr/bin:/bin", "OWN": "1"]
    let outcome = try await ExternalProgram(name: "env", variables: variables, surroundings: .bare).run([])
    #expect(Set(outcome.text.split(separator: "\n")) == ["PATH=/usr/bin:/bin", "OWN=1"])
    #expect(try await ExternalProgram(name: "env", variables: ["OWN": "1"]).run([]).text.contains("HOME="))
  }

  @Test func aProgramThatTakesTooLong_isEndedWithItsChildren() async throws {
    let mark = FileManager.default.temporaryDirectory.appending(path: "dossier-late-\(UUID().uuidString)")
    let path = mark.path(percentEncoded: false)
    await #expect(throws: ProgramFailure.tooLate("sh")) {
      let script = "while :; do touch '\(path)'; sleep 0.1; done & sleep 600"
      _ = try await ExternalProgram(name: "sh").runSilently(["-c", script], for: .milliseconds(500))
    }
    try? FileManager.default.removeItem(at: mark)
    try await Task.sleep(for: .seconds(1))
    #expect(!FileManager.default.fileExists(atPath: path), "a child goes on")
  }
}
