import BrowserSupport
import Foundation
import Testing

/// The project's own Content built into a folder of the tests, which all of them read and none changes, and a browser to look
/// at it.
final class ProjectSite {
  let browser: Browser
  let folder: URL

  private static let workshop = FileManager.default.temporaryDirectory.appending(
    path: "dossier-project-\(UUID().uuidString)")
  private static let built = Result { try buildOnce() }

  init() throws {
    folder = try Self.built.get()
    browser = try Browser()
  }

  func address(of page: String) throws -> URL {
    let address = folder.appending(path: page)
    try #require(FileManager.default.fileExists(atPath: address.path(percentEncoded: false)), "\(page) is not there")
    return address
  }

  private static func buildOnce() throws -> URL {
    try FileManager.default.createDirectory(at: workshop, withIntermediateDirectories: false)
    atexit { try? FileManager.default.removeItem(at: ProjectSite.workshop) }
    let root = Tool.packageRoot
    let built = try Tool.run(
      [
        "build", "--content", root.appending(path: "Content").path(percentEncoded: false), "--templates",
        root.appending(path: "Templates").path(percentEncoded: false), "--output", "Site",
      ], in: workshop)
    try #require(built.status == 0, "\(built.problems)")
    return workshop.appending(path: "Site", directoryHint: .isDirectory)
  }
}
