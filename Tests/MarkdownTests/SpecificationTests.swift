import Markdown
import Testing

@Suite("Public specifications")
struct SpecificationTests {
  @Test(
    "CommonMark 0.30", .enabled(if: !Specification.commonMark.isEmpty, "shared/specs is not there"),
    arguments: Specification.commonMark)
  func commonMark(example: SpecificationExample) {
    #expect(render(example.markdown, .commonMark).text == example.html)
  }

  @Test(
    "GitHub tables", .enabled(if: !Specification.tables.isEmpty, "shared/specs is not there"),
    arguments: Specification.tables)
  func table(example: SpecificationExample) {
    #expect(html(example.markdown, with: .tables) == example.html)
  }

  @Test("The suites are whole", .enabled(if: !Specification.commonMark.isEmpty, "shared/specs is not there"))
  func suitesAreWhole() {
    #expect(Specification.commonMark.count == 652)
    #expect(Specification.tables.count == 8)
  }

  @Test(
    "CommonMark's constructs come out alike with every extension on",
    arguments: [
      RenderingCase(
        "spans", "*a* **b** `c` [d](e)", "<p><em>a</em> <strong>b</strong> <code>c</code> <a href=\"e\">d</a></p>\n"),
      RenderingCase("ordered list", "1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
      RenderingCase("quotation and rule", "> a\n\n---", "<blockquote>\n<p>a</p>\n</blockquote>\n<hr />\n"),
      RenderingCase("line ends", "a  \nb\\\nc\nd", "<p>a<br />\nb<br />\nc\nd</p>\n"),
      RenderingCase("code", "```swift x\na < b\n```", "<pre><code class=\"language-swift\">a &lt; b\n</code></pre>\n"),
    ])
  func extensionsLeaveCommonMarkAlone(example: RenderingCase) {
    #expect(html(example.markdown) == example.html)
  }
}
