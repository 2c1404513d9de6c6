package import Foundation

/// One page in the browser: what a reader does with it, and what can be seen of it.
package final class BrowserPage {
  private let browser: Browser
  private let session: String

  init(browser: Browser, session: String) throws {
    self.browser = browser
    self.session = session
    for domain in ["Page", "Runtime", "Log", "Network"] { try call("\(domain).enable") }
  }

  /// Opens an address and waits until everything that the page asks for is there.
  package func open(_ address: URL) throws {
    for name in ["Page.loadEventFired", "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"] {
      _ = browser.process.take(name, session: session)
    }
    _ = browser.process.take("Network.requestWillBeSent", session: session)
    _ = browser.process.take("Network.dataReceived", session: session)
    try call("Page.navigate", ["url": address.absoluteString])
    _ = try browser.process.wait(for: "Page.loadEventFired", session: session)
  }

  package func resize(width: Int, height: Int = 900, scale: Double = 1) throws {
    try call(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": scale, "mobile": false])
  }

  /// Shows pages as on a screen or on paper, in light or dark, with motion or without.
  package func setMedia(dark: Bool = false, print: Bool = false) throws {
    try call(
      "Emulation.setEmulatedMedia",
      [
        "media": print ? "print" : "screen",
        "features": [["name": "prefers-color-scheme", "value": dark ? "dark" : "light"]],
      ])
  }

  /// Turns scripts of pages on or off; ``evaluate(_:)`` works in either case.
  package func setScripts(_ on: Bool) throws {
    try call("Emulation.setScriptExecutionDisabled", ["value": !on])
  }

  /// Lets ``evaluate(_:)`` bring code into pages whose policy would refuse it; for checkers alone.
  package func setPolicy(_ on: Bool) throws {
    try call("Page.setBypassCSP", ["enabled": !on])
  }

  /// The value of an expression in the page, as JSON can hold it; a promise is waited for.
  @discardableResult
  package func evaluate(_ expression: String) throws -> Any? {
    let answer = try call(
      "Runtime.evaluate", ["expression": expression, "returnByValue": true, "awaitPromise": true])
    if let problem = answer["exceptionDetails"] as? [String: Any] {
      let thrown = problem["exception"] as? [String: Any]
      throw BrowserFailure(description: "\(thrown?["description"] ?? problem["text"] ?? "failed")")
    }
    return (answer["result"] as? [String: Any])?["value"]
  }

  package func number(_ expression: String) throws -> Int? { (try evaluate(expression) as? NSNumber)?.intValue }
  package func text(_ expression: String) throws -> String? { try evaluate(expression) as? String }
  package func truth(_ expression: String) throws -> Bool { (try evaluate(expression) as? Bool) ?? false }

  /// Waits until an expression is true; false where it does not come true in time.
  package func waits(until expression: String, within seconds: Double = 60) throws -> Bool {
    let deadline = Date().addingTimeInterval(seconds)
    while Date() < deadline {
      // While one page gives way to another there is none to ask.
      if (try? truth("!!(\(expression))")) == true { return true }
      Thread.sleep(forTimeInterval: 0.01)
    }
    return false
  }

  /// Presses a key by its name: `Tab`, `Enter`, `Escape`, `ArrowDown`, `/`.
  package func press(_ key: String, shift: Bool = false, control: Bool = false) throws {
    let code = BrowserPage.codes[key] ?? 0
    var values: [String: Any] = [
      "key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": (shift ? 8 : 0) + (control ? 2 : 0),
    ]
    let text = control ? nil : key == "Enter" ? "\r" : key.count == 1 ? key : nil
    values["text"] = text
    try call("Input.dispatchKeyEvent", values.merging(["type": text == nil ? "rawKeyDown" : "keyDown"]) { $1 })
    values["text"] = nil
    try call("Input.dispatchKeyEvent", values.merging(["type": "keyUp"]) { $1 })
  }

  /// Types text into what has the focus, a character at a time.
  package func type(_ text: String) throws {
    for character in text { try press(String(character)) }
  }

  /// Moves the pointer over the middle of the first element that a selector finds.
  package func hover(_ selector: String) throws {
    let place = try evaluate(
      """
      (() => { const b = document.querySelector(\(BrowserPage.literal(selector))).getBoundingClientRect();
        return [b.x + b.width / 2, b.y + b.height / 2]; })()
      """)
    guard let point = place as? [NSNumber], point.count == 2 else { return }
    try mouse("mouseMoved", x: point[0].doubleValue, y: point[1].doubleValue)
  }

  /// Presses the mouse at a place of the window, moves it, and lets go.
  package func drag(from start: (x: Double, y: Double), by step: (x: Double, y: Double)) throws {
    try mouse("mousePressed", x: start.x, y: start.y, ["button": "left", "buttons": 1, "clickCount": 1])
    for part in 1...4 {
      let share = Double(part) / 4
      try mouse("mouseMoved", x: start.x + step.x * share, y: start.y + step.y * share, ["buttons": 1])
    }
    try mouse("mouseReleased", x: start.x + step.x, y: start.y + step.y, ["button": "left", "clickCount": 1])
  }

  /// Turns the wheel at a place of the window while the control key is held.
  package func turnWheel(at place: (x: Double, y: Double), by step: Double) throws {
    try mouse("mouseWheel", x: place.x, y: place.y, ["deltaX": 0, "deltaY": step, "modifiers": 2])
  }

  private func mouse(_ type: String, x: Double, y: Double, _ values: [String: Any] = [:]) throws {
    try call("Input.dispatchMouseEvent", values.merging(["type": type, "x": x, "y": y]) { $1 })
  }

  /// What the page printed to the console, or the browser about it, since it was opened.
  package func messages() throws -> [String] {
    try evaluate("0")
    let printed = browser.process.take("Runtime.consoleAPICalled", session: session).map { "\($0["args"] ?? "")" }
    let thrown = browser.process.take("Runtime.exceptionThrown", session: session).map {
      "\($0["exceptionDetails"] ?? "")"
    }
    let logged = browser.process.take("Log.entryAdded", session: session).compactMap { $0["entry"] as? [String: Any] }
      .map { "\($0["text"] ?? "") \($0["url"] ?? "")" }
    return printed + thrown + logged
  }

  /// Every address that the page asked for since it was opened, its own among them.
  package func requests() throws -> [String] {
    try evaluate("0")
    return browser.process.take("Network.requestWillBeSent", session: session)
      .compactMap { ($0["request"] as? [String: Any])?["url"] as? String }
  }

  /// What is to be seen, as PNG; the whole page or what the window shows.
  package func screenshot(whole: Bool = true) throws -> Data {
    let answer = try call("Page.captureScreenshot", ["format": "png", "captureBeyondViewport": whole])
    return Data(base64Encoded: answer["data"] as? String ?? "") ?? Data()
  }

  /// A text as a literal of the page's language.
  package static func literal(_ text: String) -> String {
    let data = (try? JSONEncoder().encode(text)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  @discardableResult
  private func call(_ method: String, _ values: [String: Any] = [:]) throws -> [String: Any] {
    try browser.process.call(method, values, session: session)
  }

  private static let codes: [String: Int] = [
    "Tab": 9, "Enter": 13, "Escape": 27, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40,
    "Home": 36, "End": 35, "Backspace": 8, " ": 32, "/": 191,
  ]
}
