import Foundation
import Foundations
import TestSupport
import Testing

@Suite(.temporaryFolder) struct FolderListingTests {
  @Test(arguments: [[2, 1, 0], [0, 1, 2], [0, 0, 0], [0], []]) func files_areInOrderOfBytes_whateverPlacesAreLikely(
    places: [Int]
  ) throws {
    let folder = Folder(try TemporaryFolder.path)
    for name in ["b.md", "a.md", "c.md"] { try folder.write([], to: name) }
    let listing = folder.list(likely: places)
    #expect(listing.files.map(\.path) == ["a.md", "b.md", "c.md"])
    #expect(folder.list(likely: listing.places).files == listing.files)
  }

  @Test func listing_isInByteOrder_whateverTheOrderOfCreation() throws {
    let folder = try TemporaryFolder.folder
    let paths = ["B", "a", "a b", "a-b", "a.md", "a/b", "a0", "b/c/d", "é", "ž"].filter { $0 != "a" }
    for path in paths.shuffled() { try folder.write([1], to: path) }
    #expect(folder.list().files.map(\.path) == paths)
    #expect(folder.list().folders == ["a", "b", "b/c"])
    #expect(folder.list().problems == [])
  }

  @Test func entries_haveSizeTimeAndInode() throws {
    let folder = try TemporaryFolder.folder
    try folder.write([1, 2, 3], to: "a")
    let entry = try #require(folder.list().files.first)
    #expect(entry.status.size == 3)
    #expect(entry.status.kind == .file)
    #expect(entry.status == fileStatus(folder.path + "/a"))
    #expect(entry.status.modified > 1_600_000_000_000_000_000)
  }

  @Test func hiddenFiles_areListedOnRequest() throws {
    let folder = try TemporaryFolder.folder
    for path in [".hidden", ".git/config", "..odd", "seen"] { try folder.write([1], to: path) }
    #expect(folder.list().files.map(\.path) == ["seen"])
    #expect(folder.list(includingHidden: true).files.map(\.path) == ["..odd", ".git/config", ".hidden", "seen"])
  }

  @Test func links_areFollowedToFilesOfTheFolderOnly() throws {
    let outside = try TemporaryFolder.path + "/outside.md"
    try TemporaryFolder.folder.write([1], to: "outside.md")
    let folder = Folder(try TemporaryFolder.path + "/in")
    try folder.write([1, 2], to: "a.md")
    try folder.write([1], to: "sub/b.md")
    symlink("a.md", folder.path + "/link.md")
    symlink(outside, folder.path + "/out.md")
    symlink("..", folder.path + "/sub/loop")
    symlink("nowhere", folder.path + "/broken")
    symlink("self", folder.path + "/self")
    symlink("/", folder.path + "/top")
    let listing = folder.list()
    #expect(listing.files.map(\.path) == ["a.md", "link.md", "sub/b.md"])
    #expect(listing.files[1].status.size == 2)
    #expect(
      listing.problems == [
        FileProblem(.linkBroken, .read, folder.path + "/broken"),
        FileProblem(.linkOutside, .read, folder.path + "/out.md"),
        FileProblem(.linkBroken, .read, folder.path + "/self"),
        FileProblem(.isLink, .list, folder.path + "/sub/loop"),
        FileProblem(.linkOutside, .read, folder.path + "/top"),
      ])
  }

  @Test func neighbourWhoseNameBeginsLikeTheFolder_isOutside() throws {
    let folder = Folder(try TemporaryFolder.path + "/in")
    try folder.write([1], to: "a")
    try TemporaryFolder.folder.write([1], to: "in-secret/b")
    symlink("../in-secret/b", folder.path + "/link")
    #expect(folder.list().files.map(\.path) == ["a"])
  }

  @Test func missingFolder_isAProblem() throws {
    let folder = Folder(try TemporaryFolder.path + "/none")
    #expect(folder.list().problems == [FileProblem(.missing, .list, folder.path)])
  }

  @Test func pipes_andNamesThatAreNotText_areProblems() throws {
    let folder = try TemporaryFolder.folder
    mkfifo(folder.path + "/pipe", 0o600)
    let name: [CChar] = Array(folder.path.utf8CString.dropLast()) + [0x2F, 0x61, -1, 0]
    close(open(name, O_CREAT | O_WRONLY, 0o600))
    #expect(folder.list().files == [])
    #expect(folder.list().problems.map(\.kind) == [.nameNotText, .isNotFile])
  }

  @Test func deepFolders_endAtTheLimit() throws {
    let folder = try TemporaryFolder.folder
    try folder.write([1], to: Array(repeating: "d", count: 70).joined(separator: "/") + "/file")
    let listing = folder.list()
    #expect(listing.files == [])
    #expect(listing.problems.map(\.kind) == [.tooDeep(limit: 64)])
  }
}
