import Foundation
import Foundations
import TestSupport
import Testing

@Suite(.temporaryFolder) struct ReadFileTests {
  @Test(arguments: [0, 1, 100, 65_535, 65_536, 300_000])
  func wholeFile_isRead_upToTheLimit(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try TemporaryFolder.folder.write(bytes, to: "a")
    let path = try TemporaryFolder.path + "/a"
    #expect(try readFile(path, limit: size) == bytes)
    #expect(try readFile(path, limit: 1_000_000) == bytes)
    guard size > 0 else { return }
    #expect(throws: FileProblem(.tooLarge(limit: size - 1), .read, path)) { try readFile(path, limit: size - 1) }
  }

  @Test func whatIsNoFile_isRefused() throws {
    let folder = try TemporaryFolder.path
    try Folder(folder).write([1], to: "file")
    mkfifo(folder + "/pipe", 0o600)
    #expect(throws: FileProblem(.missing, .read, folder + "/none")) { try readFile(folder + "/none", limit: 9) }
    #expect(throws: FileProblem(.isFolder, .read, folder)) { try readFile(folder, limit: 9) }
    #expect(throws: FileProblem(.isNotFile, .read, folder + "/pipe")) { try readFile(folder + "/pipe", limit: 9) }
    #expect(throws: FileProblem(.isNotFolder, .read, folder + "/file/x")) { try readFile(folder + "/file/x", limit: 9) }
    #expect(throws: FileProblem(.isNotFile, .read, "/dev/zero")) { try readFile("/dev/zero", limit: 9) }
  }

  @Test(.enabled(if: geteuid() != 0, "a superuser may read everything"))
  func fileWithoutPermission_isRefused() throws {
    let path = try TemporaryFolder.path + "/a"
    try TemporaryFolder.folder.write([1], to: "a")
    chmod(path, 0)
    #expect(throws: FileProblem(.forbidden, .read, path)) { try readFile(path, limit: 9) }
  }

  @Test(arguments: [
    (FileProblem(.missing, .read, "a.md"), "cannot read a.md: no such file"),
    (FileProblem(.missing, .list, "a"), "cannot list a: no such folder"),
    (FileProblem(.tooLarge(limit: 16 << 20), .read, "a.md"), "cannot read a.md: it is larger than 16 MB"),
    (FileProblem(.tooLarge(limit: 300 << 10), .read, "a.md"), "cannot read a.md: it is larger than 300 kB"),
    (FileProblem(.system(ENOSPC), .write, "a.md"), "cannot write a.md: no space is left"),
    (FileProblem(.system(EFBIG), .write, "a.md"), "cannot write a.md: files of this size are not allowed"),
    (FileProblem(.system(12345), .write, "a.md"), "cannot write a.md: system error 12345"),
  ])
  func problem_saysWhatFailedAndWhy(problem: FileProblem, text: String) {
    #expect(problem.description == text)
  }

  @Test(arguments: [
    (FileProblem(.missing, .read, "/x/a.md"), "a.md: error: cannot read it: no such file [DOS-100]\n"),
    (
      FileProblem(.forbidden, .write, "/x/a.md"),
      "a.md: error: cannot write it: permission denied; change its permissions [DOS-105]\n"
    ),
    (
      FileProblem(.linkOutside, .read, "/x/a.md"),
      "a.md: warning: cannot read it: it is a link that leads out of the folder; "
        + "copy what it leads to into the folder [DOS-103]\n"
    ),
  ])
  func diagnostic_hasThePathThatTheUserKnows(problem: FileProblem, text: String) {
    #expect(DiagnosticText().render(problem.diagnostic(path: "a.md")) == text)
  }
}
