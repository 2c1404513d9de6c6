import Foundation
import Testing

@testable import Building

@Suite struct GzipTests {
  @Test(arguments: ["", "a", String(repeating: "Words of a page. ", count: 40_000)])
  func aFile_isWhatGzipReads_andNamesNoTimeAndNoSystem(_ text: String) throws {
    let bytes = try #require(gzipped(Array(text.utf8)))
    #expect(bytes.prefix(10) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, bytes[8], 0xFF])
    #expect(try unzipped(bytes) == Data(text.utf8))
  }

  private func unzipped(_ bytes: [UInt8]) throws -> Data {
    let file = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString).gz")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let gzip = Process()
    gzip.executableURL = URL(filePath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-dc", file.path(percentEncoded: false)]
    let output = Pipe()
    gzip.standardOutput = output
    try gzip.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    gzip.waitUntilExit()
    #expect(gzip.terminationStatus == 0)
    return text
  }

  @Test(arguments: [
    ("companies/a.html", 1_024, "companies/a.html.gz"), ("companies/a.html", 1_023, nil), ("a.png", 90_000, nil),
    ("maps/a.svg", 5_000, "maps/a.svg.gz"), ("data/a.csv", 5_000, "data/a.csv.gz"), ("feed.xml", 5_000, "feed.xml.gz"),
    ("search/a.js", 5_000, "search/a.js.gz"), ("_headers", 5_000, nil),
  ])
  func copies_standBesideLargerTextFiles(_ address: String, _ size: Int, _ copy: String?) {
    #expect(CompressedCopies.address(besides: address, size: size) == copy)
  }
}
