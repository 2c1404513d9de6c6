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

  struct Alias: CustomTestStringConvertible {
    let testDescription: String
    let link: String
    let alias: String
  }

  static let aliases = [
    Alias(testDescription: "of a picture", link: "[[hill.svg|it]]", alias: "hill.svg"),
    Alias(testDescription: "of an article by its file", link: "[[one.md|it]]", alias: "one"),
    Alias(testDescription: "of an article by its id", link: "[[one|it]]", alias: "one"),
    Alias(testDescription: "of nothing", link: "[[nobody|it]]", alias: "nobody"),
  ]

  @Test(arguments: aliases) func aliasThatALinkAskedFor_takesTheLink(_ example: Alias) async throws {
    let content = URL(filePath: try TemporaryFolder.path).appending(path: "Content")
    func write(_ text: String, to path: String) throws {
      let file = content.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try write("<svg xmlns='http://www.w3.org/2000/svg' width='3' height='3'/>", to: "hill.svg")
    try write("---\ntitle: Story one\n---\nText.\n", to: "articles/one.md")
    try write("---\nname: Alpha\n---\nSee \(example.link).\n", to: "companies/alpha.md")
    try write("---\nname: Beta\n---\nText.\n", to: "companies/beta.md")
    let options = BuildOptions(content: content.path(), output: "Output")
    let first = try await SiteSnapshot(options)
    try write("---\nname: Beta\naliases: [\"\(example.alias)\"]\n---\nText.\n", to: "companies/beta.md")
    let revised = try await SiteSnapshot(options, after: first)
    let address = "companies/alpha.html"
    let (before, after) = (await first.bytes(at: address), await revised.bytes(at: address))
    let clean = try await SiteSnapshot(options).bytes(at: address)
    #expect(after.map { String(decoding: $0, as: UTF8.self) } == clean.map { String(decoding: $0, as: UTF8.self) })
    #expect(after != before)
  }

  private func files(_ snapshot: SiteSnapshot) async -> [String: [UInt8]] {
    await snapshot.searchFiles().mapValues(\.bytes)
  }
}
