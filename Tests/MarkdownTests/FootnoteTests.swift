import Foundations
import Markdown
import Testing

private func letter(_ number: Int) -> Character { Array("abc")[number - 1] }

private func mark(_ number: Int, _ id: String? = nil) -> String {
  "<sup class=\"footnote-ref\"><a href=\"#fn-\(number)\" id=\"\(id ?? "fnref-\(number)")\" role=\"doc-noteref\">"
    + "\(letter(number))</a></sup>"
}

private func back(_ number: Int, _ occurrence: String = "") -> String {
  "<a href=\"#fnref-\(number)\(occurrence)\" class=\"footnote-back\" role=\"doc-backlink\""
    + " aria-label=\"Back to reference \(letter(number))\(occurrence)\">↩</a>"
}

private func notes(_ items: String...) -> String {
  let list = items.enumerated().map { "<li id=\"fn-\($0 + 1)\">\n\($1)</li>\n" }.joined()
  return
    "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol type=\"a\">\n\(list)</ol>\n</section>\n"
}

@Suite("Footnotes")
struct FootnoteTests {
  @Test(
    "Footnotes",
    arguments: [
      RenderingCase("one", "a[^1]\n\n[^1]: b c", "<p>a\(mark(1))</p>\n" + notes("<p>b c \(back(1))</p>\n")),
      RenderingCase(
        "one word, which CommonMark takes for an address", "a[^1]\n\n[^1]: word",
        "<p>a\(mark(1))</p>\n" + notes("<p>word \(back(1))</p>\n")),
      RenderingCase("defined before", "[^n]: b\n\na[^n]", "<p>a\(mark(1))</p>\n" + notes("<p>b \(back(1))</p>\n")),
      RenderingCase(
        "numbered by first reference", "a[^x] b[^y] c[^x]\n\n[^y]: Y\n[^x]: X",
        "<p>a\(mark(1)) b\(mark(2)) c\(mark(1, "fnref-1-2"))</p>\n"
          + notes("<p>X \(back(1)) \(back(1, "-2"))</p>\n", "<p>Y \(back(2))</p>\n")),
      RenderingCase(
        "several paragraphs", "a[^1]\n\n[^1]: b\n\n    c\n\nd",
        "<p>a\(mark(1))</p>\n<p>d</p>\n" + notes("<p>b</p>\n<p>c \(back(1))</p>\n")),
      RenderingCase(
        "code in a note", "a[^1]\n\n[^1]:\n    ```\n    x\n    ```",
        "<p>a\(mark(1))</p>\n" + notes("<pre><code>x\n</code></pre>\n\(back(1))\n")),
      RenderingCase(
        "a note in a note", "a[^1]\n\n[^1]: b[^2]\n[^2]: c",
        "<p>a\(mark(1))</p>\n" + notes("<p>b\(mark(2)) \(back(1))</p>\n", "<p>c \(back(2))</p>\n")),
      RenderingCase(
        "defined in a quotation and in a list", "> a[^1]\n>\n> [^1]: b\n\n- c[^2]\n\n  [^2]: d",
        "<blockquote>\n<p>a\(mark(1))</p>\n</blockquote>\n<ul>\n<li>\n<p>c\(mark(2))</p>\n</li>\n</ul>\n"
          + notes("<p>b \(back(1))</p>\n", "<p>d \(back(2))</p>\n")),
      RenderingCase(
        "close behind a paragraph", "a[^1]\n[^1]: b", "<p>a\(mark(1))</p>\n" + notes("<p>b \(back(1))</p>\n")),
      RenderingCase(
        "before a list of plus signs", "a[^1]\n\n[^1]: b\n\n+ c",
        "<p>a\(mark(1))</p>\n<ul>\n<li>\n<p>c</p>\n</li>\n</ul>\n" + notes("<p>b \(back(1))</p>\n")),
      RenderingCase("in code", "```\n[^1]: b\n```", "<pre><code>[^1]: b\n</code></pre>\n"),
      RenderingCase("escaped", "a\\[^1]", "<p>a[^1]</p>\n"),
    ])
  func footnote(example: RenderingCase) {
    #expect(html(example.markdown) == example.html)
  }

