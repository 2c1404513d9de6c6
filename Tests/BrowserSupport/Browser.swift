import Foundation

/// A browser as one that was just installed: no history, nothing stored, no page open.
package final class Browser {
  /// Where Chromium is installed, if it is.
  package static var program: String? { BrowserProcess.program }

  let process: BrowserProcess
  /// What the protocol calls a browser context: it shares nothing with others in its process.
  private let context: String

  package init() throws {
    process = try BrowserProcess.take()
    guard let context = try process.call("Target.createBrowserContext")["browserContextId"] as? String else {
      throw BrowserFailure(description: "no context")
    }
    self.context = context
  }

  /// A process that does not do as it is told is of no use to others, and ends.
  deinit {
    if (try? process.call("Target.disposeBrowserContext", ["browserContextId": context])) != nil { process.giveBack() }
  }

  /// A new page in a tab of its own.
  package func page() throws -> BrowserPage {
    let target = try process.call("Target.createTarget", ["url": "about:blank", "browserContextId": context])
    let joined = try process.call(
      "Target.attachToTarget", ["targetId": target["targetId"] as? String ?? "", "flatten": true])
    guard let session = joined["sessionId"] as? String else { throw BrowserFailure(description: "no session") }
    return try BrowserPage(browser: self, session: session)
  }
}
