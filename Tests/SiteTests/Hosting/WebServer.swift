import Foundation
import Testing

/// A web server with the settings that Dossier prints for it, for as long as a test holds it.
final class WebServer {
  struct Kind: CustomTestStringConvertible, Sendable {
    /// As `dossier hosting` and the system call it.
    let testDescription: String
    let places: [String]
    /// The server's own settings around a piece for the site.
    let settings: @Sendable (_ piece: String, _ port: Int, _ folder: String) -> String
    let arguments: @Sendable (_ settings: String, _ folder: String) -> [String]

    /// The one that the environment names, `DOSSIER_NGINX`, or the system's.
    var program: String? {
      let named = ProcessInfo.processInfo.environment["DOSSIER_" + testDescription.uppercased()].map { [$0] } ?? []
      return (named + places).first { FileManager.default.isExecutableFile(atPath: $0) }
    }
  }

  static let installed = [nginx, caddy].filter { $0.program != nil }

  static let nginx = Kind(
    testDescription: "nginx", places: ["/usr/sbin/nginx", "/opt/homebrew/bin/nginx"]
  ) { piece, port, folder in
    """
    daemon off;
    master_process off;
    pid \(folder)/nginx.pid;
    error_log \(folder)/nginx.log;
    events {}
    http {
      access_log off;
      client_body_temp_path \(folder)/body;
      proxy_temp_path \(folder)/proxy;
      fastcgi_temp_path \(folder)/fastcgi;
      uwsgi_temp_path \(folder)/uwsgi;
      scgi_temp_path \(folder)/scgi;
      server {
        listen 127.0.0.1:\(port);
        \(piece)
      }
    }
    """
  } arguments: { settings, folder in
    ["-p", folder, "-c", settings]
  }

  static let caddy = Kind(
    testDescription: "caddy", places: ["/usr/bin/caddy", "/usr/local/bin/caddy", "/opt/homebrew/bin/caddy"]
  ) { piece, port, folder in
    """
    {
      admin off
      auto_https off
      storage file_system "\(folder)/caddy"
      log {
        output discard
      }
    }
    http://127.0.0.1:\(port) {
      \(piece)
    }
    """
  } arguments: { settings, _ in
    ["run", "--adapter", "caddyfile", "--config", settings]
  }

  private let process = Process()
  private let port = Int.random(in: 20_000...40_000)
  private let folder: URL

  /// Serves a folder of the workshop as the tool says that it should be.
  convenience init(_ kind: Kind, serving site: String, in workshop: Workshop) throws {
    let root = workshop.folder.appending(path: site).path(percentEncoded: false)
    try self.init(kind, try workshop.run("hosting", kind.testDescription, "--root", root).output, in: workshop)
  }

  /// - Parameter piece: for the site's block of the server.
  init(_ kind: Kind, _ piece: String, in workshop: Workshop) throws {
    let folder = workshop.folder.path(percentEncoded: false)
    self.folder = workshop.folder
    try workshop.write(kind.settings(piece, port, folder), to: "server.conf")
    process.executableURL = URL(filePath: kind.program ?? "")
    process.arguments = kind.arguments(folder + "/server.conf", folder)
    process.environment = ProcessInfo.processInfo.environment.merging(["HOME": folder]) { $1 }
    process.standardError = FileHandle.nullDevice
    try process.run()
    // The first answer is waited for.
    _ = try answer("/", "--retry", "20", "--retry-connrefused", "--retry-delay", "1")
  }

  deinit {
    // One that never started has the number 0, which means the tests themselves.
    guard process.isRunning else { return }
    // A single process of nginx does not always hear a request to end.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// The head and body of an answer.
  func answer(_ path: String, _ options: String...) throws -> Answer {
    let curl = Process()
    curl.executableURL = URL(filePath: "/usr/bin/curl")
    curl.arguments = ["--silent", "--include", "--max-time", "20"] + options + [address(path)]
    let output = Pipe()
    curl.standardOutput = output
    try curl.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    curl.waitUntilExit()
    return Answer(String(decoding: bytes, as: UTF8.self))
  }

  /// What a server sends.
  struct Answer: CustomStringConvertible {
    let status: Int
    let body: String
    private let headers: [String: String]

    init(_ text: String) {
      let parts = text.replacing("\r\n", with: "\n").split(separator: "\n\n", maxSplits: 1)
      let lines = (parts.first ?? "").split(separator: "\n")
      status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
      body = parts.count > 1 ? String(parts[1]) : ""
      let pairs = lines.dropFirst().compactMap { line in
        line.firstIndex(of: ":").map {
          (line[..<$0].lowercased(), line[line.index(after: $0)...].trimmingCharacters(in: .whitespaces))
        }
      }
      headers = Dictionary(pairs, uniquingKeysWith: { $0 + ", " + $1 })
    }

    subscript(_ header: String) -> String { headers[header.lowercased()] ?? "" }

    var description: String { "\(status) \(headers.sorted { $0.key < $1.key }) \(body.prefix(300))" }
  }
}
