import Foundation
import Testing

/// The project's own Content, built as `make site` builds it.
@Suite struct ProjectContentTests {
  /// The folder of the two real clippings, beside the checkout or where `DOSSIER_SHARED` says.
  static var clippings: URL {
    let shared = ProcessInfo.processInfo.environment["DOSSIER_SHARED"].map { URL(filePath: $0) }
    return (shared ?? Tool.packageRoot.appending(path: "../shared")).appending(path: "articles").standardized
  }

  static var hasClippings: Bool { FileManager.default.fileExists(atPath: clippings.path(percentEncoded: false)) }

  @Test func content_builds_withoutErrors_andEveryLinkResolves() throws {
    let workshop = try Workshop()
    let result = try build(into: "Site", workshop)
    #expect(result.status == 0, "\(result.problems)")
    let files = try workshop.files(below: "Site")
    let audit = LinkAudit(files)
    #expect(audit.problems == [])
    #expect(audit.linksFollowed > 5_000)
    #expect(files.keys.filter { $0.hasSuffix(".html") }.count > 200)
  }

  @Test func content_twice_givesTheSameBytes_whateverTheLocale_theZone_andTheOrderOfFiles() throws {
    let workshop = try Workshop()
    _ = try build(into: "First", workshop, environment: ["TZ": "UTC", "LC_ALL": "C"])
    _ = try build(
      into: "Second", workshop,
      environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"])
    let content = Tool.packageRoot.appending(path: "Content")
    let names = try FileManager.default.subpathsOfDirectory(atPath: content.path(percentEncoded: false)).sorted()
      .reversed()
    for name in names where !content.appending(path: name).hasDirectoryPath {
      guard let data = try? Data(contentsOf: content.appending(path: name)) else { continue }
      try workshop.write(data, to: "Content/\(name)")
    }
    _ = try workshop.run("build", "--content", "Content", "--templates", templates, "--output", "Third")
    let first = try workshop.files(below: "First")
    #expect(first == (try workshop.files(below: "Second")))
    #expect(first == (try workshop.files(below: "Third")))
  }

  @Test func secondBuild_writesNothing() throws {
    let workshop = try Workshop()
    _ = try build(into: "Site", workshop)
    let result = try build(into: "Site", workshop)
    #expect(result.output.contains(" 0 files written"))
    #expect(result.output.contains(" 0 removed"))
  }

  @Test(.enabled(if: hasClippings)) func clippings_besideContent_linkAsAnEditorWould() throws {
    let workshop = try Workshop()
    let result = try build(into: "Site", workshop, "--articles", Self.clippings.path(percentEncoded: false))
    #expect(result.status == 0, "\(result.problems)")
    let files = try workshop.files(below: "Site")
    #expect(LinkAudit(files).problems == [])
    let company = try workshop.read("Site/companies/us-strategic-metals.html")
    #expect(company.contains("../articles/market-open-2025-10-31.html"))
    #expect(company.contains("../articles/rare-earth-exchanges-2025-09-13.html"))
    #expect(company.contains("develop and export critical minerals"))
  }

  private var templates: String { Tool.packageRoot.appending(path: "Templates").path(percentEncoded: false) }

  private func build(
    into output: String, _ workshop: Workshop, _ more: String..., environment: [String: String] = [:]
  ) throws -> Tool.Result {
    let content = Tool.packageRoot.appending(path: "Content").path(percentEncoded: false)
    return try Tool.run(
      ["build", "--content", content, "--templates", templates, "--output", output] + more, in: workshop.folder,
      environment: environment)
  }
}
