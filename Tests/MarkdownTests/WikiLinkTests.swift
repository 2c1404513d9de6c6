import Foundations
import Markdown
import Testing

@Suite("Wiki links and embeds")
struct WikiLinkTests {
  @Test(
    "Wiki links",
    arguments: [
      RenderingCase("a name", "[[A]]", "<p><a href=\"a.html\">A</a></p>\n"),
      RenderingCase("a label", "[[A|the project]]", "<p><a href=\"a.html\">the project</a></p>\n"),
      RenderingCase("a section shows the name", "[[A#resource]]", "<p><a href=\"a.html\">A</a></p>\n"),
      RenderingCase("a section of this page", "[[#Notes]]", "<p><span class=\"unresolved\">Notes</span></p>\n"),
      RenderingCase("an unknown name", "[[B]]", "<p><span class=\"unresolved\">B</span></p>\n"),
      RenderingCase("white space is trimmed", "[[ A | b ]]", "<p><a href=\"a.html\">b</a></p>\n"),
      RenderingCase("a name over a line end", "[[Long\nName]]", "<p><a href=\"long.html\">Long\nName</a></p>\n"),
      RenderingCase("a name with an entity", "[[A &amp; B]]", "<p><a href=\"ab.html\">A &amp; B</a></p>\n"),
      RenderingCase("emphasis in a label", "[[A|*b* c]]", "<p><a href=\"a.html\"><em>b</em> c</a></p>\n"),
      RenderingCase("emphasis around", "*[[A]]*", "<p><em><a href=\"a.html\">A</a></em></p>\n"),
      RenderingCase("emphasis within", "[[*A*]]", "<p><a href=\"a.html\"><em>A</em></a></p>\n"),
      RenderingCase("emphasis that cuts through", "*x [[A* b]]", "<p><em>x [[A</em> b]]</p>\n"),
      RenderingCase("emphasis from name to label", "[[*A|b*]]", "<p>[[<em>A|b</em>]]</p>\n"),
      RenderingCase("before parentheses", "[[A]](x)", "<p><a href=\"a.html\">A</a>(x)</p>\n"),
      RenderingCase("before a ticker", "[[A]](ASX:REE) rose", "<p><a href=\"a.html\">A</a>(ASX:REE) rose</p>\n"),
      RenderingCase("a name that is a link definition", "[[A]] b\n\n[A]: /x", "<p><a href=\"a.html\">A</a> b</p>\n"),
      RenderingCase("a definition used as such", "[A] b\n\n[A]: /x", "<p><a href=\"/x\">A</a> b</p>\n"),
      RenderingCase("a bracket more", "[[[A]]]", "<p>[<a href=\"a.html\">A</a>]</p>\n"),
      RenderingCase("escaped", "\\[[A]] [\\[A]]", "<p>[[A]] [[A]]</p>\n"),
      RenderingCase("escaped, behind what is not", "[[A]] \\[[A]]", "<p><a href=\"a.html\">A</a> [[A]]</p>\n"),
      RenderingCase("by entity", "&#91;[A]]", "<p>[[A]]</p>\n"),
      RenderingCase("in code", "`[[A]]`", "<p><code>[[A]]</code></p>\n"),
      RenderingCase("code in a name", "[[A `x`]]", "<p>[[A <code>x</code>]]</p>\n"),
      RenderingCase("in a link", "[see [[A]] b](x)", "<p><a href=\"x\">see [[A]] b</a></p>\n"),
      RenderingCase("empty", "[[]] [[ ]] [[|x]]", "<p>[[]] [[ ]] [[|x]]</p>\n"),
      RenderingCase("not closed", "[[A] and [[A", "<p>[[A] and [[A</p>\n"),
      RenderingCase("in a heading", "# [[A]] x", "<h1><a href=\"a.html\">A</a> x</h1>\n"),
    ])
  func wikiLink(example: RenderingCase) {
    var host = RecordingHost(pages: ["A": "a.html", "Long Name": "long.html", "A & B": "ab.html"])
    #expect(host.html(example.markdown) == example.html)
  }

  @Test("The host learns name, section, label and place")
  func parts() {
    var host = RecordingHost()
    let result = host.render("ä [[A#b c|d]]\n  > x\n[[#e]]")
    #expect(host.asked == ["wiki A#b c|d 1:3", "wiki #e| 3:1"])
    #expect(result.facts.wikiLinks.map(\.length) == [11, 6])
  }

