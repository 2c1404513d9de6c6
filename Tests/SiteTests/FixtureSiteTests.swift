import Foundation
import Testing

/// Sites on disk with what they must give. `UPDATE_GOLDENS=1` records the expectations anew: read the difference before
/// committing it.
@Suite struct FixtureSiteTests {
  @Test(arguments: ["broken", "vault", "trials"]) func site_givesItsExpectedPagesAndProblems(_ name: String) throws {
    let workshop = try Workshop()
    let fixture = Tool.packageRoot.appending(path: "Tests/SiteTests/Fixtures/\(name)")
    try workshop.copy(fixture.appending(path: "Content"), to: "Content")
    let result = try workshop.run("build", "--quiet")
    let pages = try workshop.files(below: "Output").filter { $0.key.hasSuffix(".html") }.mapValues { mainPart(of: $0) }
    let golden = Golden(folder: fixture.appending(path: "expected"))
    if golden.isRecording {
      try golden.record(pages, problems: result.problems, status: result.status)
    } else {
      try golden.compare(pages, problems: result.problems, status: result.status)
    }
    if name != "broken" { #expect(LinkAudit(try workshop.files(below: "Output")).problems == []) }
  }

  /// What is between `<main` and `</main>`: a change of the frame around it need not touch every golden.
  private func mainPart(of page: Data) -> String {
    let text = String(decoding: page, as: UTF8.self)
    guard let start = text.range(of: "<main"), let end = text.range(of: "</main>") else { return text }
    return text[start.lowerBound..<end.upperBound] + "\n"
  }
}

/// The expected output of one fixture site.
private struct Golden {
  let folder: URL

  var isRecording: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" }

  func record(_ pages: [String: String], problems: String, status: Int32) throws {
    try? FileManager.default.removeItem(at: folder)
    for (path, text) in files(pages, problems, status) {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  func compare(_ pages: [String: String], problems: String, status: Int32) throws {
    let given = files(pages, problems, status)
    for (path, text) in given.sorted(by: { $0.key < $1.key }) {
      let expected = try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
      #expect(expected == text, "\(path) is not as expected: see it with UPDATE_GOLDENS=1 and git diff")
    }
    let known = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)).filter {
      $0.contains(".")
    }
    #expect(Set(known).subtracting(given.keys) == [], "expected, but not given")
  }

  private func files(_ pages: [String: String], _ problems: String, _ status: Int32) -> [String: String] {
    pages.merging(["problems.txt": problems + "exit status \(status)\n"]) { $1 }
  }
}
