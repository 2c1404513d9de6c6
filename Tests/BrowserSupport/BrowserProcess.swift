import Foundation
import Synchronization

/// A headless Chromium that runs, driven over the Chrome DevTools Protocol.
///
/// One thread uses it, and everything waits: a test reads as what a person would do. To start one takes longer than most of
/// what a test does in it, so that it goes from one browser to the next.
///
/// `Sendable` without a proof by the compiler: whoever uses one has taken it out of the list of those that are idle, under
/// the list's lock, and puts it back when done. Nobody else has it in between.
final class BrowserProcess: @unchecked Sendable {
  static let program: String? = [
    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ].first { FileManager.default.isExecutableFile(atPath: $0) }

  /// A message of the browser that answers nothing: a page was loaded, something was printed.
  private struct Event {
    let name: String
    let session: String?
    let values: [String: Any]
  }

  private static let idle = Mutex<[BrowserProcess]>([])
  /// Ends those that are idle when the program ends.
  private static let endsWithTheProgram: Void = { atexit { BrowserProcess.idle.withLock { $0 = [] } } }()

  private let pipe: BrowserPipe
  /// Of this process alone, with its profile and all that it puts aside.
  private let folder: URL
  private var events: [Event] = []
  private var lastCall = 0

  /// One that is idle, or else a new one.
  static func take() throws -> BrowserProcess { try idle.withLock { $0.popLast() } ?? BrowserProcess() }

  /// Lets others use it.
  func giveBack() {
    events = []
    Self.idle.withLock { $0.append(self) }
  }

  init() throws {
    guard let program = Self.program else { throw BrowserFailure(description: "Chromium is not installed") }
    Self.endsWithTheProgram
    // The name is short, for Chromium makes a socket below it, and their paths must be.
    folder = FileManager.default.temporaryDirectory.appending(path: "browser-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    do {
      pipe = try Self.pipe(to: program, in: folder.path(percentEncoded: false))
    } catch {
      try? FileManager.default.removeItem(at: folder)
      throw error
    }
  }

  private static func pipe(to program: String, in path: String) throws -> BrowserPipe {
    try BrowserPipe(
      program: program,
      arguments: [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
        "--hide-scrollbars", "--force-color-profile=srgb", "--font-render-hinting=none",
        "--user-data-dir=\(path)/profile",
      ], environment: ProcessInfo.processInfo.environment.merging(["TMPDIR": path]) { $1 })
  }

  deinit {
    pipe.end()
    // A process of the browser that dies a moment later may write once more.
    for _ in 1...100 where FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) {
      if (try? FileManager.default.removeItem(at: folder)) == nil { usleep(10_000) }
    }
  }

  /// Calls a method of the protocol and waits for its answer.
  @discardableResult
  func call(_ method: String, _ values: [String: Any] = [:], session: String? = nil) throws -> [String: Any] {
    lastCall += 1
    let number = lastCall
    var message: [String: Any] = ["id": number, "method": method, "params": values]
    message["sessionId"] = session
    try pipe.send(JSONSerialization.data(withJSONObject: message))
    while let answer = try next(within: 180) {
      guard answer["id"] as? Int == number else { continue }
      if let error = answer["error"] as? [String: Any] {
        throw BrowserFailure(description: "\(method): \(error["message"] ?? "failed")")
      }
      return answer["result"] as? [String: Any] ?? [:]
    }
    throw BrowserFailure(description: "\(method): no answer")
  }

  /// Waits for an event of a session and gives its values; it and all events before it are taken.
  func wait(for name: String, session: String, within seconds: Double = 120) throws -> [String: Any] {
    let deadline = Date().addingTimeInterval(seconds)
    repeat {
      if let place = events.firstIndex(where: { $0.name == name && $0.session == session }) {
        return events.remove(at: place).values
      }
    } while try next(within: max(0, deadline.timeIntervalSinceNow)) != nil
    throw BrowserFailure(description: "\(name) did not happen")
  }

  /// Takes the events of a session and of a name that have come so far.
  func take(_ name: String, session: String) -> [[String: Any]] {
    let taken = events.filter { $0.name == name && $0.session == session }
    events.removeAll { $0.name == name && $0.session == session }
    return taken.map(\.values)
  }

  /// Reads one message; an event is kept for later, an answer is only given back.
  private func next(within seconds: Double) throws -> [String: Any]? {
    guard let data = try pipe.receive(within: seconds) else { return nil }
    guard let message = try JSONSerialization.jsonObject(with: data) as? [String: Any] else { return [:] }
    if let name = message["method"] as? String {
      events.append(
        Event(
          name: name, session: message["sessionId"] as? String, values: message["params"] as? [String: Any] ?? [:]))
    }
    return message
  }
}
