import Markdown
import Testing

private func taskHTML(_ state: String, _ text: String) -> String {
  let done = state == "x"
  return
    "<li class=\"task\(done ? " done" : "")\"><label><input type=\"checkbox\" disabled\(done ? " checked" : "") /> "
    + "\(text)</label>"
}

private func linkHTML(_ address: String) -> String { "<a href=\"\(address)\">\(address)</a>" }

@Suite("Highlights, strikes, tasks and bare addresses")
struct MarkTests {
  @Test(
    "Highlights and strikes",
    arguments: [
      RenderingCase("highlight", "a ==b c== d", "<p>a <mark>b c</mark> d</p>\n"),
      RenderingCase("strike", "~~a~~", "<p><del>a</del></p>\n"),
      RenderingCase("over a line end", "==a\nb==", "<p><mark>a\nb</mark></p>\n"),
      RenderingCase("one in another", "==a ~~b~~ c==", "<p><mark>a <del>b</del> c</mark></p>\n"),
      RenderingCase("overlapping", "==a ~~b== c~~", "<p><mark>a ~~b</mark> c~~</p>\n"),
      RenderingCase("with emphasis", "==a *b* c==", "<p><mark>a <em>b</em> c</mark></p>\n"),
      RenderingCase("across emphasis", "==a *b== c*", "<p>==a <em>b== c</em></p>\n"),
      RenderingCase("in a link", "[==a==](b)", "<p><a href=\"b\"><mark>a</mark></a></p>\n"),
      RenderingCase("spaces inside", "a == b == c", "<p>a == b == c</p>\n"),
      RenderingCase("three signs", "===a=== ~~~b~~~", "<p>===a=== ~~~b~~~</p>\n"),
      RenderingCase("one sign", "~a~ =b=", "<p>~a~ =b=</p>\n"),
      RenderingCase("nothing inside", "====", "<p>====</p>\n"),
      RenderingCase("not closed", "==a ==b", "<p>==a ==b</p>\n"),
      RenderingCase("escaped", "\\==a==", "<p>==a==</p>\n"),
      RenderingCase("in code", "`==a==`", "<p><code>==a==</code></p>\n"),
    ])
  func mark(example: RenderingCase) {
    #expect(html(example.markdown) == example.html)
  }

  @Test(
    "Tasks",
    arguments: [
      RenderingCase(
        "open and done", "- [ ] a\n- [x] b", "<ul>\n\(taskHTML("", "a"))</li>\n\(taskHTML("x", "b"))</li>\n</ul>\n"),
      RenderingCase(
        "with a list below", "- [X] *a*\n  - b",
        "<ul>\n\(taskHTML("x", "<em>a</em>"))\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"),
      RenderingCase(
        "loose", "- [ ] a\n\n- b",
        "<ul>\n<li class=\"task\">\n<p><label><input type=\"checkbox\" disabled /> a</label></p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"
      ),
      RenderingCase("no space", "- [ ]a", "<ul>\n<li>[ ]a</li>\n</ul>\n"),
      RenderingCase("another sign", "- [-] a", "<ul>\n<li>[-] a</li>\n</ul>\n"),
      RenderingCase("escaped", "- \\[ ] a", "<ul>\n<li>[ ] a</li>\n</ul>\n"),
      RenderingCase("not in a list", "[ ] a", "<p>[ ] a</p>\n"),
    ])
  func task(example: RenderingCase) {
    #expect(html(example.markdown) == example.html)
  }

  @Test(
    "Bare addresses",
    arguments: [
      RenderingCase(
        "in a sentence", "See https://a.org/b?c=d, or", "<p>See \(linkHTML("https://a.org/b?c=d")), or</p>\n"),
      RenderingCase("at its end", "http://a.org/b.", "<p>\(linkHTML("http://a.org/b")).</p>\n"),
      RenderingCase("in brackets", "(https://a.org/b)", "<p>(\(linkHTML("https://a.org/b")))</p>\n"),
      RenderingCase("with brackets", "https://a.org/b_(c)", "<p>\(linkHTML("https://a.org/b_(c)"))</p>\n"),
      RenderingCase("quoted", "“https://a.org/”", "<p>“\(linkHTML("https://a.org/"))”</p>\n"),
      RenderingCase("with an ampersand", "https://a.org/?b&c", "<p>\(linkHTML("https://a.org/?b&amp;c"))</p>\n"),
      RenderingCase("highlighted", "==https://a.org/==", "<p><mark>\(linkHTML("https://a.org/"))</mark></p>\n"),
      RenderingCase("in emphasis", "*https://a.org/*", "<p><em>\(linkHTML("https://a.org/"))</em></p>\n"),
      RenderingCase("in a link", "[https://a.org/](b)", "<p><a href=\"b\">https://a.org/</a></p>\n"),
      RenderingCase("in angle brackets", "<https://a.org/>", "<p>\(linkHTML("https://a.org/"))</p>\n"),
      RenderingCase("within a word", "xhttps://a.org", "<p>xhttps://a.org</p>\n"),
      RenderingCase("another scheme", "javascript://a.org", "<p>javascript://a.org</p>\n"),
      RenderingCase("nothing behind it", "https:// a", "<p>https:// a</p>\n"),
      RenderingCase("in code", "`https://a.org`", "<p><code>https://a.org</code></p>\n"),
    ])
  func address(example: RenderingCase) {
    #expect(html(example.markdown) == example.html)
  }

  @Test("A bare address keeps its dashes when punctuation becomes typographic")
  func typographic() {
    let options = MarkdownOptions(extensions: .autolinks, smartPunctuation: true)
    #expect(render("a -- https://a.org/b--c's d", options).text.contains("href=\"https://a.org/b--c"))
  }
}
