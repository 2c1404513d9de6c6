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

  /// Waits until an expression is true, which it has to become.
  func waits(until expression: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let isTrue = try page.waits(until: expression)
    #expect(isTrue, "\(expression)", sourceLocation: sourceLocation)
  }

  /// What an expression says, once another is true.
  func says(
    _ expression: String, once test: String = "true", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try waits(until: test, sourceLocation: sourceLocation)
    return try page.text("String(\(expression))") ?? "nothing"
  }
}
