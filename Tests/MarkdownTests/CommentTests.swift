import Foundations
import Markdown
import Testing

@Suite("Comments")
struct CommentTests {
  @Test(
    "Comments are left out",
    arguments: [
      RenderingCase("within a line", "a %%b%% c", "<p>a c</p>\n"),
      RenderingCase("two in a line", "%%a%% b %%c%%d", "<p>b d</p>\n"),
      RenderingCase("over a line end", "a %%b\nc%% d", "<p>a d</p>\n"),
      RenderingCase("a paragraph", "a\n\n%%b%%\n\nc", "<p>a</p>\n<p>c</p>\n"),
      RenderingCase("several paragraphs", "a\n\n%%\nb\n\n# c\n\nd\n%%\n\ne", "<p>a</p>\n<p>e</p>\n"),
      RenderingCase("up to the middle of a paragraph", "a %%b\n\nc\n\nd%% e", "<p>a</p>\n<p>e</p>\n"),
      RenderingCase("with code and a rule", "%%\n\n```\nx\n```\n\n---\n\n%%\n\na", "<p>a</p>\n"),
      RenderingCase("around a list", "%%\n- a\n- b\n%%\n\nc", "<p>c</p>\n"),
      RenderingCase("one item", "- a\n- %%b%%\n- c", "<ul>\n<li>a</li>\n<li>c</li>\n</ul>\n"),
      RenderingCase("a quotation", "> %%a%%\n\nb", "<p>b</p>\n"),
      RenderingCase("around a table", "%%\n\n| a |\n| - |\n| b |\n\n%%\n\nc", "<p>c</p>\n"),
      RenderingCase(
        "a cell", "| a | %%b%% |\n| - | - |",
        "<table>\n<thead>\n<tr>\n<th>a</th>\n<th></th>\n</tr>\n</thead>\n</table>\n"),
      RenderingCase("cutting through emphasis", "*a %%b* c%% d", "<p><em>a </em>d</p>\n"),
      RenderingCase("with links", "%%[[A]] [@b] [c](d)%% e", "<p>e</p>\n"),
      RenderingCase("on its own line", "a\n%%b%%\nc", "<p>a\nc</p>\n"),
      RenderingCase("escaped", "a \\%%b%% c", "<p>a %%b</p>\n"),
      RenderingCase("in code", "`%%` a `%%`", "<p><code>%%</code> a <code>%%</code></p>\n"),
      RenderingCase("a single sign", "5% and 6%", "<p>5% and 6%</p>\n"),
    ])
  func comment(example: RenderingCase) {
    #expect(html(example.markdown) == example.html)
  }

  @Test("Nothing in a comment is asked for or counted")
  func facts() {
    var host = RecordingHost()
    let facts = host.render("%%# H [[A]]%%\n\n# %%x%%\n\none %%two%% three").facts
    #expect(host.asked.isEmpty)
    #expect(facts.headings.isEmpty)
    #expect(facts.wordCount == 2)
    #expect(facts.excerpt == "one three")
  }

  @Test("A comment that is never closed is an error, and hides the rest")
  func open() {
    let result = render("a\n\nb %%c\n\nd")
    #expect(result.text == "<p>a</p>\n<p>b</p>\n")
    #expect(result.codes == ["DOS-305"])
    #expect(result.diagnostics.first?.position == SourcePosition(line: 3, column: 3))
  }

  @Test(
    "Of a line with a comment of HTML the comment alone is left out",
    arguments: [
      RenderingCase("before text", "<!-- a --> b **c**", "<p>b <strong>c</strong></p>\n"),
      RenderingCase("within a line", "a <!-- b --> c", "<p>a  c</p>\n"),
      RenderingCase("that ends before text", "a\n\n<!-- b\nc\n\nd --> e\n\nf", "<p>a</p>\n<p>e</p>\n<p>f</p>\n"),
      RenderingCase("in a quotation", "> <!-- a\n> b --> c\n", "<blockquote>\n<p>c</p>\n</blockquote>\n"),
      RenderingCase("in an item", "- <!-- a --> b\n- c", "<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n"),
      RenderingCase("over two lines of an item", "- <!-- a\n  b --> c\n", "<ul>\n<li>c</li>\n</ul>\n"),
      RenderingCase("two in a row", "<!-- a --><!-- b --> c", "<p>c</p>\n"),
      RenderingCase("without words", "<!----> c\n\n<!--> d", "<p>c</p>\n<p>d</p>\n"),
      RenderingCase("in a paragraph", "a\n<!-- b --> c\nd", "<p>a\nc\nd</p>\n"),
      RenderingCase("before a heading", "<!-- a --> # b", "<h1>b</h1>\n"),
      RenderingCase("alone", "a\n\n<!-- b -->\n\nc", "<p>a</p>\n<p>c</p>\n"),
      RenderingCase("with Windows’ line ends", "<!-- a\r\nb --> c\r\nd\r\n", "<p>c\nd</p>\n"),
      RenderingCase(
        "beside a table", "<!-- a --> b\n\n| x |\n| - |\n| y |",
        "<p>b</p>\n<table>\n<thead>\n<tr>\n<th>x</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>y</td>\n</tr>\n</tbody>\n</table>\n"
      ),
      RenderingCase("in code", "    <!-- a --> b", "<pre><code>&lt;!-- a --&gt; b\n</code></pre>\n"),
    ])
  func htmlComment(example: RenderingCase) {
    #expect(html(example.markdown) == example.html)
    #expect(render(example.markdown).codes == [])
  }

  @Test("A comment of HTML that is never closed is an error")
  func openHTMLComment() {
    let result = render("a\n\n<!-- b\n\nc")
    #expect(result.text == "<p>a</p>\n")
    #expect(result.codes == ["DOS-305"])
    #expect(result.diagnostics.first?.position == SourcePosition(line: 3, column: 1))
  }

  @Test("Places behind a comment of HTML are those of the file")
  func placeBehindComment() {
    let result = render("x\n\n<!-- a\nb --> y [^1] <b>\n")
    #expect(result.diagnostics.map { place($0.position) } == ["4:9", "4:14"])
  }
}
