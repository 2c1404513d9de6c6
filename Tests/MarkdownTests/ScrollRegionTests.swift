import Foundations
import Markdown
import Testing

@Suite("Tables and code that scroll on a phone")
struct ScrollRegionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var markdown: String
    /// The names of the regions, in order.
    var names: [String]
  }

  private static let wide = """
    | Exploration | Development | Production | Processing |
    | --- | --- | --- | --- |
    | measured | indicated | inferred | reported |
    """
  private static let narrow = "| Year | Tonnes |\n| --- | --- |\n| 2025 | 12 |"
  private static let prose = """
    | Step | What happens |
    | --- | --- |
    | 1 | Ore is dug, and broken into pieces that a mill can take in and grind to a fine sand |
    """
  private static let code = "```\ncurl --silent https://example.org/data/claims.csv\n```"

  @Test(
    "Regions and their names",
    arguments: [
      Case(testDescription: "a wide table", markdown: wide, names: ["Table"]),
      Case(
        testDescription: "below a heading", markdown: "## Résumé & more\n\n\(wide)", names: ["Table: Résumé & more"]),
      Case(
        testDescription: "two below one heading", markdown: "## Ore\n\n\(wide)\n\n\(wide)",
        names: ["Table: Ore", "Table: Ore 2"]),
      Case(testDescription: "a narrow table", markdown: narrow, names: []),
      Case(testDescription: "long text of short words", markdown: prose, names: []),
      Case(
        testDescription: "a word wider than a phone", markdown: "| a |\n|-|\n| \(repeating("x", 60)) |",
        names: ["Table"]),
      Case(
        testDescription: "many narrow columns", markdown: "|\(repeating("a|", 12))\n|\(repeating("-|", 12))",
        names: ["Table"]),
      Case(
        testDescription: "one that fits, but not in a list", markdown: "- - - | abcdefghi | bcdefghij |\n      |-|-|",
        names: ["Table"]),
      Case(testDescription: "the same outside of lists", markdown: "| abcdefghi | bcdefghij |\n|-|-|", names: []),
      Case(
        testDescription: "ideographs, beside which lines end", markdown: "| \(repeating("稀", 60)) |\n|-|", names: []),
      Case(testDescription: "code", markdown: "# Data\n\n\(code)", names: ["Code: Data"]),
      Case(testDescription: "short lines of code", markdown: "```\nmake\nmake test\n```", names: []),
      Case(testDescription: "wide letters of code", markdown: "    \(repeating("稀", 14))", names: ["Code"]),
      Case(
        testDescription: "in a footnote",
        markdown: "# A\n\nb[^1]\n\n[^1]:\n    ```\n    \(repeating("x", 60))\n    ```", names: ["Code"]),
    ])
  func regions(example: Case) {
    let html = render(example.markdown).text
    let names = html.components("aria-label=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(names.filter { $0 != "Footnotes" && !$0.hasPrefix("Back") } == example.names.map(escaped), "\(html)")
    #expect(html.components("role=\"region\"").count == html.components("tabindex=\"0\"").count)
    #expect(html.components("role=\"region\"").count - 1 == example.names.count)
    #expect(HTMLCheck.problem(in: html) == nil)
  }

  @Test("A region is around its table, so that the table stays one")
  func around() {
    let html = render("- \(Self.wide.split(separator: "\n").joined(separator: "\n  "))\n").text
    #expect(html.contains("<li>\n<div class=\"wide\" role=\"region\" aria-label=\"Table\" tabindex=\"0\">\n<table>\n"))
    #expect(html.contains("</table>\n</div>\n</li>"))
  }

  @Test("The sections of headings hold their regions whole")
  func sections() throws {
    let rendered = render("# A\n\n\(Self.wide)\n\n# B\n\n\(Self.code)\n")
    for heading in rendered.facts.headings {
      #expect(HTMLCheck.problem(in: String(decoding: rendered.html[heading.section], as: UTF8.self)) == nil)
    }
    let first = try #require(rendered.facts.headings.first)
    #expect(String(decoding: rendered.html[first.section], as: UTF8.self).hasSuffix("</table>\n</div>\n"))
  }
}

private func repeating(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

private func escaped(_ name: String) -> String {
  name.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
