import Articles
import Foundations
import Testing

@testable import Catalog

/// Sections of a note's body that are not for all readers.
@Suite struct MarkedSectionTests {
  struct Body: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let markdown: String
    let html: String
  }

  static let bodies = [
    Body(
      testDescription: "up to the next heading of its level",
      markdown: "# A\n\none\n\n# B {audience: internal}\n\nhidden\n\n## C\n\nhidden\n\n# D\n\ntwo\n",
      html: "<h1 id=\"a\">A</h1>\n<p>one</p>\n<h1 id=\"d\">D</h1>\n<p>two</p>\n"),
    Body(
      testDescription: "to the end", markdown: "one\n\n## B {Audience:client}\nhidden\n\n### C\n\nhidden",
      html: "<p>one</p>\n"),
    Body(
      testDescription: "headings underlined", markdown: "B {audience: internal}\n---\n\nhidden\n\nD\n---\n\ntwo\n",
      html: "<h2 id=\"d\">D</h2>\n<p>two</p>\n"),
    Body(
      testDescription: "a heading in code ends nothing",
      markdown: "## B {audience: internal}\n- a\n\n  ```\n  # no heading\n  ```\n\nhidden\n\n## D\n",
      html: "<h2 id=\"d\">D</h2>\n"),
    Body(
      testDescription: "a heading in a comment ends nothing",
      markdown: "## B {audience: internal}\n\n%%\n\n# no heading\n\n%%\n\nhidden\n", html: ""),
    Body(
      testDescription: "a heading in a quotation ends nothing",
      markdown: "## B {audience: internal}\n\n> # said\n\nhidden\n\n## D\n", html: "<h2 id=\"d\">D</h2>\n"),
    Body(
      testDescription: "a mark for these readers is taken off", markdown: "## B {audience: public}\n\none\n",
      html: "<h2 id=\"b\">B</h2>\n<p>one</p>\n"),
    Body(
      testDescription: "lines that end with a lone carriage return count",
      markdown: "a | b\rc\r\n\r\n## B {audience: internal}\r\r\nhidden\r\n\r\n## D\r\ntwo\r\n",
      html: "<p>a | b\nc</p>\n<h2 id=\"d\">D</h2>\n<p>two</p>\n"),
    Body(
      testDescription: "a heading in a footnote ends nothing",
      markdown: "one\n\n## B {audience: internal}\n\nhidden[^1]\n\n[^1]: note\n\n    # note\n\nhidden\n",
      html: "<p>one</p>\n"),
    Body(
      testDescription: "blanks and other attributes in the braces",
      markdown: "## B { audience: internal}\nhidden\n\n## C {#c audience : internal}\nhidden\n\n## D\n",
      html: "<h2 id=\"d\">D</h2>\n"),
    Body(
      testDescription: "a mark behind a backslash", markdown: "## B \\{audience: internal}\n\nhidden\n", html: ""),
    Body(
      testDescription: "a callout by its title, and what belongs to it",
      markdown: "one\n\n> [!note] Ours {audience: internal}\n> hidden\n>\n> hidden\nhidden\n\ntwo\n",
      html: "<p>one</p>\n<p>two</p>\n"),
    Body(
      testDescription: "a callout that bears nothing but a mark, with another sign",
      markdown: "> [!note]- {audience=internal}\n> hidden\n\n- a\n\n  > [!tip] {Audience = client} b\n  > hidden\n",
      html: "<ul>\n<li>a</li>\n</ul>\n"),
    Body(
      testDescription: "a callout for these readers loses the mark alone",
      markdown: "> [!note] Title {audience: public}\n> words\n",
      html: "<div class=\"callout callout-note\" role=\"note\">\n<p class=\"callout-title\">Title</p>\n"
        + "<p>words</p>\n</div>\n"),
    Body(
      testDescription: "a callout within a callout",
      markdown: "> [!note] T\n> > [!tip] {audience: internal}\n> > hidden\n>\n> words\n",
      html: "<div class=\"callout callout-note\" role=\"note\">\n<p class=\"callout-title\">T</p>\n"
        + "<p>words</p>\n</div>\n"),
    Body(
      testDescription: "a marked callout in one that these readers see",
      markdown: "> - a\n>\n>   > [!tip] {audience: internal}\n>   > hidden\n>\n> words\n",
      html: "<blockquote>\n<ul>\n<li>a</li>\n</ul>\n<p>words</p>\n</blockquote>\n"),
    Body(
      testDescription: "code keeps its braces", markdown: "`{audience: internal}`\n",
      html: "<p><code>{audience: internal}</code></p>\n"),
  ]

  @Test(arguments: bodies) func body(_ body: Body) async {
    let desk = await Desk(
      ["companies/a.md": "---\nname: Alpha\n---\n" + body.markdown], readership: Readership(.public))
    #expect(desk.html("Alpha") == body.html)
    #expect(desk.codes() == [])
  }

  /// Each is for the desk, and holds the word “hidden”.
  static let oddMarks = [
    "## B {audience = internal}\n\nhidden\n", "## B {\u{A0}audience: internal}\n\nhidden\n",
    "## B {#b,audience:internal}\n\nhidden\n", "## B {\"audience\": \"internal\"}\n\nhidden\n",
    "## B {**audience**: internal}\n\nhidden\n", "## B &#123;audience: internal}\n\nhidden\n",
    "## B &lbrace;audience: internal&rbrace;\n\nhidden\n\n## C {audience: public}\n",
    "## B {audience: public} {audience: internal}\n\nhidden\n", "B {\naudience: internal}\n---\n\nhidden\n",
    "## B {AUDIENCES: INTERNAL}\n\nhidden\n", "## B ｛audience：internal｝\n\nhidden\n",
    "## B {audience: internal\n\nhidden\n", "> [!note] {*audience*=internal} x\n> hidden\n",
    "> [!note] &#x7b;audience: internal}\n> hidden\n", "> [!note] **T {audience: internal}**\n> hidden\n",
    "hidden {audience: internal}\nhidden\n", "- a\n- b {audience: internal}\n\n  hidden\n",
    "| a | hidden |\n| --- | --- |\n| {audience: internal} | hidden |\n",
    "> said {audience: internal}\n>\n> hidden\n", "```table {audience: internal}\nhidden\n```\n",
    "## B {audiance: client}\n\nhidden\n", "## B {*Audence*: public}\n\nhidden\n",
    "> [!note] Ours {audience_=client}\n> hidden\n",
    "## B {aud\u{200B}ience: internal}\n\nhidden\n", "## B {audi\u{AD}ence: internal}\n\nhidden\n",
    "## B {audience\u{301}: internal}\n\nhidden\n", "## B {audien\u{441}e: internal}\n\nhidden\n",
    "## B {ａｕｄｉｅｎｃｅ： ｉｎｔｅｒｎａｌ}\n\nhidden\n", "## B ﹛audience: internal﹜\n\nhidden\n",
    "## B {audi&#101;nce: internal}\n\nhidden\n", "hidden &#x1F600; &lcub;audi&shy;ence&colon; internal}\n",
    "> [!note] {aud&ZeroWidthSpace;ience: internal}\n> hidden\n",
    "![{audience: internal}](files/hidden.png)\n", "a[^1]\n\n[^1]: {audience: internal} b\n\n    hidden\n",
  ]

  @Test("a mark is read, or found wrong, however oddly it is written", arguments: oddMarks)
  func oddMark(_ markdown: String) async {
    let desk = await Desk(["companies/a.md": "---\nname: Alpha\n---\n" + markdown], readership: Readership(.public))
    #expect(!desk.html("Alpha").contains("hidden"))
  }

  @Test(
    "braces that are no mark",
    arguments: [
      "{audio: 3}", "{audit: no}", "{audiance}", "{target-audience: all}", "{the audience is large}",
      "an {audienc} of one",
    ])
  func noMark(_ words: String) async {
    let desk = await Desk(["companies/a.md": "---\nname: Alpha\n---\n" + words], readership: Readership(.public))
    #expect(desk.html("Alpha") == "<p>\(words)</p>\n")
    #expect(desk.codes() == [])
  }

  @Test(
    "a mark in other letters says what it says", arguments: ["{ａｕｄｉｅｎｃｅ：ｃｌｉｅｎｔ}", "&lbrace;audience: cli&shy;ent}"])
  func disguisedMark(_ mark: String) async {
    let desk = await Desk(
      ["companies/a.md": "---\nname: Alpha\n---\n## B \(mark)\n\nshown\n"], readership: Readership(.client))
    #expect(desk.html("Alpha").contains("shown"))
    #expect(desk.codes() == [])
  }

  @Test("of very many odd braces none is held against all others", arguments: ["｛", "﹛", "&#123;"])
  func manyOddBraces(_ brace: String) {
    let marks = AudienceMarks(in: String(repeating: brace, count: 20_000) + "{audience: internal}")
    #expect(marks.ranges.count == 1)
  }

  @Test func manyStrayMarks_areReadInLinearTime() {
    let markdown = String(repeating: "- hidden {audience: internal}\n", count: 20_000)
    let note = NoteText(
      source: SourceText(path: "a.md", bytes: Array(markdown.utf8)), body: 0..<markdown.utf8.count, firstLine: 1)
    let body = ReadableBody(note, for: Readership(.public))
    #expect(body.diagnostics.count == 1)
    #expect(!body.text.source.bytes.contains(UInt8(ascii: "h")))
  }

  @Test func deskReadsAll_withoutTheMarks() async {
    let desk = await Desk(["companies/a.md": "---\nname: Alpha\n---\n## B {audience: internal}\n\nhidden\n"])
    #expect(desk.html("Alpha") == "<h2 id=\"b\">B</h2>\n<p>hidden</p>\n")
  }

  @Test(
    "links to a withheld section lead to its note, or are words",
    arguments: [
      ("[[Beta#Our view|see]]", "<p><a href=\"../companies/b.html\" class=\"entity\">see</a></p>\n"),
      ("[see](b.md#our-view)", "<p><a href=\"../companies/b.html\" class=\"entity\">see</a></p>\n"),
      ("[[#Mine|see]]\n\n## Mine {audience: internal}\n", "<p>see</p>\n"),
      ("![[Beta#Our view]]\n\nMore.", "<p>More.</p>\n"),
    ])
  func links(_ markdown: String, _ html: String) async {
    let desk = await Desk(
      [
        "companies/a.md": "---\nname: Alpha\n---\n" + markdown,
        "companies/b.md": "---\nname: Beta\n---\n## Our view {audience: client}\n\nhidden\n",
      ], readership: Readership(.public))
    #expect(desk.html("Alpha") == html)
    #expect(desk.codes() == [])
  }

  @Test(
    "a mark that does nothing is an error at its place",
    arguments: [
      ("one {audience: internal}\n", "DOS-238", 4), ("> ## B {audience: internal}\n", "DOS-238", 4),
      ("\n## B {audience: me}\n", "DOS-237", 5), ("\n## B {audience internal\n", "DOS-237", 5),
    ])
  func wrongMarks(_ markdown: String, _ code: String, _ line: Int) async {
    let desk = await Desk(["companies/a.md": "---\nname: Alpha\n---\n" + markdown])
    #expect(desk.diagnostics.map { "\($0.rule.code) \($0.position?.line ?? 0)" } == ["\(code) \(line)"])
  }

  @Test func manyMarks_areReadInLinearTime() async {
    let markdown = String(repeating: "## B {audience: internal}\n\nhidden {\n\n", count: 20_000)
    let note = NoteText(
      source: SourceText(path: "a.md", bytes: Array(markdown.utf8)), body: 0..<markdown.utf8.count, firstLine: 1)
    #expect(ReadableBody(note, for: Readership(.public)).withheldSections.count == 20_000)
  }
}
