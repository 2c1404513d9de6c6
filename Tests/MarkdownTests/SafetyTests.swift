import Foundations
import Markdown
import Testing

@Suite("Raw HTML and addresses")
struct SafetyTests {
  @Test(
    "Addresses that are refused",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "data:text/html,x", "file:///etc/passwd", "blob:x",
      "java&#x0A;script:alert(1)", "&#1;javascript:alert(1)", "&#x20;javascript:alert(1)", "java&Tab;script:alert(1)",
      "javascript&colon;alert(1)", "view-source:x", "x:y",
    ])
  func refused(address: String) {
    for markdown in ["[a](<\(address)>)", "![a](<\(address)>)", "[a][b]\n\n[b]: <\(address)>"] {
      let result = render(markdown)
      #expect(!result.text.contains("href") && !result.text.contains("src"), "\(markdown)")
      #expect(result.codes == ["DOS-301"])
      #expect(result.diagnostics.first?.position == .start)
      #expect(result.facts.links.isEmpty)
    }
  }

  @Test(
    "Addresses that pass",
    arguments: [
      "https://a.b/c", "http://a.b", "mailto:a@b.c", "tel:+1", "ftp://a.b", "a.html", "../a/b.html#c", "#c", "?d=e:f",
      "/a:b",
      "./a:b",
    ])
  func allowed(address: String) {
    let result = render("[a](\(address))")
    #expect(result.text.contains("<a href=\"\(address)\""))
    #expect(result.codes == [])
  }

  @Test(
    "Links to other hosts are marked",
    arguments: [
      RenderingCase("https", "[a](https://b.c)", "<p><a href=\"https://b.c\" rel=\"noopener\">a</a></p>\n"),
      RenderingCase("no scheme", "[a](//b.c)", "<p><a href=\"https://b.c\" rel=\"noopener\">a</a></p>\n"),
      RenderingCase("this site", "[a](b.html)", "<p><a href=\"b.html\">a</a></p>\n"),
      RenderingCase("mail", "[a](mailto:b@c.d)", "<p><a href=\"mailto:b@c.d\">a</a></p>\n"),
      RenderingCase("bare", "https://b.c", "<p><a href=\"https://b.c\" rel=\"noopener\">https://b.c</a></p>\n"),
    ])
  func relations(example: RenderingCase) {
    #expect(render(example.markdown).text == example.html)
  }

  @Test("Class and title of a target are escaped")
  func attributes() {
    var host = RecordingHost(linkTargets: [
      "b": LinkTarget(address: "x\"y", cssClass: "\"<c", title: "a\"<"), "c": LinkTarget(address: nil, title: "\"<>"),
    ])
    #expect(
      host.html("[a](b) [a](c)")
        == "<p><a href=\"x%22y\" title=\"a&quot;&lt;\" class=\"&quot;&lt;c\">a</a> "
        + "<span class=\"unresolved\" title=\"&quot;&lt;&gt;\">a</span></p>\n")
  }

  @Test(
    "Raw HTML is left out and reported",
    arguments: [
      RenderingCase("inline", "a <b>c</b>", "<p>a c</p>\n"),
      RenderingCase("block", "<div>\na\n</div>\n\nb", "<p>b</p>\n"),
      RenderingCase("script", "<script>alert(1)</script>\n\nb", "<p>b</p>\n"),
      RenderingCase("blocks within a line", "a<P>b</td>c<div> d", "<p>a\nb\nc d</p>\n"),
      RenderingCase("attribute", "a <img src=x onerror=alert(1)>", "<p>a </p>\n"),
    ])
  func rawHTML(example: RenderingCase) {
    let result = render(example.markdown)
    #expect(result.text == example.html)
    #expect(Set(result.codes) == ["DOS-300"])
  }

  @Test(
    "A line that HTML breaks is broken",
    arguments: [
      RenderingCase("plain", "a<br>b", "<p>a<br />\nb</p>\n"),
      RenderingCase("closed", "a <BR /> b", "<p>a <br />\n b</p>\n"),
      RenderingCase("at the start", "<br/>b", "<p><br />\nb</p>\n"),
      RenderingCase(
        "in a cell", "| a |\n| --- |\n| b<br>c |",
        "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b<br />\nc</td>\n</tr>\n</tbody>\n</table>\n"
      ),
    ])
  func brokenLine(example: RenderingCase) {
    let result = render(example.markdown, MarkdownOptions(extensions: [.tables]))
    #expect(result.text == example.html)
    #expect(result.codes == [])
  }

  @Test("HTML comments go without a word")
  func htmlComments() {
    let result = render("a <!-- b --> c\n\n<!-- d -->\n")
    #expect(result.text == "<p>a  c</p>\n")
    #expect(result.codes == [])
  }

  @Test("Raw HTML passes where it is allowed, and scripts as addresses do not")
  func allowedHTML() {
    let result = render("<b>a</b> [c](javascript:x)", MarkdownOptions(allowsRawHTML: true))
    #expect(result.text == "<p><b>a</b> c</p>\n")
    #expect(result.codes == ["DOS-301"])
  }

  @Test("A document full of problems reports a bounded number of them")
  func bounded() {
    let diagnostics = render(String(repeating: "[a](x:y) ", count: 1000) + "\n\n[^none]").diagnostics
    #expect(diagnostics.count == 201)
    #expect(diagnostics.last?.summary == "801 more problems in this text")
    #expect(diagnostics.last?.severity == .error, "the footnote that is never defined is one of them")
    #expect(render(String(repeating: "[a](x:y) ", count: 200)).diagnostics.count == 200)
  }

  @Test("An address that a host gives is checked too")
  func hostAddresses() {
    let bad = "javascript:x"
    var host = RecordingHost(
      pages: ["A": bad], embeds: ["B": .image(ImageTarget(address: bad))],
      sources: ["c": CitationTarget(label: "1", address: bad)], images: ["d.png": ImageTarget(address: bad)],
      linkTargets: ["e": .address(bad)])
    let html = host.html("[[A]] ![[B]] [@c] ![](d.png) [x](e)")
    #expect(!html.contains("javascript"))
    #expect(HTMLCheck.problem(in: html) == nil)
  }
}
