import Foundation
import NIOCore
import Testing

@testable import Preview

/// Requests written byte by byte to a server on the loopback interface.
@Suite(.timeLimit(.minutes(5))) struct ServingTests {
  @Test func pages_haveTheirTypes_andTheReloadScript() async throws {
    try await PreviewDesk().serve { port in
      let page = try await RawClient.ask("GET", "/companies/example-mining.html", port: port)
      #expect(page.status == 200)
      #expect(page.headers["content-type"] == "text/html; charset=utf-8")
      #expect(page.body.utf8.count == Int(page.headers["content-length"] ?? ""))
      #expect(page.body.contains("<script src=\"/.preview/reload.js\" data-version=\""))
      #expect(page.body.contains("Example Mining"))
      #expect(try await RawClient.ask("GET", "/", port: port).body.contains("reload.js"))
      let sheet = try #require(page.body.firstMatch(of: /assets\/site-[0-9a-f]+\.css/))
      let style = try await RawClient.ask("GET", "/" + sheet.output, port: port)
      #expect(style.headers["content-type"] == "text/css; charset=utf-8")
      #expect(!style.body.contains("reload.js"))
      let script = try await RawClient.ask("GET", "/.preview/reload.js", port: port)
      #expect(script.headers["content-type"] == "text/javascript; charset=utf-8")
      #expect(script.headers["x-content-type-options"] == "nosniff")
    }
  }

  /// A drawing from elsewhere may hold a script, and would run it where the drafts are.
  @Test func filesOfTheContent_areSentWithAPolicyThatRunsNothing() async throws {
    let desk = try PreviewDesk()
    try desk.write("title: Drawings\nactive-drawings: true\n", to: "Content/site.yml")
    try desk.write("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>", to: "Content/companies/x.svg")
    try desk.write("---\nname: Drawn\n---\n[The plan](x.svg)\n", to: "Content/companies/drawn.md")
    try await desk.serve { port in
      let drawing = try await RawClient.ask("GET", "/files/companies/x.svg", port: port)
      #expect(drawing.status == 200)
      #expect(drawing.headers["content-security-policy"] == "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      let page = try await RawClient.ask("GET", "/companies/drawn.html", port: port)
      #expect(page.headers["content-security-policy"] == nil)
    }
  }

  @Test func unusualButHonestRequests_areAnswered() async throws {
    try await PreviewDesk().serve { port in
      let whole = "http://127.0.0.1:\(port)/companies/example-mining.html"
      #expect(try await RawClient.ask("GET", whole, port: port).body.contains("Example Mining"))
      let events = try await RawClient.ask("HEAD", "/.preview/events", port: port)
      #expect(events.status == 200 && events.headers["content-type"] == "text/event-stream")
    }
  }

  @Test func prefix_holdsTheWholeSite_theMissingPageToo() async throws {
    try await PreviewDesk(prefix: "/reports/").serve { port in
      #expect(try await RawClient.ask("GET", "/reports/companies/", port: port).status == 200)
      let missing = try await RawClient.ask("GET", "/reports/no/such/page.html", port: port)
      #expect(missing.status == 404)
      #expect(missing.body.contains("href=\"/reports/assets/site-"))
      #expect(missing.body.contains("src=\"/reports/.preview/reload.js\""))
      #expect(try await RawClient.ask("GET", "/companies/", port: port).status == 404)
      let bare = try await RawClient.ask("GET", "/reports", port: port)
      #expect(bare.status == 301)
      #expect(bare.headers["location"] == "/reports/")
    }
  }

  @Test func folder_withoutItsSlash_isRedirected() async throws {
    try await PreviewDesk().serve { port in
      let folder = try await RawClient.ask("GET", "/companies?a=b", port: port)
      #expect(folder.status == 301)
      #expect(folder.headers["location"] == "/companies/?a=b")
      #expect(try await RawClient.ask("GET", "//companies", port: port).status == 404)
    }
  }

  struct Refusal: CustomTestStringConvertible, Sendable {
    let name: String
    let request: String
    let status: Int

    var testDescription: String { name }
  }

  static let refusals = [
    Refusal(name: "path upwards", request: "GET /../../etc/passwd HTTP/1.1\r\nHost: HERE\r\n", status: 400),
    Refusal(name: "encoded", request: "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: HERE\r\n", status: 400),
    Refusal(name: "encoded twice", request: "GET /%252e%252e/etc/passwd HTTP/1.1\r\nHost: HERE\r\n", status: 404),
    Refusal(name: "encoded slash", request: "GET /..%2Fetc/passwd HTTP/1.1\r\nHost: HERE\r\n", status: 400),
    Refusal(name: "backslash", request: "GET /..%5Cetc HTTP/1.1\r\nHost: HERE\r\n", status: 400),
    Refusal(name: "NUL", request: "GET /index.html%00 HTTP/1.1\r\nHost: HERE\r\n", status: 400),
    Refusal(name: "link out", request: "GET /files/pages/secret.png HTTP/1.1\r\nHost: HERE\r\n", status: 404),
    Refusal(name: "source", request: "GET /../Content/site.yml HTTP/1.1\r\nHost: HERE\r\n", status: 400),
    Refusal(name: "another host", request: "GET / HTTP/1.1\r\nHost: evil.example\r\n", status: 421),
    Refusal(name: "another port", request: "GET / HTTP/1.1\r\nHost: 127.0.0.1:1\r\n", status: 421),
    Refusal(name: "no port", request: "GET / HTTP/1.1\r\nHost: localhost\r\n", status: 421),
    Refusal(
      name: "whole address elsewhere", request: "GET http://evil.example/ HTTP/1.1\r\nHost: HERE\r\n", status: 421),
    Refusal(name: "no host", request: "GET / HTTP/1.1\r\n", status: 421),
    Refusal(name: "two hosts", request: "GET / HTTP/1.1\r\nHost: HERE\r\nHost: HERE\r\n", status: 421),
    Refusal(name: "POST", request: "POST / HTTP/1.1\r\nHost: HERE\r\nContent-Length: 0\r\n", status: 405),
    Refusal(name: "DELETE", request: "DELETE / HTTP/1.1\r\nHost: HERE\r\n", status: 405),
    Refusal(name: "OPTIONS", request: "OPTIONS * HTTP/1.1\r\nHost: HERE\r\n", status: 405),
    Refusal(name: "GET with a body", request: "GET / HTTP/1.1\r\nHost: HERE\r\nContent-Length: 5\r\n", status: 413),
    Refusal(
      name: "long address", request: "GET /\(String(repeating: "a", count: 5_000)) HTTP/1.1\r\nHost: HERE\r\n",
      status: 414),
    Refusal(
      name: "very long address", request: "GET /\(String(repeating: "a", count: 50_000)) HTTP/1.1\r\nHost: HERE\r\n",
      status: 431),
    Refusal(
      name: "large headers",
      request: "GET / HTTP/1.1\r\nHost: HERE\r\nCookie: \(String(repeating: "a", count: 50_000))\r\n", status: 431),
    Refusal(name: "no HTTP", request: "HELLO\r\n", status: 400),
  ]

  @Test(arguments: refusals) func request_thatNoHonestReaderMakes_isRefused(_ refusal: Refusal) async throws {
    let desk = try PreviewDesk()
    try FileManager.default.createSymbolicLink(
      at: desk.folder.appending(path: "Content/pages/secret.png"), withDestinationURL: URL(filePath: "/etc/passwd"))
    try desk.write("name: [[secret.png]]\n\n![secret](secret.png)\n", to: "Content/pages/secret.md")
    try await desk.serve { port in
      let client = try RawClient(port: port)
      let request = refusal.request.replacing("HERE", with: "127.0.0.1:\(port)")
      client.write(request + "Connection: close\r\n\r\n")
      let text = await client.read()
      let response = try #require(RawClient.Response(text))
      #expect(response.status == refusal.status)
      #expect(!text.contains("root:"))
      if refusal.status == 405 { #expect(response.headers["allow"] == "GET, HEAD") }
    }
  }

  @Test(arguments: ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])
  func host_ofThisMachine_isAnswered(_ host: String) async throws {
    try await PreviewDesk().serve { port in
      let answer = try await RawClient.ask("GET", "/", port: port, "Host: \(host):\(port)")
      #expect(answer.status == 200)
    }
  }

  @Test func head_tellsWhatGetWouldSend_withoutTheBody() async throws {
    try await PreviewDesk().serve { port in
      let whole = try await RawClient.ask("GET", "/index.html", port: port)
      let head = try await RawClient.ask("HEAD", "/index.html", port: port)
      #expect(head.status == 200)
      #expect(head.body == "")
      #expect(head.headers["content-length"] == whole.headers["content-length"])
      #expect(head.headers["etag"] == whole.headers["etag"])
    }
  }

  @Test func entityTag_sparesWhatTheReaderHas() async throws {
    try await PreviewDesk().serve { port in
      let tag = try #require(try await RawClient.ask("GET", "/index.html", port: port).headers["etag"])
      for known in [tag, "W/" + tag, "\"other\", " + tag, "*"] {
        let answer = try await RawClient.ask("GET", "/index.html", port: port, "If-None-Match: \(known)")
        #expect(answer.status == 304, "\(known)")
        #expect(answer.body == "")
      }
      #expect(try await RawClient.ask("GET", "/index.html", port: port, "If-None-Match: \"other\"").status == 200)
    }
  }

  @Test func range_givesAPart_orSaysThatThereIsNone() async throws {
    try await PreviewDesk().serve { port in
      let whole = try await RawClient.ask("GET", "/data/claims.csv", port: port)
      let size = whole.body.utf8.count
      let part = try await RawClient.ask("GET", "/data/claims.csv", port: port, "Range: bytes=3-9")
      #expect(part.status == 206)
      #expect(part.headers["content-range"] == "bytes 3-9/\(size)")
      #expect(part.body == String(decoding: Array(whole.body.utf8)[3...9], as: UTF8.self))
      let beyond = try await RawClient.ask("GET", "/data/claims.csv", port: port, "Range: bytes=\(size)-")
      #expect(beyond.status == 416)
      #expect(beyond.headers["content-range"] == "bytes */\(size)")
      let changed = try await RawClient.ask(
        "GET", "/data/claims.csv", port: port, "Range: bytes=3-9", "If-Range: \"old\"")
      #expect(changed.status == 200)
    }
  }

  @Test func connection_servesRequestsOneAfterAnother() async throws {
    try await PreviewDesk().serve { port in
      let client = try RawClient(port: port)
      for _ in 0..<3 {
        client.write("HEAD /index.html HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
        #expect(await client.read { $0.hasSuffix("\r\n\r\n") }.hasPrefix("HTTP/1.1 200 OK"))
      }
      let request = "HEAD /index.html HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
      client.write("\(request)\r\n\(request)Connection: close\r\n\r\n")
      #expect(await client.read().components(separatedBy: "HTTP/1.1 200 OK").count == 3)
    }
  }

  @Test func reader_whoTakesTooLong_isLeft() async throws {
    var limits = ConnectionLimits()
    limits.request = .milliseconds(50)
    try await PreviewDesk().serve(limits: limits) { port in
      let client = try RawClient(port: port)
      client.write("GET / HTTP/1.1\r\nHost: ")
      #expect(await client.read() == "")
    }
  }

  @Test func readers_beyondTheLimit_areTurnedAway() async throws {
    var limits = PreviewDesk.patientLimits
    limits.connections = 2
    try await PreviewDesk().serve(limits: limits) { port in
      let first = [try RawClient(port: port), try RawClient(port: port)]
      for client in first {
        client.write("HEAD / HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
        #expect(await client.read { $0.hasSuffix("\r\n\r\n") }.hasPrefix("HTTP/1.1 200"))
      }
      #expect(try await RawClient.ask("GET", "/", port: port).status == 503)
      withExtendedLifetime(first) {}
    }
  }

  @Test func port_thatIsTaken_isPassedOver() async throws {
    try await PreviewDesk().serve { port in
      let other = try await PreviewServer(port: port)
      #expect(other.port != port)
      try await other.close()
    }
  }

  @Test func articles_inFull_areMarkedAsLocal() async throws {
    let page = "/articles/example-2025-03-04.html"
    try await PreviewDesk().serve { port in
      let excerpt = try await RawClient.ask("GET", page, port: port)
      #expect(!excerpt.body.contains("Local: "))
    }
    try await PreviewDesk(fullText: true).serve { port in
      let full = try await RawClient.ask("GET", page, port: port)
      #expect(full.body.contains("Local: "))
    }
  }
}
