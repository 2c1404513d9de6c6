import Building
import Foundation
import Programs
import Testing

@testable import Publishing

/// Every way to publish, against the real program and a place of this machine.
@Suite struct DestinationTests {
  struct Way: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let program: String?
    /// A target in a folder of the test.
    let target: @Sendable (URL) async -> PublishTarget
    /// The paths and contents of what stands there, the target's own files left out.
    let contents: @Sendable (URL) async throws -> [String: String]
  }

  static let ways = [
    Way(testDescription: "folder", program: nil) {
      PublishTarget(name: "folder", way: .folder, destination: path($0, "live"))
    } contents: {
      try files(in: $0.appending(path: "live"))
    },
    Way(testDescription: "rsync", program: "rsync") {
      PublishTarget(name: "host", way: .rsync, destination: path($0, "live"))
    } contents: {
      try files(in: $0.appending(path: "live"))
    },
    Way(testDescription: "rclone", program: "rclone") {
      PublishTarget(name: "store", way: .rclone, destination: ":local:" + path($0, "live"))
    } contents: {
      try files(in: $0.appending(path: "live"))
    },
    Way(testDescription: "git", program: "git") { folder in
      let repository = path(folder, "repository.git")
      _ = try? await shell("git", ["init", "--quiet", "--bare", repository])
      return PublishTarget(name: "pages", way: .git, destination: repository)
    } contents: { folder in
      let copy = folder.appending(path: "copy-\(UUID().uuidString)")
      try await shell(
        "git", ["clone", "--quiet", "-b", "gh-pages", path(folder, "repository.git"), copy.path(percentEncoded: false)])
      return try files(in: copy)
    },
  ].filter { $0.program.map { isInstalled($0) } ?? true }

  @Test(arguments: ways)
  func aSite_isPublished_changed_andCleared(way: Way) async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    let target = await way.target(root)
    try writeSite(["index.html": "one", "companies/rarex.html": "RareX", "assets/s-1.css": "a"], at: root)
    let first = try await publish(root, to: target)
    #expect(first.added.count == 3)
    #expect(
      try await way.contents(root) == ["index.html": "one", "companies/rarex.html": "RareX", "assets/s-1.css": "a"])

    try writeSite(["index.html": "two", "people/a b & “c”.html": "person", "assets/s-1.css": "a"], at: root)
    let second = try await publish(root, to: target)
    #expect(second.added == ["people/a b & “c”.html"])
    #expect(second.changed == ["index.html"])
    #expect(second.removed == ["companies/rarex.html"])
    #expect(
      try await way.contents(root) == ["index.html": "two", "people/a b & “c”.html": "person", "assets/s-1.css": "a"])
    #expect(try await publish(root, to: target).isEmpty)
  }

  @Test(arguments: ways.filter { $0.testDescription != "git" })
  func foreignFiles_stay_untilTheyAreToGo(way: Way) async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    let target = await way.target(root)
    try FileManager.default.createDirectory(at: root.appending(path: "live"), withIntermediateDirectories: true)
    try Data("theirs".utf8).write(to: root.appending(path: "live/theirs.txt"))
    try writeSite(["index.html": "one"], at: root)
    _ = try await publish(root, to: target)
    #expect(try await way.contents(root) == ["index.html": "one", "theirs.txt": "theirs"])
    let cleared = try await publish(root, to: target, removesForeign: true)
    #expect(cleared.foreign == ["theirs.txt"])
    #expect(try await way.contents(root) == ["index.html": "one"])
  }

  @Test func aLinkToAFolder_staysALink() async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    let target = PublishTarget(name: "folder", way: .folder, destination: path(root, "live"))
    try FileManager.default.createDirectory(at: root.appending(path: "disk/site"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: path(root, "live"), withDestinationPath: "disk/site")
    for text in ["one", "two"] {
      try writeSite(["index.html": text], at: root)
      _ = try await publish(root, to: target)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path(root, "live")) == "disk/site")
      #expect(try files(in: root.appending(path: "disk/site")) == ["index.html": text])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: path(root, "disk")) == ["site"])
  }

  @Test func foreignFiles_keepTheirRightsAndTimes_foldersToo() async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    let target = PublishTarget(name: "folder", way: .folder, destination: path(root, "live"))
    try await shell("mkdir", ["-p", path(root, "live/private"), path(root, "live/spool/empty")])
    try Data("theirs".utf8).write(to: root.appending(path: "live/private/.htpasswd"))
    try await shell("touch", ["-d", "2001-02-03", path(root, "live/private/.htpasswd")])
    for (mode, name) in [("600", "private/.htpasswd"), ("700", "private"), ("750", "")] {
      try await shell("chmod", [mode, path(root, "live/" + name)])
    }
    let names = ["private/.htpasswd", "private", "spool/empty", ""].map { path(root, "live/" + $0) }
    let rights = try await shell("stat", ["--format=%a"] + names)
    let time = try await shell("stat", ["--format=%Y", names[0]])
    for text in ["one", "two"] {
      try writeSite(["index.html": text, "companies/\(text).html": "x"], at: root)
      _ = try await publish(root, to: target)
      #expect(try await shell("stat", ["--format=%a"] + names) == rights)
      #expect(try await shell("stat", ["--format=%Y", names[0]]) == time)
    }
    #expect(!FileManager.default.fileExists(atPath: path(root, "live/companies/one.html")))
  }

  @Test func aLinkWhereTheNewSiteIsMade_isNotFollowed() async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    let target = PublishTarget(name: "folder", way: .folder, destination: path(root, "live"))
    try FileManager.default.createDirectory(at: root.appending(path: "victim"), withIntermediateDirectories: true)
    try Data("theirs".utf8).write(to: root.appending(path: "victim/theirs.txt"))
    try FileManager.default.createSymbolicLink(atPath: path(root, "live.dossier-next"), withDestinationPath: "victim")
    try writeSite(["index.html": "one"], at: root)
    _ = try await publish(root, to: target)
    #expect(try files(in: root.appending(path: "victim")) == ["theirs.txt": "theirs"])
    #expect(try files(in: root.appending(path: "live")) == ["index.html": "one"])
  }

  @Test(arguments: ways.filter { $0.testDescription == "rsync" || $0.testDescription == "folder" })
  func aPlaceThatCannotBeWritten_isAFailure_andChangesNothing(way: Way) async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    try writeSite(["index.html": "one"], at: root)
    try Data("a file".utf8).write(to: root.appending(path: "live"))
    await #expect(throws: PublishFailure.self) { _ = try await publish(root, to: await way.target(root)) }
    #expect(try String(contentsOf: root.appending(path: "live"), encoding: .utf8) == "a file")
  }

  @Test func aProgramThatIsNotThere_isNamedWithHowToInstallIt() async throws {
    await #expect(
      throws: PublishFailure(
        "no-such-program is not installed",
        fix: "install it: apt install no-such-program, or brew install no-such-program")
    ) {
      _ = try await ExternalProgram(name: "no-such-program").attempt([])
    }
  }
}
