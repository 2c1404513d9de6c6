import Foundations
import Markdown
import Testing

@Suite("Facts")
struct FactsTests {
  @Test("Headings have levels, unique ids, texts and places")
  func headings() {
    let result = render("# A *b*\n\n## Café\n\n## Café\n\n## Café-2\n\nTitle\n=====\n\n## ?\n")
    #expect(result.facts.headings.map(\.id) == ["a-b", "cafe", "cafe-2", "cafe-2-2", "title", "untitled"])
    #expect(result.facts.headings.map(\.text) == ["A b", "Café", "Café", "Café-2", "Title", "?"])
    #expect(result.facts.headings.map(\.level) == [1, 2, 2, 2, 1, 2])
    #expect(result.facts.headings.map { place($0.position) } == ["1:1", "3:1", "5:1", "7:1", "9:1", "12:1"])
    #expect(result.text.contains("<h2 id=\"cafe-2\">Café</h2>"))
  }

  @Test(
    "What other programs say of a heading behind it is no part of its words",
    arguments: [
      ("# Output {#output}", "Output", ["output"], "<h1 id=\"output\">Output</h1>"),
      ("# *Out* {#q3}", "Out", ["out", "q3"], "<h1 id=\"out\"><span id=\"q3\"></span><em>Out</em></h1>"),
      ("# Output {#Q_3 .big lang=de}", "Output", ["output", "q-3"], ""),
      ("# Output {.unnumbered}", "Output", ["output"], "<h1 id=\"output\">Output</h1>"),
      ("# A {#b}\n\n# B", "A", ["a", "b", "b-2"], ""),
      ("# A\n\n# B {#a}", "A", ["a", "b", "a-2"], ""),
      ("# {#output}", "{#output}", ["output"], "<h1 id=\"output\">{#output}</h1>"),
      ("# Output \\{#q3}", "Output {#q3}", ["output-q3"], ""),
      ("# Output `{#q3}`", "Output", ["output"], "<h1 id=\"output\">Output <code>{#q3}</code></h1>"),
      ("# The set {1, 2}", "The set {1, 2}", ["the-set-1-2"], ""),
      ("# Output {audience=client}", "Output {audience=client}", ["output-audience-client"], ""),
      ("# Output{#q3}", "Output{#q3}", ["output-q3"], ""),
      ("# Output {# q3}", "Output {# q3}", ["output-q3"], ""),
    ])
  func attributes(markdown: String, text: String, identifiers: [String], html: String) {
    let result = render(markdown)
    #expect(result.facts.headings.first?.text == text)
    #expect(result.facts.identifiers == identifiers)
    if !html.isEmpty { #expect(result.text == html + "\n") }
  }

  @Test("A heading's section runs to the next heading that is not below it")
  func sections() {
    let result = render("# A\n\na\n\n## B\n\nb\n\n### C\n\n## D\n\n# E\n", MarkdownOptions(extensions: []))
    let sections = result.facts.headings.map { String(decoding: result.html[$0.section], as: UTF8.self) }
    #expect(sections.count == 5)
    #expect(sections.first == "<h1>A</h1>\n<p>a</p>\n<h2>B</h2>\n<p>b</p>\n<h3>C</h3>\n<h2>D</h2>\n")
    #expect(sections.dropFirst().first == "<h2>B</h2>\n<p>b</p>\n<h3>C</h3>\n")
    #expect(sections.last == "<h1>E</h1>\n")
  }

  @Test("A section in a quotation ends with it, and its headings do not end one outside")
  func nestedSections() {
    let result = render("# A\n\n> # B\n>\n> b\n\nc\n", MarkdownOptions(extensions: []))
    let sections = result.facts.headings.map { String(decoding: result.html[$0.section], as: UTF8.self) }
    #expect(
      sections == [
        "<h1>A</h1>\n<blockquote>\n<h1>B</h1>\n<p>b</p>\n</blockquote>\n<p>c</p>\n", "<h1>B</h1>\n<p>b</p>\n",
      ])
  }

  @Test("Links and images")
  func links() {
    let facts = render("[a *b*](c \"d\") <https://e.f> https://g.h\n\n![i](j) ![](k 'l')").facts
    #expect(
      facts.links == [
        MarkdownLink(destination: "c", title: "d", text: "a b", position: .init(line: 1, column: 1)),
        MarkdownLink(destination: "https://e.f", text: "https://e.f", position: .init(line: 1, column: 16)),
        MarkdownLink(destination: "https://g.h", text: "https://g.h", position: .init(line: 1, column: 30)),
      ])
    #expect(facts.images.map(\.source) == ["j", "k"])
    #expect(facts.images.map(\.alternative) == ["i", ""])
    #expect(facts.images.map { place($0.position) } == ["3:1", "3:9"])
  }

  @Test(
    "Words",
    arguments: [
      ("one two", 2), ("# a\n\nb — c", 3), ("U.S. Strategic Metals’ 14,241", 4), ("`x y`", 0), ("", 0),
      ("[[A b|c]] d [@e]", 2),
    ])
  func words(markdown: String, count: Int) {
    #expect(render(markdown).facts.wordCount == count)
  }

  @Test(
    "The excerpt is the first paragraph",
    arguments: [
      ("# H\n\n- a\n\nb *c* [[D]] [@e].\n\nf", "b c D."), ("", ""), ("# H", ""), ("![a](b)\n\nc", "c"), ("a\nb", "a b"),
      ("sold<br>Beta", "sold Beta"), ("a <b>x</b> y", "a x y"), ("a <i>“x”</i>, y", "a “x”, y"),
      ("a<p>b <p> c", "a b c"),
      ("a [@b], c `d`", "a, c"), ("a ~~b~~ c ~~d~~e", "a c e"),
    ])
  func excerpt(markdown: String, expected: String) {
    #expect(render(markdown).facts.excerpt == expected)
  }

  @Test("A long excerpt ends at a word")
  func longExcerpt() {
    let excerpt = render(String(repeating: "ärzte ", count: 100)).facts.excerpt
    #expect(excerpt.unicodeScalars.count <= 301)
    #expect(excerpt.hasSuffix(" ärzte…"))
  }

  @Test("A host may take a fenced block over")
  func blocks() {
    var host = RecordingHost(blocks: ["dossier-table deals": "<table></table>\n"])
    let html = host.html("a\n```dossier-table deals\nx\n```\n```dossier-map\ny\n```")
    #expect(html == "<p>a</p>\n<table></table>\n<pre><code class=\"language-dossier-map\">y\n</code></pre>\n")
  }
}
