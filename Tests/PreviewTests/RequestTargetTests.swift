import Testing

@testable import Preview

@Suite struct RequestTargetTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let uri: String
    var prefix = "/"
    let target: RequestTarget

    var testDescription: String { uri }
  }

  static let cases = [
    Case(uri: "/", target: .site("")),
    Case(uri: "/companies/rarex.html?print#top", target: .site("companies/rarex.html")),
    Case(uri: "/files/map%20of%20W%C3%BCste.png", target: .site("files/map of Wüste.png")),
    Case(uri: "/companies/", target: .site("companies/")),
    Case(uri: "/.preview/reload.js", target: .preview("reload.js")),
    Case(uri: "/reports/a.html", prefix: "/reports/", target: .site("a.html")),
    Case(uri: "/reports", prefix: "/reports/", target: .prefix),
    Case(uri: "/reportsmore", prefix: "/reports/", target: .elsewhere),
    Case(uri: "/", prefix: "/reports/", target: .elsewhere),
    Case(uri: "/%2e%2e/secret", target: .malformed),
    Case(uri: "/a/../../secret", target: .malformed),
    Case(uri: "/..%2fsecret", target: .malformed),
    Case(uri: "/%252e%252e/secret", target: .site("%2e%2e/secret")),
    Case(uri: "/..\\secret", target: .malformed),
    Case(uri: "/..%5csecret", target: .malformed),
    Case(uri: "/index.html%00.png", target: .malformed),
    Case(uri: "/%ff%fe", target: .malformed),
    Case(uri: "/%c0%ae%c0%ae/secret", target: .malformed),
    Case(uri: "/%zz", target: .malformed),
    Case(uri: "/%2", target: .malformed),
    Case(uri: "http://127.0.0.1/", target: .malformed),
    Case(uri: "*", target: .malformed),
    Case(uri: "", target: .malformed),
  ]

  @Test(arguments: cases) func target_isDecodedOnce_andNeverLeadsUpwards(_ example: Case) throws {
    let prefix = try #require(SitePrefix(example.prefix))
    #expect(RequestTarget(example.uri, prefix: prefix) == example.target)
  }

  @Test(arguments: [
    ("reports", "/reports/"), ("/", "/"), ("", "/"), ("//a//b/", "/a/b/"), ("/desk/2025-10/", "/desk/2025-10/"),
  ])
  func prefix_isWritten_withSlashesAtBothEnds(text: String, path: String) {
    #expect(SitePrefix(text)?.path == path)
  }

  @Test(arguments: ["/../", "/a b/", "/%41/", "/?x/", "/ü/", "/\"/"])
  func prefix_ofOtherCharacters_isRefused(_ text: String) {
    #expect(SitePrefix(text) == nil)
  }
}

@Suite struct ByteRangeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let header: String?
    let range: ByteRange

    var testDescription: String { header ?? "none" }
  }

  static let cases = [
    Case(header: nil, range: .whole),
    Case(header: "bytes=0-9", range: .part(0..<10)),
    Case(header: "bytes=90-", range: .part(90..<100)),
    Case(header: "bytes=90-500", range: .part(90..<100)),
    Case(header: "bytes=-5", range: .part(95..<100)),
    Case(header: "bytes=-500", range: .part(0..<100)),
    Case(header: "bytes=100-", range: .unsatisfiable),
    Case(header: "bytes=-0", range: .unsatisfiable),
    Case(header: "bytes=9-3", range: .whole),
    Case(header: "bytes=0-1,4-5", range: .whole),
    Case(header: "lines=0-1", range: .whole),
    Case(header: "bytes=-", range: .whole),
    Case(header: "bytes=0-99999999999999999999999", range: .whole),
    Case(header: "bytes=+1-2", range: .whole),
  ]

  @Test(arguments: cases) func range_ofAHundredBytes(_ example: Case) {
    #expect(ByteRange(example.header, size: 100) == example.range)
  }
}
