import Foundation
import Foundations
import TestSupport
import Testing

@testable import Building

/// What a build leaves for the next, and when the next believes it.
@Suite(.temporaryFolder, .timeLimit(.minutes(5))) struct BuildCacheTests {
  private static let note = "Content/companies/alpha.md"

  private func desk() throws -> (options: BuildOptions, cache: BuildCache) {
    let path = try TemporaryFolder.path
    try write("title: Desk\n", to: "Content/site.yml")
    try write("---\nname: Alpha\ncountry: Nowhere\n---\nText.\n", to: Self.note)
    try write("---\ntitle: Story\ndate: 2025-03-01\n---\nAlpha digs for ore.\n", to: "Content/articles/one.md")
    let options = BuildOptions(content: Path.join(path, "Content"), output: Path.join(path, "Output"))
    return (options, BuildCache(for: options.output))
  }

  private func write(_ text: String, to path: String) throws {
    let file = URL(filePath: Path.join(try TemporaryFolder.path, path))
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The one file of the cache.
  private func cacheFile() throws -> URL {
    let folder = URL(filePath: Path.join(try TemporaryFolder.path, ".dossier-cache"))
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try #require(files.first { $0.pathExtension == "build" })
  }

  private func isReplayed(_ options: BuildOptions, _ cache: BuildCache) async throws -> Bool {
    try await CachedBuild(options, cache)?.replay() != nil
  }

  @Test func nothingChanged_isFound_andToldAsBefore() async throws {
    let (options, cache) = try desk()
    let first = try await SiteBuild(options, cache: cache).run()
    #expect(try await isReplayed(options, cache))
    let second = try await SiteBuild(options, cache: cache).run()
    #expect(second.diagnostics == first.diagnostics)
    #expect(second.errors > 0)
    #expect(second.notes == 1 && second.articles == 1 && second.pages == first.pages)
    #expect(second.written == 0 && second.unchanged == first.written && second.removed == 0)
  }

  struct Change: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let make: @Sendable (URL) throws -> Void

    static func write(_ name: String, _ path: String, _ text: String) -> Change {
      Change(testDescription: name) { folder in
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }
  }

  private static let changes: [Change] = [
    .write("a note is edited", note, "---\nname: Alpha\ncountry: Nowhere\n---\nOther.\n"),
    .write("a note is added", "Content/companies/beta.md", "---\nname: Beta\n---\n"),
    .write("an article is edited", "Content/articles/one.md", "Alpha digs."),
    .write("the settings are edited", "Content/site.yml", "title: Other\n"),
    .write("files are ignored", "Content/.dossierignore", "alpha.md\n"),
    .write("a page of the site is edited", "Output/index.html", "mine"),
    Change(testDescription: "a note is removed") { try FileManager.default.removeItem(at: $0.appending(path: note)) },
    Change(testDescription: "a page of the site is removed") {
      try FileManager.default.removeItem(at: $0.appending(path: "Output/index.html"))
    },
    Change(testDescription: "the manifest is removed") {
      try FileManager.default.removeItem(at: $0.appending(path: "Output/.dossier/manifest"))
      try FileManager.default.removeItem(at: $0.appending(path: "Output"))
    },
  ]

  @Test(arguments: changes) func change_isSeen(_ change: Change) async throws {
    let (options, cache) = try desk()
    _ = try await SiteBuild(options, cache: cache).run()
    try change.make(URL(filePath: try TemporaryFolder.path))
    #expect(try await !isReplayed(options, cache))
  }

  @Test func touchedNote_isComparedByItsBytes() async throws {
    let (options, cache) = try desk()
    _ = try await SiteBuild(options, cache: cache).run()
    let note = Path.join(try TemporaryFolder.path, Self.note)
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 9)], ofItemAtPath: note)
    #expect(try await isReplayed(options, cache))
  }

  @Test func otherOptions_areAnotherBuild() async throws {
    let (options, cache) = try desk()
    _ = try await SiteBuild(options, cache: cache).run()
    var others = options
    others.includesDrafts = true
    #expect(try await !isReplayed(others, cache))
    others = options
    others.templates = options.content
    #expect(try await !isReplayed(others, cache))
  }

  @Test func damagedRecord_countsAsNone() async throws {
    let (options, cache) = try desk()
    let first = try await SiteBuild(options, cache: cache).run()
    let file = try cacheFile()
    let whole = try Data(contentsOf: file)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      var damaged = whole
      let place = random.below(whole.count)
      if random.below(2) == 0 {
        damaged.removeLast(whole.count - place)
      } else {
        damaged[place] ^= UInt8(1 + random.below(255))
      }
      try damaged.write(to: file)
      #expect(try await !isReplayed(options, cache), "byte \(place)")
    }
    let again = try await SiteBuild(options, cache: cache).run()
    #expect(again.diagnostics == first.diagnostics)
    #expect(try await isReplayed(options, cache))
  }

  /// Lengths within a record may say anything.
  @Test func anyBytes_areReadWithoutHarm() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      let bytes = (0..<random.below(60)).map { _ in UInt8(random.below(4) == 0 ? 255 : random.below(3)) }
      var reader = RecordReader(bytes[...])
      _ = try? BuildInputs(from: &reader)
      reader = RecordReader(bytes[...])
      _ = try? BuiltOutput(from: &reader)
      reader = RecordReader(bytes[...])
      _ = try? BuildReport(from: &reader)
    }
  }

  @Test func cutOffBuild_isDoneAgain() async throws {
    let (options, cache) = try desk()
    _ = try await SiteBuild(options, cache: cache).run()
    try write("+index.html\n", to: "Output/.dossier/commit")
    #expect(try await !isReplayed(options, cache))
  }

  @Test func secondBuildAtOnce_isRefused() async throws {
    let (options, cache) = try desk()
    _ = try await SiteBuild(options, cache: cache).run()
    let lock = try FolderLock(of: options.output)
    await #expect(throws: BuildFailure.self) { try await SiteBuild(options, cache: cache).run() }
    withExtendedLifetime(lock) {}
  }

  @Test func cache_isLeftOutOfRepositories() async throws {
    let (options, cache) = try desk()
    _ = try await SiteBuild(options, cache: cache).run()
    let ignored = Path.join(try TemporaryFolder.path, ".dossier-cache/.gitignore")
    #expect(try String(contentsOfFile: ignored, encoding: .utf8) == "*\n")
  }

  @Test func chosenFolder_holdsTheRecord() async throws {
    let (options, _) = try desk()
    let folder = Path.join(try TemporaryFolder.path, "elsewhere")
    let cache = BuildCache(for: options.output, in: folder)
    _ = try await SiteBuild(options, cache: cache).run()
    #expect(try await isReplayed(options, cache))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
  }

  @Test func folderThatWasThereBefore_isNotHiddenFromRepositories() async throws {
    let (options, _) = try desk()
    let folder = Path.join(try TemporaryFolder.path, "theirs")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let cache = BuildCache(for: options.output, in: folder)
    _ = try await SiteBuild(options, cache: cache).run()
    #expect(try await isReplayed(options, cache))
    #expect(!FileManager.default.fileExists(atPath: Path.join(folder, ".gitignore")))
  }

  @Test(arguments: [("Content", true), ("Content/deep", true), ("Output/x", true), ("", false), ("Contents", false)])
  func cacheWithinWhatTheBuildReadsOrWrites_isRefused(_ place: String, _ isRefused: Bool) throws {
    let root = try TemporaryFolder.path
    let options = BuildOptions(
      content: Path.join(root, "Content"), templates: nil, output: Path.join(root, "Output"))
    var failed = false
    do { try options.refuseCache(in: Path.join(root, place)) } catch { failed = true }
    #expect(failed == isRefused)
  }
}