  @Test(
    "Embeds",
    arguments: [
      RenderingCase("a note alone", "a\n\n![[Note]]\n\nb", "<p>a</p>\n<div>N</div>\n<p>b</p>\n"),
      RenderingCase("a note in a sentence is linked to", "see ![[Note]]", "<p>see <a href=\"n.html\">Note</a></p>\n"),
      RenderingCase(
        "a picture", "![[p.png|a mine]]", "<p><img src=\"p.png\" alt=\"a mine\" width=\"4\" height=\"2\" /></p>\n"),
      RenderingCase(
        "a picture with a width", "![[p.png|2]]", "<p><img src=\"p.png\" alt=\"\" width=\"2\" height=\"1\" /></p>\n"),
      RenderingCase(
        "a picture with a size", "![[p.png|9x8]]", "<p><img src=\"p.png\" alt=\"\" width=\"9\" height=\"8\" /></p>\n"),
      RenderingCase("nothing of that name", "![[Other#x]]", "<p><span class=\"unresolved\">Other</span></p>\n"),
      RenderingCase("escaped mark", "\\![[Note]]", "<p>!<a href=\"n.html\">Note</a></p>\n"),
      RenderingCase(
        "before parentheses", "![[p.png]](x)", "<p><img src=\"p.png\" alt=\"\" width=\"4\" height=\"2\" />(x)</p>\n"),
    ])
  func embed(example: RenderingCase) {
    var host = RecordingHost(
      pages: ["Note": "n.html"],
      embeds: [
        "Note": .html(Array("<div>N</div>\n".utf8)),
        "p.png": .image(ImageTarget(address: "p.png", width: 4, height: 2)),
      ])
    #expect(host.html(example.markdown) == example.html)
  }

  @Test(
    "An embed within other text is told",
    arguments: ["see ![[Note#Part]]", "# ![[Note#Part]]", "![[Note#Part]] ![[Note#Part]]"])
  func embedWithinText(markdown: String) {
    var host = RecordingHost(
      pages: ["Note": "n.html"], embeds: ["Note": .html(Array("<div>N</div>".utf8))])
    let result = host.render(markdown)
    #expect(Set(result.codes) == ["DOS-310"])
    #expect(result.diagnostics.first?.summary.hasPrefix("“![[Note#Part]]” stands within other text") == true)
    #expect(host.render("![[Note#Part]]").codes.isEmpty)
  }

  @Test("An embed in a note is a fact")
  func embedFact() {
    var host = RecordingHost()
    let facts = host.render("x ![[Note#part]]").facts
    #expect(facts.embeds == [WikiLink(name: "Note", section: "part", position: .init(line: 1, column: 3), length: 14)])
    #expect(facts.wikiLinks.isEmpty)
  }

  @Test(
    "A picture’s label holds its words, its size, or both",
    arguments: [
      ("![[p.png|A mine|8]]", "A mine", 8, 4), ("![[p.png|A mine|8x3]]", "A mine", 8, 3), ("![[p.png|8]]", "", 8, 4),
      ("![A mine|8](p.png)", "A mine", 8, 4), ("![A mine|8x3](p.png)", "A mine", 8, 3), ("![8](p.png)", "", 8, 4),
      ("![A|b](p.png)", "A|b", 4, 2), ("![[p.png|A|b]]", "A|b", 4, 2), ("![A mine|0](p.png)", "A mine|0", 4, 2),
    ])
  func pictureLabel(_ markdown: String, _ words: String, _ width: Int, _ height: Int) {
    let target = ImageTarget(address: "p.png", width: 4, height: 2)
    var host = RecordingHost(embeds: ["p.png": .image(target)], images: ["p.png": target])
    let rendered = host.render(markdown)
    #expect(rendered.text.contains("alt=\"\(words)\" width=\"\(width)\" height=\"\(height)\""), "\(rendered.text)")
    #expect(rendered.facts.images.map(\.alternative) == [words])
  }

