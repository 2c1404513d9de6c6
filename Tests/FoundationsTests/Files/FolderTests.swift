import Foundation
import Foundations
import TestSupport
import Testing

@Suite(.temporaryFolder) struct FolderTests {
  @Test func write_makesFolders_andSaysWhetherBytesChanged() throws {
    let folder = try TemporaryFolder.folder
    #expect(try folder.write([1, 2], to: "a/b/c.txt"))
    #expect(try folder.read("a/b/c.txt", limit: 9) == [1, 2])
    #expect(try folder.write([1, 2], to: "a/b/c.txt") == false)
    #expect(try folder.write([1, 3], to: "a/b/c.txt"))
    #expect(try folder.write([], to: "a/b/c.txt"))
    #expect(try folder.read("a/b/c.txt", limit: 9) == [])
  }

  @Test func unchangedFile_keepsItsTime() throws {
    let folder = try TemporaryFolder.folder
    try folder.write([1], to: "a")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1000)], ofItemAtPath: folder.path + "/a")
    let before = try #require(folder.status(of: "a"))
    try folder.write([1], to: "a", atomically: true)
    #expect(folder.status(of: "a") == before)
    #expect(before.modified == 1000 * 1_000_000_000)
  }

  @Test func atomicWrite_replacesTheFile_andLeavesNoDraft() throws {
    let folder = try TemporaryFolder.folder
    try folder.write([1], to: "x/a", atomically: true)
    try folder.write([2, 3], to: "x/a", atomically: true)
    #expect(try folder.read("x/a", limit: 9) == [2, 3])
    #expect(folder.list(includingHidden: true).files.map(\.path) == ["x/a"])
  }

  @Test(arguments: ["../a", "/etc/dossier", "a/../../b", "", "a\0b", ".."])
  func pathThatLeadsOut_isRefused(path: String) throws {
    let folder = try TemporaryFolder.folder
    #expect(throws: FileProblem(.pathOutside, .read, path)) { try folder.read(path, limit: 9) }
    #expect(throws: FileProblem(.pathOutside, .write, path)) { try folder.write([1], to: path) }
    #expect(throws: FileProblem(.pathOutside, .remove, path)) { try folder.removeFile(path) }
    #expect(throws: FileProblem(.pathOutside, .write, path)) { try folder.makeFolder(path) }
    #expect(throws: FileProblem(.pathOutside, .write, path)) { try folder.rename("a", to: path) }
    #expect(folder.status(of: path) == nil)
  }

  @Test func nothingIsReadOrWrittenThroughALink() throws {
    let inside = Folder(try TemporaryFolder.path + "/inside")
    let outside = Folder(try TemporaryFolder.path + "/outside")
    try outside.write([1], to: "secret")
    try inside.write([1], to: "a")
    symlink(outside.path, inside.path + "/folder")
    symlink(outside.path + "/secret", inside.path + "/file")
    for path in ["folder/secret", "folder/new", "file"] {
      #expect(throws: FileProblem.self) { try inside.read(path, limit: 9) }
      #expect(throws: FileProblem.self) { try inside.write([2], to: path) }
      #expect(throws: FileProblem.self) { try inside.write([2], to: path, atomically: true) }
    }
    #expect(throws: FileProblem.self) { try inside.removeFile("folder/secret") }
    #expect(throws: FileProblem.self) { try inside.rename("folder/secret", to: "b") }
    #expect(throws: FileProblem.self) { try inside.makeFolder("folder/new") }
    #expect(try outside.read("secret", limit: 9) == [1])
    #expect(outside.list().files.map(\.path) == ["secret"])
    try inside.removeFile("file")
    #expect(try outside.read("secret", limit: 9) == [1])
  }

  @Test func folderThatIsALinkItself_isUsed() throws {
    let real = Folder(try TemporaryFolder.path + "/real")
    try real.write([1], to: "a")
    symlink(real.path, try TemporaryFolder.path + "/link")
    let link = Folder(try TemporaryFolder.path + "/link")
    #expect(try link.read("a", limit: 9) == [1])
    try link.write([2], to: "b")
    #expect(link.list().files.map(\.path) == ["a", "b"])
  }

  @Test func removal_isQuietWhereNothingIs_andRefusesFullFolders() throws {
    let folder = try TemporaryFolder.folder
    try folder.write([1], to: "a/b")
    try folder.removeFile("none")
    #expect(throws: FileProblem(.folderNotEmpty, .remove, folder.path + "/a")) { try folder.removeEmptyFolder("a") }
    try folder.removeFile("a/b")
    try folder.removeEmptyFolder("a")
    try folder.removeEmptyFolder("a")
    #expect(folder.status(of: "a") == nil)
  }

  @Test func tree_goesWithAllThatIsInIt_linksToo() throws {
    let folder = try TemporaryFolder.folder
    try folder.write([1], to: "a/b/c/.hidden")
    try folder.write([1], to: "a/file")
    symlink("/nowhere/at/all", folder.path + "/a/b/dangling")
    try folder.removeTree("a")
    try folder.removeTree("a")
    #expect(folder.status(of: "a") == nil)
  }

  @Test(arguments: ["link", "a/link"]) func tree_thatIsOrHoldsALink_leavesWhatItLeadsTo(link: String) throws {
    let inside = Folder(try TemporaryFolder.path + "/inside")
    let outside = Folder(try TemporaryFolder.path + "/outside")
    try outside.write([1], to: "deep/secret")
    try inside.write([1], to: "a/b")
    symlink(outside.path, inside.path + "/" + link)
    #expect(throws: FileProblem.self) { try inside.removeTree(link + "/deep") }
    try inside.removeTree(Path.top(of: link + "/"))
    #expect(inside.status(of: link) == nil)
    #expect(try outside.read("deep/secret", limit: 9) == [1])
  }

  @Test func folderBelowALink_isToldToBeUnchangeable() throws {
    let folder = try TemporaryFolder.folder
    symlink("/tmp", folder.path + "/link")
    #expect(throws: FileProblem(.isLink, .write, folder.path + "/link")) { try folder.refuseUnchangeable("link") }
    #expect(throws: FileProblem(.isLink, .write, folder.path + "/link")) { try folder.refuseUnchangeable("link/a") }
    try folder.refuseUnchangeable("none/a")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self")))
  func folderThatTheSystemRefuses_isAProblem() {
    #expect(throws: FileProblem.self) { try Folder("/proc/dossier-none/a").makeFolder("b") }
  }

  @Test func rename_replacesAFile() throws {
    let folder = try TemporaryFolder.folder
    try folder.write([1], to: "a")
    try folder.write([2], to: "b")
    try folder.rename("a", to: "b")
    #expect(try folder.read("b", limit: 9) == [1])
    #expect(throws: FileProblem(.missing, .write, folder.path + "/a")) { try folder.rename("a", to: "c") }
  }

  @Test func fileWhereAFolderShouldBe_isAProblem() throws {
    let folder = try TemporaryFolder.folder
    try folder.write([1], to: "a")
    #expect(throws: FileProblem(.isNotFolder, .write, folder.path + "/a/b")) { try folder.write([1], to: "a/b") }
    #expect(throws: FileProblem(.isNotFolder, .write, folder.path + "/a")) { try folder.makeFolder("a") }
    try folder.makeFolder("c/d")
    try folder.makeFolder("c/d")
    #expect(throws: FileProblem(.isFolder, .write, folder.path + "/c")) { try folder.write([1], to: "c") }
  }
}
