import Foundation
import Foundations
import TestSupport
import Testing

@testable import Building

/// After any edit, what is taken over from earlier builds makes the same site as a build that knows nothing.
@Suite(.temporaryFolder, .timeLimit(.minutes(5))) struct RandomEditTests {
  /// Scripts/edits.py makes thousands of them.
  private static let steps = 6

  @Test(arguments: [1, 2, 3] as [UInt64]) func edits_giveWhatACleanBuildGives(_ seed: UInt64) async throws {
    let folder = URL(filePath: try TemporaryFolder.path)
    var site = try EditedSite(at: folder, seed: seed)
    var options = BuildOptions(
      content: folder.appending(path: "Content").path(), templates: folder.appending(path: "Templates").path(),
      output: folder.appending(path: "Output").path())
    var snapshot: SiteSnapshot?
    for step in 0..<Self.steps {
      let edit = step == 0 ? "nothing" : try site.edit()
      options.output = folder.appending(path: "Output").path()
      let cache = BuildCache(for: options.output)
      let cached = try await SiteBuild(options, cache: cache).run()
      let again = try await SiteBuild(options, cache: cache).run()
      let remembered = try await SiteSnapshot(options, after: snapshot)
      snapshot = remembered
      options.output = folder.appending(path: "Clean").path()
      try? FileManager.default.removeItem(atPath: options.output)
      let clean = try await SiteBuild(options).run()
      #expect(cached.diagnostics == clean.diagnostics, "step \(step): \(edit)")
      #expect(again.diagnostics == clean.diagnostics, "step \(step), nothing changed after: \(edit)")
      #expect(remembered.report.diagnostics == clean.diagnostics, "step \(step) in a preview: \(edit)")
      let expected = try files(of: "Clean")
      let differing = try difference(files(of: "Output"), expected)
      try #require(differing == [], "step \(step): \(edit)")
      for (path, bytes) in expected {
        try #require(await remembered.bytes(at: path) == bytes, "step \(step) in a preview, \(path): \(edit)")
      }
    }
  }

  private func difference(_ one: [String: [UInt8]], _ other: [String: [UInt8]]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
  }

  private func files(of output: String) throws -> [String: [UInt8]] {
    let folder = Folder(Path.join(try TemporaryFolder.path, output))
    return try Dictionary(
      uniqueKeysWithValues: folder.list().files.map { ($0.path, try folder.read($0.path, limit: 1 << 24)) })
  }
}
