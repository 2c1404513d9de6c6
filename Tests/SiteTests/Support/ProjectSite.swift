import BrowserSupport
import Foundation
import Testing

/// The project's own Content built into a folder of the test, and a browser to look at it.
final class ProjectSite {
  let workshop: Workshop
  let browser: Browser
  var folder: URL { workshop.folder.appending(path: "Site") }

  init() throws {
    workshop = try Workshop()
    let root = Tool.packageRoot
    let built = try Tool.run(
      [
        "build", "--content", root.appending(path: "Content").path(percentEncoded: false), "--templates",
        root.appending(path: "Templates").path(percentEncoded: false), "--output", "Site",
      ], in: workshop.folder)
    try #require(built.status == 0, "\(built.problems)")
    browser = try Browser()
  }

  func address(of page: String) throws -> URL {
    try #require(workshop.exists("Site/\(page)"), "\(page) is not there")
    return folder.appending(path: page)
  }
}
