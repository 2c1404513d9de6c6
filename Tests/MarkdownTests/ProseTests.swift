import Foundations
import Markdown
import Testing

@Suite("Prose and the links that a host lays over it")
struct ProseTests {
  @Test(
    "Links over words",
    arguments: [
      RenderingCase("one", "By Iluka here", "<p>By <a class=\"entity\">Iluka</a> here</p>\n"),
      RenderingCase(
        "over a line end", "By Lynas\nRare Earths", "<p>By <a class=\"entity\">Lynas\nRare Earths</a></p>\n"),
      RenderingCase("over an entity", "M&amp;A", "<p><a class=\"entity\">M&amp;A</a></p>\n"),
      RenderingCase("over an escape", "Ilu\\ka \\[x\\]", "<p>Ilu\\ka <a class=\"entity\">[x]</a></p>\n"),
      RenderingCase(
        "in emphasis", "*Iluka* **Iluka**",
        "<p><em><a class=\"entity\">Iluka</a></em> <strong><a class=\"entity\">Iluka</a></strong></p>\n"),
      RenderingCase("cutting into emphasis", "Il*uka*", "<p>Il<em>uka</em></p>\n"),
      RenderingCase("cutting out of emphasis", "*Lynas Rare* Earths", "<p><em>Lynas Rare</em> Earths</p>\n"),
      RenderingCase("around emphasis", "Lynas *Rare* Earths", "<p>Lynas <em>Rare</em> Earths</p>\n"),
      RenderingCase("in a link", "[Iluka](x)", "<p><a href=\"x\">Iluka</a></p>\n"),
      RenderingCase("in a wiki link", "[[Iluka]]", "<p><span class=\"unresolved\">Iluka</span></p>\n"),
      RenderingCase("in a refused link", "[Iluka](javascript:x)", "<p>Iluka</p>\n"),
      RenderingCase("in code", "`Iluka`", "<p><code>Iluka</code></p>\n"),
      RenderingCase("in a heading", "# Iluka", "<h1>Iluka</h1>\n"),
      RenderingCase("in a highlight", "==x Iluka==", "<p><mark>x <a class=\"entity\">Iluka</a></mark></p>\n"),
      RenderingCase("beside a link", "[x](y)Iluka", "<p><a href=\"y\">x</a><a class=\"entity\">Iluka</a></p>\n"),
      RenderingCase("over a hard line end", "Lynas  \nRare Earths", "<p>Lynas<br />\nRare Earths</p>\n"),
    ])
  func overlay(example: RenderingCase) {
    var host = RecordingHost(names: ["Iluka", "Lynas Rare Earths", "M&A", "[x]"])
    #expect(host.html(example.markdown) == example.html)
  }

  struct TextCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var markdown: String
    var prose: [String]
  }

  @Test(
    "The text that the host sees",
    arguments: [
      TextCase(testDescription: "line ends are spaces", markdown: "a\nb  \nc", prose: ["a b c"]),
      TextCase(testDescription: "emphasis is gone", markdown: "a *b* c", prose: ["a b c"]),
      TextCase(testDescription: "objects", markdown: "a `b` ![c](d) <e>", prose: ["a \u{FFFC} \u{FFFC} \u{FFFC}"]),
      TextCase(testDescription: "labels of links", markdown: "[a](b) [[c|d]] https://e.f", prose: ["a d https://e.f"]),
      TextCase(testDescription: "citations", markdown: "a [@b, \"c\"].", prose: ["a\u{FFFC}."]),
      TextCase(
        testDescription: "each block", markdown: "a\n\n- b\n- c\n\n> d\n\n| e |\n| - |\n| f |",
        prose: ["a", "b", "c", "d", "f"]),
      TextCase(testDescription: "no headings, no code", markdown: "# a\n\n```\nb\n```\n\nc", prose: ["c"]),
      TextCase(testDescription: "a task's mark is gone", markdown: "- [x] a", prose: ["a"]),
      TextCase(testDescription: "nothing to read", markdown: "&nbsp;\n\n<!-- -->", prose: ["\u{A0}"]),
    ])
  func text(example: TextCase) {
    var host = RecordingHost()
    _ = host.html(example.markdown)
    #expect(host.prose == example.prose)
  }

  @Test("A block tells its section, and what is not linkable")
  func context() {
    var host = RecordingHost()
    _ = host.html("a\n\n# H\n\n[b](c) d [[e]]\n\n## I\n\nf")
    #expect(host.sections == [0, 1, 2])
    #expect(host.unlinkable == [[], ["b", "e"], []])
  }

  @Test("Links of a block are resolved before its prose is linked")
  func order() {
    struct OrderHost: MarkdownHost {
      var calls: [String] = []
      mutating func links(in prose: borrowing Prose) -> [ProseLink] {
        calls.append("prose")
        return []
      }
      mutating func resolve(_ link: WikiLink) -> LinkTarget {
        calls.append(link.name)
        return .unresolved
      }
    }
    var host = OrderHost()
    _ = renderMarkdown(MarkdownSource("x [[A]]\n\n# [[B]]\n\n[[C]]"), host: &host)
    #expect(host.calls == ["A", "prose", "B", "C", "prose"])
  }

  @Test(
    "Links that make no sense are left out",
    arguments: [[5..<3 + 5, 2..<4], [0..<99], [0..<0], [1..<4, 3..<6], [-1..<2]])
  func nonsense(ranges: [Range<Int>]) {
    struct NonsenseHost: MarkdownHost {
      var ranges: [Range<Int>]
      mutating func links(in prose: borrowing Prose) -> [ProseLink] {
        ranges.map { ProseLink(range: $0, openTag: Array("<a>".utf8)) }
      }
    }
    var host = NonsenseHost(ranges: ranges)
    let html = renderMarkdown(MarkdownSource("abcdefgh"), host: &host).text
    #expect(html.replacing("<a>", with: "").replacing("</a>", with: "") == "<p>abcdefgh</p>\n")
    #expect(HTMLCheck.problem(in: html) == nil)
  }

  @Test("Prose made by hand, for testing a host")
  func byHand() {
    let prose = Prose("by Iluka\u{FFFC} here", notLinkable: [0..<2], section: 3)
    #expect(prose.position(of: 3) == SourcePosition(line: 1, column: 4))
    #expect(prose.plainText(in: 0..<prose.text.count) == "by Iluka here")
    #expect(prose.section == 3)
  }

  @Test("Plain text is without marks, and without the space before them")
  func plainText() {
    struct PlainTextHost: MarkdownHost {
      var texts: [String] = []
      mutating func links(in prose: borrowing Prose) -> [ProseLink] {
        texts.append(prose.plainText(in: 0..<prose.text.count))
        return []
      }
    }
    var host = PlainTextHost()
    _ = renderMarkdown(MarkdownSource("Yes `a` [@b]. No![c](d)"), host: &host)
    #expect(host.texts == ["Yes. No"])
  }
}
