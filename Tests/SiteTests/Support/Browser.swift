import Foundation

/// Headless Chromium, looking at pages from the disk as a reader without a server would.
struct Browser {
  /// What the browser found on one page at one width.
  struct Sight: Hashable {
    let page: String
    let width: Int
    let contentWidth: Int
    let styleRules: Int
    let headings: Int
    let brokenImages: Int
    let foreignRequests: Int
  }

  static let program: String? = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Opens every page at every width, in frames of one page, and measures each once it is loaded.
  static func look(at pages: [String], of site: URL, widths: [Int], dark: Bool) throws -> [Sight] {
    guard let program else { return [] }
    let folder = site.deletingLastPathComponent()
    let harness = folder.appending(path: "harness.html")
    try Data(script(pages, site, widths).utf8).write(to: harness)
    let output = folder.appending(path: "dom.txt")
    _ = FileManager.default.createFile(atPath: output.path(percentEncoded: false), contents: nil)
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments =
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-web-security", "--allow-file-access-from-files",
        "--user-data-dir=\(folder.appending(path: "profile").path(percentEncoded: false))",
        "--virtual-time-budget=60000", "--dump-dom",
      ] + (dark ? ["--force-dark-mode"] : []) + [harness.absoluteString]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOf: output, encoding: .utf8)
    return text.split(separator: "\n").compactMap { sight($0) }
  }

  private static func sight(_ line: Substring) -> Sight? {
    let parts = line.split(separator: "|").map(String.init)
    guard parts.count == 8, parts[0] == "seen" else { return nil }
    let numbers = parts[2...].compactMap { Int($0) }
    guard numbers.count == 6 else { return nil }
    return Sight(
      page: parts[1], width: numbers[0], contentWidth: numbers[1], styleRules: numbers[2], headings: numbers[3],
      brokenImages: numbers[4], foreignRequests: numbers[5])
  }

  private static func script(_ pages: [String], _ site: URL, _ widths: [Int]) -> String {
    let list = pages.map { "\"\($0)\"" }.joined(separator: ",")
    return """
      <!doctype html><title>harness</title><pre id="seen"></pre><script>
      const pages = [\(list)], widths = [\(widths.map(String.init).joined(separator: ","))], seen = [];
      let left = pages.length * widths.length;
      for (const page of pages) for (const width of widths) {
        const frame = document.createElement("iframe");
        frame.width = width; frame.height = 900; frame.style.border = "0";
        frame.onload = () => {
          const d = frame.contentDocument, root = d.documentElement;
          const requests = frame.contentWindow.performance.getEntriesByType("resource");
          seen.push(["seen", page, width, root.scrollWidth,
            d.styleSheets.length ? d.styleSheets[0].cssRules.length : 0, d.querySelectorAll("h1").length,
            [...d.images].filter(i => i.complete && !i.naturalWidth).length,
            requests.filter(r => !r.name.startsWith("file:")).length].join("|"));
          if (!--left) document.getElementById("seen").textContent = "\\n" + seen.join("\\n") + "\\n";
        };
        frame.src = "\(site.absoluteString)/" + page;
        document.body.append(frame);
      }
      </script>
      """
  }
}
