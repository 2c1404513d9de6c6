import Testing

@Suite("Callouts")
struct CalloutTests {
  @Test(
    "Callouts",
    arguments: [
      RenderingCase(
        "a title and words", "> [!note] A *title*\n> Words",
        "<div class=\"callout callout-note\" role=\"note\">\n<p class=\"callout-title\">A <em>title</em></p>\n<p>Words</p>\n</div>\n"
      ),
      RenderingCase(
        "no title", "> [!WARNING]\n> Words",
        "<div class=\"callout callout-warning\" role=\"note\">\n<p class=\"callout-title\">Warning</p>\n<p>Words</p>\n</div>\n"
      ),
      RenderingCase(
        "nothing but a title", "> [!note] T",
        "<div class=\"callout callout-note\" role=\"note\">\n<p class=\"callout-title\">T</p>\n</div>\n"),
      RenderingCase(
        "closed", "> [!tip]- T\n>\n> - a",
        "<details class=\"callout callout-tip\">\n<summary class=\"callout-title\">T</summary>\n<ul>\n<li>a</li>\n</ul>\n</details>\n"
      ),
      RenderingCase(
        "open", "> [!tip]+\n> a",
        "<details class=\"callout callout-tip\" open>\n<summary class=\"callout-title\">Tip</summary>\n<p>a</p>\n</details>\n"
      ),
      RenderingCase(
        "one in another", "> [!a] x\n> > [!b] y\n> > z",
        "<div class=\"callout callout-a\" role=\"note\">\n<p class=\"callout-title\">x</p>\n"
          + "<div class=\"callout callout-b\" role=\"note\">\n<p class=\"callout-title\">y</p>\n<p>z</p>\n</div>\n</div>\n"
      ),
      RenderingCase(
        "a span over the first line's end", "> [!a] *x\n> y*",
        "<blockquote>\n<p>[!a] <em>x\ny</em></p>\n</blockquote>\n"),
      RenderingCase("not at the start", "> x\n> [!a] y", "<blockquote>\n<p>x\n[!a] y</p>\n</blockquote>\n"),
      RenderingCase("not a quotation", "[!a] y", "<p>[!a] y</p>\n"),
      RenderingCase("no kind", "> [!] y", "<blockquote>\n<p>[!] y</p>\n</blockquote>\n"),
      RenderingCase(
        "a kind is a class and no more", "> [!a\"<b] y",
        "<div class=\"callout callout-a-b\" role=\"note\">\n<p class=\"callout-title\">y</p>\n</div>\n"),
    ])
  func callout(example: RenderingCase) {
    #expect(html(example.markdown) == example.html)
  }

  @Test("The words below the title are prose, at their place; the title's are not")
  func prose() {
    var host = RecordingHost(names: ["Iluka"])
    let html = host.html("> [!note] Iluka [[B]]\n> [x](y) Iluka")
    #expect(host.prose == ["x Iluka"])
    #expect(host.unlinkable == [["x"]])
    #expect(host.found == ["Iluka 2:10"])
    #expect(html.contains("<p class=\"callout-title\">Iluka <span"))
    #expect(html.contains("<p><a href=\"y\">x</a> <a class=\"entity\">Iluka</a></p>"))
  }
}