  @Test("What only looks like a definition takes no footnote and no table with it")
  func indentedDefinition() {
    #expect(
      html("para\n    [^b]: x\n\na[^1]\n\n[^1]: c\n") == "<p>para\n[^b]: x</p>\n<p>a\(mark(1))</p>\n"
        + notes("<p>c \(back(1))</p>\n"))
    #expect(html("- item\n      [^b]: x\n\na[^1]\n\n[^1]: c\n").contains("fn-1"))
    #expect(html("> quoted\n>     [^b]: x\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n").contains("<table"))
  }

  @Test("Prefix and labels")
  func options() {
    let options = MarkdownOptions(
      identifierPrefix: "x-", labels: MarkdownLabels(footnotes: "Fußnoten", backToReference: "Zurück zu"))
    let result = render("# H\n\na[^1]\n\n[^1]: b", options)
    #expect(result.text.contains("<h1 id=\"x-h\">"))
    #expect(result.text.contains("href=\"#x-fn-1\" id=\"x-fnref-1\""))
    #expect(result.text.contains("<li id=\"x-fn-1\">"))
    #expect(result.text.contains("aria-label=\"Zurück zu a\""))
    #expect(result.text.contains("aria-label=\"Fußnoten\""))
  }

  @Test("What is wrong with footnotes")
  func diagnostics() {
    let result = render("a[^no] b[^1]\n\n[^1]: x\n[^1]: y\n[^un]: z")
    #expect(
      result.diagnostics.map { "\($0.rule.code) \(place($0.position))" } == [
        "DOS-302 1:2", "DOS-304 4:1", "DOS-303 5:1",
      ])
    #expect(result.text.hasPrefix("<p>a[^no] b<sup"))
    #expect(result.facts.footnotes.map { "\($0.label) \(place($0.position)) \($0.references)" } == ["1 1:9 1"])
  }

  @Test("Prose and links of a note have their place in the file")
  func prose() {
    var host = RecordingHost(names: ["Iluka"])
    _ = host.html("a[^1]\n\n[^1]: b Iluka\n\n    and [[X]] [@y]")
    #expect(host.prose == ["a\u{FFFC}", "b Iluka", "and X\u{FFFC}"])
    #expect(host.found == ["Iluka 3:9"])
    #expect(host.asked == ["wiki X#| 5:9", "cite y 5:16 “” –"])
  }

  @Test("Of some lines the footnotes that they refer to stand at the foot, under their own marks")
  func someLines() {
    let text = "a[^x] b[^y]\n\nc[^z] d[^y]\n\n[^x]: X\n[^y]: Y\n[^z]: Z[^x]"
    var options = MarkdownOptions()
    options.footnotes = .lines(3..<4)
    let result = render(text, options)
    #expect(
      result.text.hasSuffix(
        "<ol type=\"a\">\n<li id=\"fn-3\" value=\"3\">\n<p>Z\(mark(1, "fnref-1-2")) \(back(3))</p>\n</li>\n"
          + "<li id=\"fn-2\" value=\"2\">\n<p>Y \(back(2, "-2"))</p>\n</li>\n"
          + "<li id=\"fn-1\" value=\"1\">\n<p>X \(back(1, "-2"))</p>\n</li>\n</ol>\n</section>\n"))
    options.footnotes = .none
    #expect(!render(text, options).text.contains("footnotes"))
    options.footnotes = .lines(5..<9)
    #expect(!render(text, options).text.contains("footnotes"))
  }

  @Test("The marks of many footnotes are letters")
  func manyMarks() {
    let notes = (1...703).map { "[^\($0)]: n" }.joined(separator: "\n")
    let text = render((1...703).map { "[^\($0)]" }.joined() + "\n\n" + notes).text
    let marks = text.split(separator: "role=\"doc-noteref\">").dropFirst().map { $0.prefix { $0 != "<" } }
    #expect([0, 25, 26, 51, 701, 702].map { marks[$0] } == ["a", "z", "aa", "az", "zz", "aaa"])
  }

  @Test("The body's range ends before the notes")
  func bodyRange() {
    let result = render("# H\n\na[^1]\n\n[^1]: b")
    #expect(result.text.utf8.dropFirst(result.facts.bodyRange.count).starts(with: "<section".utf8))
    #expect(result.facts.headings.first?.section == result.facts.bodyRange)
  }

  @Test("A comment left open in the text does not hide the notes, nor one in a note the next")
  func openComments() {
    let result = render("a[^1] b[^2] %%c\n\n[^1]: d %%e\n[^2]: f")
    #expect(result.codes == ["DOS-305", "DOS-305"])
    #expect(result.text.contains("<p>d "))
    #expect(result.text.contains("<p>f "))
  }

  @Test("A heading in a note has no section, and leaves every other whole")
  func headings() {
    let result = render("# A\n\na[^1] b[^2]\n\n[^1]: # H\n\n    x\n[^2]: # I\n\n    y")
    #expect(result.facts.headings.map(\.text) == ["A", "H", "I"])
    #expect(result.facts.headings.map(\.section.isEmpty) == [false, true, true])
    #expect(result.facts.headings.first?.section == result.facts.bodyRange)
  }
}
