import Building
import Foundation
import Testing

@testable import Preview

/// A preview as a desk uses it: files change, and the browser is told.
@Suite(.timeLimit(.minutes(5))) struct RebuildingTests {
  private static let page = "/companies/example-mining.html"
  private static let note = "Content/companies/example-mining.md"

  @Test func savedNote_isShown_andTheBrowserIsTold() async throws {
    let desk = try PreviewDesk()
    try await desk.preview { port, notices in
      let events = try EventReader(port: port)
      let first = try await events.next()
      #expect(first.problems == [])
      try desk.write("---\nname: Example Mining\n---\nNow with gallium.\n", to: Self.note)
      let next = try await events.next { $0.version != first.version }
      #expect(next.since == nil)
      let page = try await RawClient.ask("GET", Self.page, port: port)
      #expect(page.body.contains("Now with gallium."))
      #expect(page.body.contains("data-version=\"\(next.version)\""))
      guard case .rebuilt = try await notices.next() else { throw CancellationError() }
    }
  }

  @Test func problems_areShown_untilTheyAreMended() async throws {
    let desk = try PreviewDesk()
    try await desk.preview { port, _ in
      let events = try EventReader(port: port)
      _ = try await events.next()
      for _ in 0..<3 {
        try desk.write("---\nname: Example Mining\ncountry: Australa\n---\n", to: Self.note)
        let broken = try await events.next(where: \.hasErrors)
        #expect(broken.problems.contains { $0.contains("“Australa”") && $0.contains("example-mining.md:3:") })
        try desk.write("---\nname: Example Mining\ncountry: Australia\n---\n", to: Self.note)
        let mended = try await events.next { !$0.hasErrors }
        #expect(mended.problems == [])
      }
    }
  }

  @Test func brokenTemplate_leavesTheLastGoodPages() async throws {
    let desk = try PreviewDesk(templates: true)
    try await desk.preview { port, _ in
      let events = try EventReader(port: port)
      let first = try await events.next()
      try desk.write("{{#name}}", to: "Templates/entity.mustache")
      let broken = try await events.next(where: \.isKept)
      #expect(broken.version == first.version)
      #expect(broken.hasErrors)
      #expect(try await RawClient.ask("GET", Self.page, port: port).body.contains("Example Mining"))
      try desk.write("<html><head></head>mended {{name}}</html>", to: "Templates/entity.mustache")
      let mended = try await events.next { !$0.isKept }
      #expect(mended.version != first.version)
      #expect(try await RawClient.ask("GET", Self.page, port: port).body.contains("mended Example Mining"))
    }
  }

  @Test func folderOfTemplates_isUsedFromWhenItIsMade_untilItGoes() async throws {
    let desk = try PreviewDesk(laterTemplates: true)
    try await desk.preview { port, _ in
      let events = try EventReader(port: port)
      let shows = { (words: String) in
        while !(try await RawClient.ask("GET", Self.page, port: port)).body.contains(words) {
          _ = try await events.next()
        }
      }
      try await shows("<h1>Example Mining</h1>")
      try desk.write("<html><head></head>our own {{name}}</html>", to: "Templates/entity.mustache")
      try await shows("our own Example Mining")
      try desk.remove("Templates")
      try await shows("<h1>Example Mining</h1>")
    }
  }

  @Test func content_thatGoesAndComesBack_isShownThroughout() async throws {
    let desk = try PreviewDesk()
    try await desk.preview { port, _ in
      let events = try EventReader(port: port)
      let first = try await events.next()
      try desk.move("Content", to: "Elsewhere")
      let gone = try await events.next(where: \.isKept)
      #expect(gone.version == first.version)
      #expect(try await RawClient.ask("GET", Self.page, port: port).status == 200)
      try desk.write("---\nname: Example Mining\n---\nBack again.\n", to: "Elsewhere/companies/example-mining.md")
      try desk.move("Elsewhere", to: "Content")
      let back = try await events.next { !$0.isKept }
      #expect(back.version != first.version)
      #expect(try await RawClient.ask("GET", Self.page, port: port).body.contains("Back again."))
      try desk.write("---\nname: Example Mining\n---\nStill watched.\n", to: Self.note)
      while !(try await RawClient.ask("GET", Self.page, port: port)).body.contains("Still watched.") {
        _ = try await events.next()
      }
    }
  }

  @Test func stylesheet_isSwapped_withoutAReload() async throws {
    let desk = try PreviewDesk(templates: true)
    try await desk.preview { port, _ in
      let events = try EventReader(port: port)
      let first = try await events.next()
      try desk.write("body { color: green }", to: "Templates/assets/site.css")
      let next = try await events.next { $0.version != first.version }
      #expect(next.since == first.version)
      let style = try #require(next.styles.first)
      #expect(try await RawClient.ask("GET", "/" + style, port: port).body == "body{color:green}")
    }
  }

  @Test func burstOfSaves_isOneBuildOrTwo() async throws {
    let desk = try PreviewDesk()
    try await desk.preview { port, notices in
      for number in 0..<2_000 {
        try desk.write("---\nname: Burst \(number)\n---\n", to: "Content/minerals/burst-\(number).md")
      }
      var builds = 0
      while case .rebuilt(let report, _) = try await notices.next() {
        builds += 1
        if report.notes > 2_000 { break }
      }
      #expect(builds <= 3)
      #expect(try await RawClient.ask("GET", "/minerals/burst-1999.html", port: port).status == 200)
    }
  }
}

/// Reads the events of a preview as a browser does.
private final class EventReader: Sendable {
  struct Message: Decodable {
    let version: String
    var since: String?
    private var style: [[String: String]]?
    let isKept: Bool
    let hasErrors: Bool
    private var problem: [String]?

    var styles: [String] { (style ?? []).compactMap { $0["new"] } }
    var problems: [String] { problem ?? [] }

    enum CodingKeys: String, CodingKey {
      case version, since, isKept, hasErrors
      case style = "styles"
      case problem = "problems"
    }
  }

  private let client: RawClient

  init(port: Int) throws {
    client = try RawClient(port: port)
    client.write("GET /.preview/events HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
  }

  func next(where isAwaited: (Message) -> Bool = { _ in true }) async throws -> Message {
    while true {
      let message = try await read()
      if isAwaited(message) { return message }
    }
  }

  private func read() async throws -> Message {
    let text = await client.read { $0.hasSuffix("}\n\n\r\n") }
    let start = try #require(text.range(of: "data: ", options: .backwards))
    return try JSONDecoder().decode(
      Message.self, from: Data(text[start.upperBound...].trimmingCharacters(in: .whitespacesAndNewlines).utf8))
  }
}
