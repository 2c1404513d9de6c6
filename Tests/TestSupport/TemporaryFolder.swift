import Foundation
package import Foundations
package import Testing

/// Gives each test case an empty folder of its own, `TemporaryFolder.path`, and removes it afterwards.
package struct TemporaryFolder: TestTrait, SuiteTrait, TestScoping {
  @TaskLocal private static var current: String?

  package var isRecursive: Bool { true }

  /// The running test case's folder; needs the trait `.temporaryFolder`.
  package static var path: String {
    get throws { try #require(current, "the test lacks the trait .temporaryFolder") }
  }

  package static var folder: Folder {
    get throws { Folder(try path) }
  }

  package func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    guard testCase != nil else { return try await function() }
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await Self.$current.withValue(folder.path(), operation: function)
  }
}

extension Trait where Self == TemporaryFolder {
  package static var temporaryFolder: Self { TemporaryFolder() }
}
