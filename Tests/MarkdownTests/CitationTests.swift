import Foundations
import Markdown
import Testing

@Suite("Citations")
struct CitationTests {
  @Test(arguments: [
    ("So [market-open-2025, \"the words\"].", true), ("So [market-open-2025, “the words”; @b].", true),
    ("So [sic, \"the words\"].", false), ("So [re-used, he said].", false), ("So \\[market-open, \"x\"].", false),
  ])
  func citationWithoutItsMark_isReported(text: String, isReported: Bool) {
    #expect(render(text).codes == (isReported ? ["DOS-306"] : []))
  }

  @Test(
    "Citations",
    arguments: [
      RenderingCase(
        "alone", "[@a]", "<p><sup class=\"citation\"><a role=\"doc-noteref\" href=\"a.html\">1</a></sup></p>\n"),
      RenderingCase(
        "the space before it goes", "Yes [@a].",
        "<p>Yes<sup class=\"citation\"><a role=\"doc-noteref\" href=\"a.html\">1</a></sup>.</p>\n"),
      RenderingCase(
        "the line end before it goes", "Yes\n[@a].",
        "<p>Yes<sup class=\"citation\"><a role=\"doc-noteref\" href=\"a.html\">1</a></sup>.</p>\n"),
      RenderingCase(
        "at the start of a line, with emphasis before", "*Yes*\n[@a]\nand",
        "<p><em>Yes</em><sup class=\"citation\"><a role=\"doc-noteref\" href=\"a.html\">1</a></sup>\nand</p>\n"),
      RenderingCase(
        "unknown", "[@z]", "<p><sup class=\"citation\"><span class=\"unresolved\">z</span></sup></p>\n"),
      RenderingCase(
        "several", "[@a; @z]",
        "<p><sup class=\"citation\"><a role=\"doc-noteref\" href=\"a.html\">1</a>, <span class=\"unresolved\">z</span></sup></p>\n"
      ),
      RenderingCase(
        "several, parted by a comma", "[@a, @z]",
        "<p><sup class=\"citation\"><a role=\"doc-noteref\" href=\"a.html\">1</a>, <span class=\"unresolved\">z</span></sup></p>\n"
      ),
      RenderingCase("escaped", "\\[@a]", "<p>[@a]</p>\n"),
      RenderingCase("in code", "`[@a]`", "<p><code>[@a]</code></p>\n"),
      RenderingCase("in a link", "[x [@a]](y)", "<p><a href=\"y\">x [@a]</a></p>\n"),
      RenderingCase("no id", "[@ a] [@]", "<p>[@ a] [@]</p>\n"),
    ])
  func citation(example: RenderingCase) {
    var host = RecordingHost(sources: ["a": CitationTarget(label: "1", address: "a.html")])
    #expect(host.html(example.markdown) == example.html)
  }

  struct WordsCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var markdown: String
    var asked: [String]
  }

  @Test(
    "The exact words",
    arguments: [
      WordsCase(testDescription: "none", markdown: "x [@a-1]", asked: ["cite a-1 1:4 “” –"]),
      WordsCase(testDescription: "straight", markdown: "[@a, \"b c\"]", asked: ["cite a 1:2 “b c” 1:7"]),
      WordsCase(
        testDescription: "before a comma", markdown: "[@a, \"b, @c\", @d]",
        asked: ["cite a 1:2 “b, @c” 1:7", "cite d 1:15 “” –"]),
      WordsCase(testDescription: "curly", markdown: "[@a, “b c”]", asked: ["cite a 1:2 “b c” 1:7"]),
      WordsCase(testDescription: "over a line end", markdown: "> [@a, \"b\n> c\"]", asked: ["cite a 1:4 “b c” 1:9"]),
      WordsCase(
        testDescription: "brackets within", markdown: "[@a, \"b [sic] c\"]", asked: ["cite a 1:2 “b [sic] c” 1:7"]),
      WordsCase(
        testDescription: "quotation within", markdown: "[@a, \"b “c” d\"]", asked: ["cite a 1:2 “b “c” d” 1:7"]),
      WordsCase(
        testDescription: "two items", markdown: "[@a, \"b\"; @c, \"d\"]",
        asked: ["cite a 1:2 “b” 1:7", "cite c 1:11 “d” 1:16"]),
      WordsCase(testDescription: "entities before", markdown: "&amp; &lt; [@a]", asked: ["cite a 1:13 “” –"]),
    ])
  func words(example: WordsCase) {
    var host = RecordingHost()
    let result = host.render(example.markdown)
    #expect(host.asked == example.asked)
    #expect(result.codes == [])
    #expect(result.facts.citations.count == example.asked.count)
  }

  @Test("Words with smart punctuation on are the same")
  func smartPunctuation() {
    var host = RecordingHost()
    let source = MarkdownSource("He -- x's [@a, \"b 'c' -- d\"]")
    let result = renderMarkdown(source, options: MarkdownOptions(smartPunctuation: true), host: &host)
    #expect(host.asked == ["cite a 1:12 “b ‘c’ – d” 1:17"])
    #expect(result.text.hasPrefix("<p>He – x’s<sup"))
  }

  @Test(
    "A citation that cannot be read stays text, with a warning",
    arguments: ["[@a, p. 4]", "[@a \"b\"]", "[@a; b]", "[@a, \"b]"])
  func malformed(markdown: String) {
    var host = RecordingHost()
    let result = host.render(markdown)
    #expect(host.asked == [])
    #expect(result.codes == ["DOS-306"])
    #expect(result.diagnostics.first?.position == .start)
  }

  @Test("Words that are too long are said to be so", arguments: [("a", 1001), ("ä", 700)])
  func longWords(word: String, count: Int) {
    var host = RecordingHost()
    let result = host.render("One [@a, \"" + String(repeating: word + " ", count: count) + "\"] and more.")
    #expect(result.codes == ["DOS-306"])
    #expect(
      result.diagnostics.first?.summary == "the words of this citation are longer than 2000 bytes, so it stays text")
  }

  @Test("A quotation mark that is never closed ends at the next citation", arguments: [" ", "\n", ". More text\n"])
  func runaway(between: String) {
    var host = RecordingHost()
    let result = host.render("One [@a, \"b] and more\(between)[@c, \"d\"]")
    #expect(host.asked.count == 1 && host.asked.first?.hasPrefix("cite c ") == true)
    #expect(result.codes == ["DOS-306"])
    #expect(
      result.diagnostics.first?.summary == "the quotation mark in this citation is never closed, so it stays text")
    #expect(result.diagnostics.first?.position?.line == 1)
  }
}
