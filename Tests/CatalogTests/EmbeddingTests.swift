import Foundations
import Testing

@testable import Catalog

/// Notes and files that stand in a note.
@Suite struct EmbeddingTests {
  private static let files = ["media/x/map.png", "media/y/map.png", "papers/report.pdf"]

  @Test(
    "the picture of the path is shown, and no other of its name",
    arguments: [
      ("![[y/map.png|Y]]", "files/media/y/map.png"), ("![Y](../media/y/map.png)", "files/media/y/map.png"),
      ("![Y](media/y/map.png)", "files/media/y/map.png"), ("![[map.png|X]]", "files/media/x/map.png"),
      ("![Y](map.png)", "files/media/x/map.png"),
    ])
  func pictures(_ markdown: String, _ address: String) async {
    let desk = await Desk(["companies/a.md": "---\nname: Alpha\n---\n" + markdown], others: Self.files)
    #expect(desk.html("Alpha").contains("src=\"../\(address)\""))
    #expect(desk.codes() == [])
  }

  @Test(
    "a picture in a folder that has none is missing", arguments: ["![a](nowhere/map.png)", "![[nowhere/map.png|a]]"])
  func missing(_ markdown: String) async {
    let desk = await Desk(["companies/a.md": "---\nname: Alpha\n---\n" + markdown], others: Self.files)
    #expect(desk.codes() == ["DOS-346"])
  }

  @Test(
    "a file that is no picture is linked to", arguments: ["![[report.pdf|the report]]", "[[report.pdf|the report]]"])
  func otherFiles(_ markdown: String) async {
    let desk = await Desk(["companies/a.md": "---\nname: Alpha\n---\n" + markdown], others: Self.files)
    #expect(desk.html("Alpha") == "<p><a href=\"../files/papers/report.pdf\">the report</a></p>\n")
    #expect(desk.codes() == [])
  }

  @Test("a link within an embedded note leads to that note's page", arguments: ["[[#View|see]]", "[see](#view)"])
  func linksWithin(_ link: String) async {
    let desk = await Desk([
      "companies/a.md": "---\nname: Alpha\n---\n![[Beta#Start]]\n",
      "companies/b.md": "---\nname: Beta\n---\n## Start\n\n\(link)\n\n## View\n\nWords.\n",
    ])
    #expect(desk.html("Alpha").contains("href=\"../companies/b.html#view\""))
    #expect(!desk.html("Beta").contains("b.html#view"))
    #expect(desk.codes() == [])
  }

  @Test func embedsWithinEmbeds_areBounded() async {
    let levels = ["Alpha", "Beta", "Gamma", "Delta"]
    var files: [String: String] = [:]
    for (level, name) in levels.enumerated() {
      let next = level + 1 < levels.count ? levels[level + 1] : nil
      let body = next.map { String(repeating: "![[\($0)]]\n\n", count: 50) } ?? "words\n"
      files["companies/\(name.lowercased()).md"] = "---\nname: \(name)\n---\n\(body)"
    }
    let desk = await Desk(files)
    #expect(desk.html("Alpha").split(separator: "words").count - 1 <= 200)
    #expect(desk.codes().contains("DOS-348"))
  }
}
