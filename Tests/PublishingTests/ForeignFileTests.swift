import Building
import Foundation
import Testing

@testable import Publishing

/// What stands at a target that no publication put there: files, links, folders with rights of their own.
@Suite struct ForeignFileTests {
  /// A foreign file where the site needs a folder, and a foreign folder where it needs a file.
  @Test(arguments: DestinationTests.ways)
  func foreignFilesInTheWay_stopThePublication_untilTheyMayGo(way: DestinationTests.Way) async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    let target = await way.target(root)
    if target.way == .git {
      try await shell(
        "sh",
        [
          "-c",
          """
          cd \(folder.path); git init -q g; cd g; echo x >companies; mkdir about.html; echo x >about.html/y
          git add .; git -c user.name=a -c user.email=a@b commit -qm x; git push -q ../repository.git HEAD:gh-pages
          """,
        ])
    } else {
      try await shell(
        "sh", ["-c", "cd \(folder.path); mkdir -p live/about.html; echo x >live/companies; echo x >live/about.html/y"])
    }
    let before = try await way.contents(root)
    let site = ["index.html": "one", "about.html": "about", "companies/a.html": "a"]
    try writeSite(site, at: root)
    let failure = await #expect(throws: PublishFailure.self) { _ = try await publish(root, to: target) }
    #expect(failure?.summary.contains("in the way of the site") == true, "\(failure?.summary ?? "")")
    #expect(try await way.contents(root) == before)
    _ = try await publish(root, to: target, removesForeign: true)
    #expect(try await way.contents(root) == site)
  }

  @Test(arguments: DestinationTests.ways)
  func filesThatWereLostThere_areBroughtAgain(way: DestinationTests.Way) async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    let target = await way.target(root)
    let site = ["index.html": "one", "a/b.html": "b"]
    try writeSite(site, at: root)
    _ = try await publish(root, to: target)
    if target.way != .git { try FileManager.default.removeItem(at: root.appending(path: "live/a")) }
    #expect(try await publish(root, to: target).isEmpty)
    #expect(try await publish(root, to: target, bringsAll: true).changed == ["a/b.html", "index.html"])
    #expect(try await way.contents(root) == site)
  }

  @Test(.enabled(if: isInstalled("rsync")))
  func rsync_keepsLinkedFolders_andRightsOfFolders() async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    let target = PublishTarget(name: "host", way: .rsync, destination: path(root, "live"))
    try await shell("mkdir", ["-p", path(root, "live/disk/deep"), path(root, "live/shared")])
    try await shell("ln", ["-s", "disk", path(root, "live/data")])
    try await shell("chmod", ["2775", path(root, "live/shared"), path(root, "live/disk"), path(root, "live")])
    for text in ["one", "two"] {
      try writeSite(
        [
          "data/x.csv": text, "data/deep/\(text)/y.csv": text, "shared/z.csv": text, "index.html": text,
          "new/\(text).html": text,
        ], at: root)
      _ = try await publish(root, to: target)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path(root, "live/data")) == "disk")
      #expect(try String(contentsOf: root.appending(path: "live/disk/x.csv"), encoding: .utf8) == text)
      let rights = try await shell(
        "stat", ["--format=%a"] + ["", "disk", "shared", "new", "disk/deep/" + text].map { path(root, "live/" + $0) })
      #expect(rights == "2775\n2775\n2775\n755\n755")
    }
    #expect(!FileManager.default.fileExists(atPath: path(root, "live/disk/deep/one/y.csv")))
  }

  @Test(.enabled(if: isInstalled("rsync")))
  func rsync_replacesNoLinkThatItCannotFollow() async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    let target = PublishTarget(name: "host", way: .rsync, destination: path(root, "live"))
    try await shell("mkdir", ["-p", path(root, "live"), path(root, "disk")])
    try await shell("ln", ["-s", path(root, "disk"), path(root, "live/data")])
    try await shell("ln", ["-s", "nowhere", path(root, "live/images")])
    try writeSite(["images/x.png": "x", "data/x.csv": "one"], at: root)
    await #expect(throws: PublishFailure.self) { _ = try await publish(root, to: target) }
    for link in ["data", "images"] {
      #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: path(root, "live/" + link))) != nil)
    }
    try FileManager.default.removeItem(atPath: path(root, "live/images"))
    // Older programs follow the link that leads out, newer ones do not; none may replace it.
    do { _ = try await publish(root, to: target) } catch let failure as PublishFailure {
      #expect(failure.fix?.contains("mount what it leads to") == true, "\(failure)")
    }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path(root, "live/data")) == path(root, "disk"))
  }

  /// Links that lead out or nowhere, links to folders, pipes.
  @Test func whatIsNoFile_staysInAFolder() async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    let target = PublishTarget(name: "folder", way: .folder, destination: path(root, "live"))
    try await shell(
      "sh",
      [
        "-c",
        """
        cd \(folder.path); mkdir -p live/theirs out; ln -s ../out live/out; ln -s nowhere live/broken
        ln -s theirs live/again; mkfifo live/theirs/pipe
        """,
      ])
    for text in ["one", "two"] {
      try writeSite(["index.html": text], at: root)
      _ = try await publish(root, to: target)
      for (link, end) in [("out", "../out"), ("broken", "nowhere"), ("again", "theirs")] {
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path(root, "live/" + link)) == end)
      }
      #expect(FileManager.default.fileExists(atPath: path(root, "live/theirs/pipe")))
    }
    try writeSite(["index.html": "three", "out/x.html": "x"], at: root)
    let failure = await #expect(throws: PublishFailure.self) { _ = try await publish(root, to: target) }
    #expect(failure?.summary.hasPrefix("out at the target") == true, "\(failure?.summary ?? "")")
  }
}
