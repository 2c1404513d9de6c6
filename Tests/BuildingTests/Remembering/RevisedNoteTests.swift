import Foundation
import Pages
import TestSupport
import Testing

@testable import Building

/// After any edit of a note that leaves all in their places, a preview shows what one shows that knows nothing.
@Suite(.temporaryFolder, .timeLimit(.minutes(5))) struct RevisedNoteTests {
  private static let steps = 8

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64]) func editedNotes_areShownAsAtFirst(_ seed: UInt64) async throws {
    let folder = URL(filePath: try TemporaryFolder.path)
    var site = try RevisedSite(at: folder, seed: seed)
    let options = BuildOptions(
      content: folder.appending(path: "Content").path(), output: folder.appending(path: "Output").path())
    var snapshot = try await SiteSnapshot(options)
    for step in 1...Self.steps {
      let edit = try site.edit()
      let revised = try await SiteSnapshot(options, after: snapshot)
      let clean = try await SiteSnapshot(options)
      #expect(revised.report.diagnostics == clean.report.diagnostics, "step \(step): \(edit)")
      #expect(revised.report.pages == clean.report.pages, "step \(step): \(edit)")
      try #require(revised.addresses == clean.addresses, "step \(step): \(edit)")
      for address in clean.addresses {
        try #require(
          await revised.bytes(at: address) == clean.bytes(at: address), "step \(step), \(address): \(edit)")
      }
      #expect(await files(revised) == files(clean), "search, step \(step): \(edit)")
      snapshot = revised
    }
  }

  private func files(_ snapshot: SiteSnapshot) async -> [String: [UInt8]] {
    await snapshot.searchFiles().mapValues(\.bytes)
  }
}
