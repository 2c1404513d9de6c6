import BrowserSupport
import Foundation
import Testing

/// A page of a built site in a browser, and what keeps both alive.
final class SiteReader {
  let workshop: Workshop
  let browser: Browser
  let page: BrowserPage

  init(of workshop: Workshop) throws {
    self.workshop = workshop
    browser = try Browser()
    page = try browser.page()
    try page.resize(width: 1200)
  }

  func open(_ address: String) throws {
    try page.open(try #require(URL(string: workshop.folder.appending(path: "Site/").absoluteString + address)))
  }

  /// What an expression says, once another is true.
  func says(_ expression: String, once test: String = "true") throws -> String {
    _ = try page.waits(until: test)
    return try page.text("String(\(expression))") ?? "nothing"
  }
}