  @Test(
    "An id at the end of a paragraph is its target, and not shown",
    arguments: [
      RenderingCase("behind words", "a b ^c1\n\nd", "<p><span id=\"block_c1\"></span>a b</p>\n<p>d</p>\n"),
      RenderingCase("on a line of its own", "a *b*\n^c1", "<p><span id=\"block_c1\"></span>a <em>b</em></p>\n"),
      RenderingCase("behind a link", "[a](b) ^c1", "<p><span id=\"block_c1\"></span><a href=\"b\">a</a></p>\n"),
      RenderingCase("behind another block", "- a\n\n^c-1", "<ul>\n<li>a</li>\n</ul>\n<span id=\"block_c-1\"></span>\n"),
      RenderingCase("in an item", "- a ^c1\n- b", "<ul>\n<li><span id=\"block_c1\"></span>a</li>\n<li>b</li>\n</ul>\n"),
      RenderingCase("of digits", "a ^123456", "<p><span id=\"block_123456\"></span>a</p>\n"),
      RenderingCase(
        "twice", "a ^c1\n\nb ^c1", "<p><span id=\"block_c1\"></span>a</p>\n<p><span id=\"block_c1-2\"></span>b</p>\n"),
      RenderingCase("within words", "a b^c1", "<p>a b^c1</p>\n"),
      RenderingCase("an exponent", "10 ^6", "<p>10 ^6</p>\n"),
      RenderingCase("a variable", "x ^n", "<p>x ^n</p>\n"),
      RenderingCase("before words", "a ^c1 b", "<p>a ^c1 b</p>\n"),
      RenderingCase("escaped", "a \\^c1", "<p>a ^c1</p>\n"),
      RenderingCase("behind emphasis", "*a*^c1", "<p><em>a</em>^c1</p>\n"),
    ])
  func blockIdentifier(example: RenderingCase) {
    var options = MarkdownOptions()
    options.extensions = .all.subtracting([.linkRelations, .alignmentClasses])
    #expect(render(example.markdown, options).text == example.html)
  }

  @Test(
    "An id names the paragraph or item that it ends, or the block that it stands behind",
    arguments: [
      ("a ^c1", "<p><span id=\"block_c1\"></span>a</p>\n", 1...1),
      ("x\n\na\nb ^c1\n\ny", "<p><span id=\"block_c1\"></span>a\nb</p>\n", 3...4),
      ("- x\n- a ^c1\n  - b\n- y", "<li><span id=\"block_c1\"></span>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n", 2...3),
      ("- x\n\n  a ^c1", "<p><span id=\"block_c1\"></span>a</p>\n", 3...3),
      ("x\n\n- a\n- b\n\n^c1", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n", 3...5),
      ("> a\n> b\n\n^c1\n", "<blockquote>\n<p>a\nb</p>\n</blockquote>\n", 1...3),
      (
        "> [!note] T\n> a\n\n^c1",
        "<div class=\"callout callout-note\" role=\"note\">\n<p class=\"callout-title\">T</p>\n<p>a</p>\n</div>\n",
        1...3
      ),
      (
        "x\n\n| a |\n| --- |\n| b |\n\n^c1",
        "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>\n",
        3...6
      ),
      (
        "| a |\n| --- |\n| b |\n^c1",
        "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>\n",
        1...3
      ),
      ("```\na\n```\n\n^c1", "<pre><code>a\n</code></pre>\n", 1...4),
    ])
  func namedBlock(_ markdown: String, _ html: String, _ lines: ClosedRange<Int>) throws {
    var options = MarkdownOptions()
    options.extensions = .all.subtracting([.linkRelations, .alignmentClasses, .scrollRegions])
    let rendered = render(markdown, options)
    let block = try #require(rendered.facts.namedBlocks.first)
    #expect(String(decoding: rendered.html[block.html], as: UTF8.self).drop(while: \.isNewline) == html)
    #expect(block.lines == lines)
    #expect(block.id == "block_c1")
  }

  @Test(
    "No heading has the id of a block, in whichever order they stand", arguments: ["a ^c1\n\n# C1", "# C1\n\na ^c1"])
  func blockBesideHeading(_ markdown: String) {
    let facts = render(markdown).facts
    #expect(facts.headings.map(\.id) == ["c1"])
    #expect(facts.namedBlocks.map(\.id) == ["block_c1"])
  }

  @Test("An embedded picture is an image")
  func embeddedPicture() {
    var host = RecordingHost(embeds: ["p.png": .image(ImageTarget(address: "p.png"))])
    let images = host.render("![[p.png|a mine]] ![[p.png|300]]").facts.images
    #expect(images.map(\.alternative) == ["a mine", ""])
    #expect(images.map { place($0.position) } == ["1:1", "1:19"])
  }
}
