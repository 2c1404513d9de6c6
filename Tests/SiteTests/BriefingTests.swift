import Foundation
import Testing

/// Every live block that Documentation/briefings.md shows is put into a briefing of the project's own Content.
@Suite struct BriefingTests {
  @Test func everyExampleOfTheDocumentation_isDrawn() throws {
    let page = Tool.packageRoot.appending(path: "Documentation/briefings.md")
    let blocks = liveBlocks(of: try String(contentsOf: page, encoding: .utf8))
    #expect(Set(blocks.map(\.form)) == Self.forms)
    let workshop = try Workshop()
    try workshop.copy(Tool.packageRoot.appending(path: "Content"), to: "Content")
    let text = blocks.map { "```\($0.form)\n\($0.body)```\n" }.joined(separator: "\n")
    try workshop.write("---\nname: Examples\ndate: 2026-01-01\n---\n\n" + text, to: "Content/briefings/examples.md")
    let result = try workshop.run("build", "--quiet")
    #expect(result.status == 0, "\(result.problems)")
    let html = try workshop.read("Output/briefings/examples.html")
    #expect(html.components(separatedBy: "<div class=\"live\">").count - 1 == blocks.count)
    for block in blocks {
      guard let title = block.body.firstMatch(of: /title: (.+)/) else { continue }
      #expect(html.contains(">\(title.output.1)<"))
    }
  }

  @Test func draft_isOfTheNewestWeek_andBuildsWithoutAnError() throws {
    let workshop = try Workshop()
    try workshop.copy(Tool.packageRoot.appending(path: "Content"), to: "Content")
    let result = try workshop.run("new", "briefing")
    #expect(result.status == 0, "\(result.problems)")
    let drafts = try workshop.files(below: "Content/briefings").filter { $0.key != "2025-09-13-weekly.md" }
    let draft = try #require(drafts.first)
    #expect(draft.key.hasSuffix("-weekly.md") && drafts.count == 1)
    #expect(String(decoding: draft.value, as: UTF8.self).contains("```timeline\nbetween: {from: "))
    #expect(try workshop.run("build", "--quiet").status == 0)
    #expect(try workshop.run("new", "briefing").status == 2, "a draft is never written over")
  }

  private static let forms: Set = ["table", "deals", "facts", "chart", "timeline", "map", "network"]

  private struct Block {
    let form: String
    let body: String
  }

  private func liveBlocks(of text: String) -> [Block] {
    text.matches(of: /(?m)^```([a-z]+)\n((?s).*?)^```$/).map { match in
      Block(form: String(match.output.1), body: String(match.output.2))
    }
  }
}
