import Foundation
import Foundations
import TestSupport
import Testing

@testable import Preview

@Suite(.temporaryFolder, .timeLimit(.minutes(5))) struct WatchingTests {
  enum Way: CaseIterable, Sendable {
    case asTheSystemCan, comparing

    func changes(below roots: [String]) -> AsyncStream<Changes> {
      switch self {
      case .asTheSystemCan: watchChanges(below: roots)
      case .comparing: comparedFolders(roots, pause: .milliseconds(30))
      }
    }
  }

  struct Step: CustomTestStringConvertible, Sendable {
    let name: String
    let act: @Sendable (String) throws -> Void
    let path: String

    var testDescription: String { name }
  }

  static let steps = [
    Step(name: "write", act: { try write("new", "\($0)/notes/a.md") }, path: "notes/a.md"),
    Step(name: "remove", act: { try manager.removeItem(atPath: "\($0)/notes/old.md") }, path: "notes/old.md"),
    Step(
      name: "rename over, as editors save",
      act: {
        try write("new", "\($0)/notes/.old.md.swp")
        rename("\($0)/notes/.old.md.swp", "\($0)/notes/old.md")
      }, path: "notes/old.md"),
    Step(
      name: "file in a new folder",
      act: {
        try manager.createDirectory(atPath: "\($0)/x/y", withIntermediateDirectories: true)
        try write("new", "\($0)/x/y/b.md")
      }, path: "x/y/b.md"),
    Step(
      name: "file in a folder that moved",
      act: {
        try manager.moveItem(atPath: "\($0)/notes", toPath: "\($0)/moved")
        Thread.sleep(forTimeInterval: 0.3)
        try write("new", "\($0)/moved/old.md")
      }, path: "moved/old.md"),
  ]

  private static var manager: FileManager { FileManager.default }

  private static func write(_ text: String, _ path: String) throws {
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  @Test(arguments: steps, Way.allCases) func change_isTold(_ step: Step, _ way: Way) async throws {
    let root = try TemporaryFolder.path + "/root"
    try Self.manager.createDirectory(atPath: root + "/notes", withIntermediateDirectories: true)
    try Self.write("old", root + "/notes/old.md")
    let changes = way.changes(below: [root])
    try step.act(root)
    var told: Set<String> = []
    // A new folder may be told by its own name where its files were there before it was watched.
    let wanted = [step.path, Path.top(step.path)].map { root + "/" + $0 }
    for await change in changes {
      told.formUnion(change.paths)
      if !told.isDisjoint(with: wanted) { break }
    }
    #expect(!told.isDisjoint(with: wanted))
  }

  @Test(arguments: Way.allCases) func root_thatGoesAndComesBack_isWatchedAgain(_ way: Way) async throws {
    let root = try TemporaryFolder.path + "/root"
    try Self.manager.createDirectory(atPath: root, withIntermediateDirectories: true)
    try Self.write("old", root + "/old.md")
    var changes = way.changes(below: [root]).makeAsyncIterator()
    try Self.manager.removeItem(atPath: root)
    while let change = await changes.next(), change.isEmpty {}
    try Self.manager.createDirectory(atPath: root, withIntermediateDirectories: true)
    // What is written before the folder is watched again is not told by its own name, and a busy machine is late.
    let writing = Task {
      while (try? await Task.sleep(for: .milliseconds(200))) != nil { try Self.write("new", root + "/new.md") }
    }
    while let change = await changes.next(), !change.paths.contains(root + "/new.md") {}
    writing.cancel()
    _ = await writing.result
  }

  /// On many disks the folder that is made next is given the number of the one that went.
  @Test func root_thatComesBackAtOnce_isWatchedAgain() async throws {
    let root = try TemporaryFolder.path + "/root"
    try Self.manager.createDirectory(atPath: root, withIntermediateDirectories: true)
    var changes = watchChanges(below: [root]).makeAsyncIterator()
    try Self.manager.removeItem(atPath: root)
    try Self.manager.createDirectory(atPath: root, withIntermediateDirectories: false)
    while let change = await changes.next(), !change.isPartial {}
    try Self.write("new", root + "/new.md")
    while let change = await changes.next(), !change.paths.contains(root + "/new.md") {}
  }

  @Test(arguments: [".note.md.swp", "note.md~", "4913", "#note.md#", ".#note.md", "note.tmp", "a.crdownload"])
  func filesOfEditors_arePassing(_ name: String) { #expect(isPassingFile(name)) }

  @Test(arguments: ["note.md", ".dossierignore", "site.yml", "4913.md", "a~b.md"])
  func filesOfTheSite_areNotPassing(_ name: String) { #expect(!isPassingFile(name)) }

  @Test func changes_ofABurst_areGathered() async throws {
    let pending = PendingChanges()
    let gathered = Task { await pending.next() }
    for number in 0..<1_000 {
      pending.add(Changes(paths: ["note-\(number).md"]))
      if number.isMultiple(of: 50) { try await Task.sleep(for: .milliseconds(1)) }
    }
    #expect(await gathered.value?.paths.count == 1_000)
  }

  @Test func changes_ofStylesheetsAlone_areKnown() {
    #expect(Changes(paths: ["Templates/assets/site.css"]).areStylesheets)
    #expect(!Changes(paths: ["Templates/assets/site.css", "Content/a.md"]).areStylesheets)
    #expect(!Changes(paths: ["Templates/assets/site.css"], isPartial: true).areStylesheets)
  }
}

private enum Path {
  static func top(_ path: String) -> String { String(path.prefix { $0 != "/" }) }
}
