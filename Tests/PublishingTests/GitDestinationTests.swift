import Building
import Foundation
import Testing

@testable import Publishing

/// What a publication makes of a branch.
@Suite(.enabled(if: isInstalled("git"))) struct GitDestinationTests {
  @Test func git_publishesBytesAsTheyWereBuilt() async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    let repository = path(root, "repository.git")
    try await shell("git", ["init", "--quiet", "--bare", repository])
    let target = PublishTarget(name: "pages", way: .git, destination: repository)
    try writeSite(
      [
        ".gitattributes": "* text=auto ident eol=crlf\n*.bin filter=lfs\n", "a.txt": "one\r\ntwo\r\n$Id: x$\r\n",
        "b.bin": "b\r\n",
      ], at: root)
    _ = try await publish(root, to: target)
    let sizes = try await shell("git", ["--git-dir", repository, "ls-tree", "-l", "gh-pages", "a.txt", "b.bin"])
    let widths = sizes.split(separator: "\n").compactMap { $0.split(separator: "\t").first?.split(separator: " ").last }
    #expect(widths == ["19", "3"], "\(sizes)")
  }

  @Test func git_publishesAnotherDomainOrHistoryByItself() async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    let repository = path(root, "repository.git")
    try await shell("git", ["init", "--quiet", "--bare", repository])
    var target = PublishTarget(name: "pages", way: .git, destination: repository)
    for text in ["one", "two"] {
      try writeSite(["index.html": text], at: root)
      _ = try await publish(root, to: target)
    }
    target.domain = "reports.example.org"
    #expect(try await publish(root, to: target).listing.hasSuffix("0 removed; domain reports.example.org"))
    #expect(try await shell("git", ["--git-dir", repository, "show", "gh-pages:CNAME"]) == "reports.example.org")
    target.keepsHistory = false
    #expect(try await publish(root, to: target).summary.hasSuffix("0 removed; history single"))
    #expect(try await shell("git", ["--git-dir", repository, "rev-list", "--count", "gh-pages"]) == "1")
    #expect(try await publish(root, to: target).isEmpty)
  }

  @Test(arguments: [true, false])
  func git_keepsHistoryOrOnlyTheNewest(keeps: Bool) async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    let repository = path(root, "repository.git")
    try await shell("git", ["init", "--quiet", "--bare", repository])
    var target = PublishTarget(name: "pages", way: .git, destination: repository)
    target.keepsHistory = keeps
    target.domain = "reports.example.org"
    for text in ["one", "two", "three"] {
      try writeSite(["index.html": text], at: root)
      _ = try await publish(root, to: target)
    }
    let commits = try await shell("git", ["--git-dir", repository, "rev-list", "--count", "gh-pages"])
    #expect(commits == (keeps ? "3" : "1"))
    #expect(try await shell("git", ["--git-dir", repository, "show", "gh-pages:CNAME"]) == "reports.example.org")
    #expect(
      try await shell("git", ["--git-dir", repository, "ls-tree", "--name-only", "gh-pages"]).contains(".nojekyll"))
  }

  @Test func git_doesNotPublishOverWhatSomebodyElsePublishedMeanwhile() async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    let repository = path(root, "repository.git")
    try await shell("git", ["init", "--quiet", "--bare", repository])
    let target = PublishTarget(name: "pages", way: .git, destination: repository)
    try writeSite(["index.html": "one"], at: root)
    _ = try await publish(root, to: target)
    try writeSite(["index.html": "two"], at: root)
    let late = try await Publication(of: path(root, "Output"), to: target, removesForeign: false)
    try writeSite(["index.html": "theirs", "theirs.html": "theirs"], at: root)
    _ = try await publish(root, to: target)

    try writeSite(["index.html": "two"], at: root)
    let failure = await #expect(throws: PublishFailure.self) { try await late.carryOut() }
    #expect(failure?.fix == "somebody else has published meanwhile; publish again")
    #expect(try await shell("git", ["--git-dir", repository, "show", "gh-pages:index.html"]) == "theirs")
    _ = try await publish(root, to: target)
    #expect(try await shell("git", ["--git-dir", repository, "show", "gh-pages:index.html"]) == "two")
    let files = try await shell("git", ["--git-dir", repository, "ls-tree", "--name-only", "gh-pages"])
    #expect(!files.contains("theirs.html"))
  }
}
