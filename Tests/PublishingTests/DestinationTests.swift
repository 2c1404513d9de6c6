import Building
import Foundation
import Testing

@testable import Publishing

/// Every way to publish, against the real program and a place of this machine.
@Suite struct DestinationTests {
  struct Way: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let program: String?
    /// A target in a folder of the test.
    let target: @Sendable (URL) -> PublishTarget
    /// The paths and contents of what stands there, the target's own files left out.
    let contents: @Sendable (URL) throws -> [String: String]
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
      _ = try? shell("git", ["init", "--quiet", "--bare", repository])
      return PublishTarget(name: "pages", way: .git, destination: repository)
    } contents: { folder in
      let copy = folder.appending(path: "copy-\(UUID().uuidString)")
      try shell(
        "git", ["clone", "--quiet", "-b", "gh-pages", path(folder, "repository.git"), copy.path(percentEncoded: false)])
      return try files(in: copy)
    },
  ].filter { $0.program.map { isInstalled($0) } ?? true }

  @Test(arguments: ways)
  func aSite_isPublished_changed_andCleared(way: Way) async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    let target = way.target(root)
    try build(["index.html": "one", "companies/rarex.html": "RareX", "assets/s-1.css": "a"], at: root)
    let first = try await publish(root, to: target)
    #expect(first.added.count == 3)
    #expect(
      try way.contents(root) == ["index.html": "one", "companies/rarex.html": "RareX", "assets/s-1.css": "a"])

    try build(["index.html": "two", "people/a b & “c”.html": "person", "assets/s-1.css": "a"], at: root)
    let second = try await publish(root, to: target)
    #expect(second.added == ["people/a b & “c”.html"])
    #expect(second.changed == ["index.html"])
    #expect(second.removed == ["companies/rarex.html"])
    #expect(
      try way.contents(root) == ["index.html": "two", "people/a b & “c”.html": "person", "assets/s-1.css": "a"])
    #expect(try await publish(root, to: target).isEmpty)
  }

  @Test(arguments: ways.filter { $0.testDescription != "git" })
  func foreignFiles_stay_untilTheyAreToGo(way: Way) async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    let target = way.target(root)
    try FileManager.default.createDirectory(at: root.appending(path: "live"), withIntermediateDirectories: true)
    try Data("theirs".utf8).write(to: root.appending(path: "live/theirs.txt"))
    try build(["index.html": "one"], at: root)
    _ = try await publish(root, to: target)
    #expect(try way.contents(root) == ["index.html": "one", "theirs.txt": "theirs"])
    let cleared = try await publish(root, to: target, removesForeign: true)
    #expect(cleared.foreign == ["theirs.txt"])
    #expect(try way.contents(root) == ["index.html": "one"])
  }

  @Test(.enabled(if: isInstalled("git")), arguments: [true, false])
  func git_keepsHistoryOrOnlyTheNewest(keeps: Bool) async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    let repository = path(root, "repository.git")
    try shell("git", ["init", "--quiet", "--bare", repository])
    var target = PublishTarget(name: "pages", way: .git, destination: repository)
    target.keepsHistory = keeps
    target.domain = "reports.example.org"
    for text in ["one", "two", "three"] {
      try build(["index.html": text], at: root)
      _ = try await publish(root, to: target)
    }
    let commits = try shell("git", ["--git-dir", repository, "rev-list", "--count", "gh-pages"])
    #expect(commits == (keeps ? "3" : "1"))
    #expect(try shell("git", ["--git-dir", repository, "show", "gh-pages:CNAME"]) == "reports.example.org")
    #expect(try shell("git", ["--git-dir", repository, "ls-tree", "--name-only", "gh-pages"]).contains(".nojekyll"))
  }

  @Test(.enabled(if: isInstalled("rsync") && getuid() != 0))
  func aPlaceThatMayNotBeWritten_isAFailureWithAdvice() async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    try build(["index.html": "one"], at: root)
    await #expect(throws: PublishFailure.self) {
      _ = try await publish(root, to: PublishTarget(name: "host", way: .rsync, destination: "/proc/none"))
    }
  }

  @Test func aProgramThatIsNotThere_isNamedWithHowToInstallIt() async throws {
    await #expect(
      throws: PublishFailure(
        "no-such-program is not installed",
        fix: "install it: apt install no-such-program, or brew install no-such-program")
    ) {
      _ = try await ExternalProgram(name: "no-such-program").run([])
    }
  }
}

/// Writes what a build would have written to the folder `Output`.
private func build(_ files: [String: String], at root: URL) throws {
  let output = root.appending(path: "Output")
  try? FileManager.default.removeItem(at: output)
  for (path, text) in files {
    let file = output.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
  let manifest = Manifest(files.mapValues { contentHash(Array($0.utf8)) })
  try FileManager.default.createDirectory(at: output.appending(path: ".dossier"), withIntermediateDirectories: true)
  try Data(manifest.bytes).write(to: output.appending(path: Manifest.path))
}

private func publish(
  _ root: URL, to target: PublishTarget, removesForeign: Bool = false
) async throws -> PublishPlan {
  let publication = try await Publication(
    of: path(root, "Output"), to: target, removesForeign: removesForeign)
  try await publication.carryOut()
  return publication.plan
}

private func path(_ root: URL, _ name: String) -> String { root.appending(path: name).path(percentEncoded: false) }

/// What a folder holds, without what publications keep for themselves.
private func files(in folder: URL) throws -> [String: String] {
  let own = [PublishedManifest.path, ".nojekyll"]
  var found: [String: String] = [:]
  let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
  for file in all where !own.contains(file) && !file.hasPrefix(".git") {
    let place = folder.appending(path: file)
    if try place.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { continue }
    found[file] = try String(contentsOf: place, encoding: .utf8)
  }
  return found
}

private func isInstalled(_ program: String) -> Bool {
  ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
  }
}

@discardableResult
private func shell(_ program: String, _ arguments: [String]) throws -> String {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [program] + arguments
  let output = Pipe()
  process.standardOutput = output
  try process.run()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
}
