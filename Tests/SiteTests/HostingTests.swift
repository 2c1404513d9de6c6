import Foundation
import Testing

/// What hosts are told of a site.
@Suite struct HostingTests {
  @Test func filesForHosts_areThereWhereSettingsAskForThem() throws {
    let workshop = try desk()
    #expect(try workshop.run("build").status == 0)
    #expect(!workshop.exists("Output/_headers") && !workshop.exists("Output/_redirects"))
    try workshop.write(settings + "host-files: true\n", to: "Content/site.yml")
    #expect(try workshop.run("build").status == 0)
    let headers = try workshop.read("Output/_headers")
    #expect(headers.contains("/reports/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"), "\(headers)")
    #expect(headers.hasPrefix("/reports/*\n  X-Content-Type-Options: nosniff\n"), "\(headers)")
    #expect(try workshop.read("Output/_redirects") == "/reports/companies/old.html /reports/companies/new.html 301\n")
  }

  @Test(
    "settings for a server name the site's place, its old addresses and its caches",
    arguments: [
      (
        "nginx",
        [
          "alias \"/srv/www/reports/\";", "error_page 404 /reports/404.html;", "text/javascript js;",
          "location = /reports/companies/old.html { return 301 /reports/companies/new.html; }",
        ]
      ),
      (
        "caddy",
        [
          "root * \"/srv/www/reports\"", "handle_path /reports/* {",
          "redir /companies/old.html /reports/companies/new.html permanent",
          "header /assets/* Cache-Control \"public, max-age=31536000, immutable\"",
        ]
      ),
    ])
  func settings(_ server: String, _ lines: [String]) throws {
    let result = try desk().run("hosting", server, "--root", "/srv/www/reports/")
    #expect(result.status == 0, "\(result.problems)")
    for line in lines { #expect(result.output.contains(line), "\(line)") }
    #expect(result.output.count { $0 == "{" } == result.output.count { $0 == "}" })
  }

  @Test(arguments: ["reports", "/srv/$x", "/srv\n/x"])
  func folderThatIsNoPlace_isRefused(_ folder: String) throws {
    #expect(try desk().run("hosting", "nginx", "--root", folder).status == 2)
  }

  @Test(.enabled("nginx is installed") { WebServer.program != nil })
  func nginx_servesTheSite_asItsSettingsSay() throws {
    let workshop = try desk()
    #expect(try workshop.run("build").status == 0)
    let root = workshop.folder.appending(path: "Output").path(percentEncoded: false)
    let settings = try workshop.run("hosting", "nginx", "--root", root).output
    let server = try WebServer(settings, in: workshop)
    let home = try server.answer("/reports/")
    #expect(home.hasPrefix("HTTP/1.1 200") && home.contains("Field notes"), "\(home)")
    #expect(
      home.contains("Content-Security-Policy: frame-ancestors 'none'") && home.contains("Cache-Control: no-cache"))
    #expect(home.contains("Content-Type: text/html; charset=utf-8") && home.contains("X-Content-Type-Options: nosniff"))
    #expect(try server.answer("/reports").contains("/reports/\r\n"))
    let moved = try server.answer("/reports/companies/old.html")
    #expect(moved.hasPrefix("HTTP/1.1 301") && moved.contains("/reports/companies/new.html"), "\(moved)")
    let missing = try server.answer("/reports/companies/none.html")
    #expect(missing.hasPrefix("HTTP/1.1 404") && missing.contains("/reports/assets/site-"), "\(missing)")
    let sheet = try #require(
      workshop.files(below: "Output").keys.first { $0.hasPrefix("assets/site-") && $0.hasSuffix(".css") })
    let styles = try server.answer("/reports/" + sheet)
    #expect(
      styles.contains("immutable") && styles.contains("Content-Type: text/css; charset=utf-8"), "\(styles.prefix(600))")
    #expect(try server.answer("/reports/files/files/plan.svg").contains("sandbox"))
  }

  private let settings = "title: Field notes\nbase-url: https://desk.example.org/reports/\n"

  private func desk() throws -> Workshop {
    let workshop = try Workshop()
    try workshop.write(settings, to: "Content/site.yml")
    try workshop.write(
      "---\nname: New\nformer-addresses: [companies/old.html]\n---\n![A plan](../files/plan.svg)\n",
      to: "Content/companies/new.md")
    try workshop.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "Content/files/plan.svg")
    return workshop
  }
}

/// nginx with the settings of a site, for as long as a test holds it.
final class WebServer {
  /// The one that is named, or the system's.
  static var program: String? {
    let named = ProcessInfo.processInfo.environment["DOSSIER_NGINX"].map { [$0] } ?? []
    return (named + ["/usr/sbin/nginx", "/opt/homebrew/bin/nginx"]).first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  private let process = Process()
  private let port = Int.random(in: 20_000...40_000)

  init(_ settings: String, in workshop: Workshop) throws {
    let folder = workshop.folder.path(percentEncoded: false)
    try workshop.write(
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
          \(settings)
        }
      }
      """, to: "nginx.conf")
    process.executableURL = URL(filePath: Self.program ?? "")
    process.arguments = ["-p", folder, "-c", "\(folder)/nginx.conf"]
    try process.run()
  }

  deinit {
    // A single process of nginx does not always hear a request to end.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// The head and body of an answer; waits for the server to begin.
  func answer(_ path: String) throws -> String {
    let curl = Process()
    curl.executableURL = URL(filePath: "/usr/bin/curl")
    curl.arguments = [
      "--silent", "--include", "--max-time", "20", "--retry", "20", "--retry-connrefused", "--retry-delay", "1",
      "http://127.0.0.1:\(port)\(path)",
    ]
    let output = Pipe()
    curl.standardOutput = output
    try curl.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    curl.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
