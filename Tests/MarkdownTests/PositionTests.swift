import Foundations
import Markdown
import Testing

/// The text shows where things are found: `‹` stands before each place that must be reported, and is taken out.
@Suite("Positions")
struct PositionTests {
  struct MarkedText: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var positions: [String]

    init(_ name: String, _ marked: String) {
      testDescription = name
      text = ""
      positions = []
      var line = 1
      var column = 1
      for character in marked.unicodeScalars {
        if character == "‹" {
          positions.append("\(line):\(column)")
          continue
        }
        text.unicodeScalars.append(character)
        column += 1
        if character == "\n" { (line, column) = (line + 1, 1) }
      }
    }
  }

  @Test(
    "Wiki links, names and citations are found where they stand",
    arguments: [
      MarkedText("one line", "x ‹[[A]] y ‹[[B]]"),
      MarkedText("behind letters of several bytes", "é“x” ‹[[A]]"),
      MarkedText("continued line", "x\n   ‹[[A]]"),
      MarkedText("quotation", "> x ‹[[A]]\n>   y ‹[[B]]\nz ‹[[C]]\n>> ‹[[D]]"),
      MarkedText("list", "- x\n  ‹[[A]]\n- ‹[[B]]\n\n   1. y\n  z ‹[[C]]"),
      MarkedText("list in a quotation", "> - x ‹[[A]]\n>   y ‹[[B]]\n> lazy ‹[[C]]"),
      MarkedText("tabs", "-\tx ‹[[A]]\n\ty ‹[[B]]\n\n\t- ‹[[C]]"),
      MarkedText("heading", "##   x ‹[[A]] ##\n\nx ‹[[B]]\ny ‹[[C]]\n==="),
      MarkedText("behind code over lines", "`a\nb` ‹[[A]]\n‹[[B]]"),
      MarkedText("behind escapes and entities", "\\* &amp; &copy; \\[ ‹[[A]] &ngE; ‹[[B]]"),
      MarkedText("behind a link", "[a](b \"c\") ‹[[A]]"),
      MarkedText("behind an autolink", "<https://a.b> ‹[[A]]"),
      MarkedText("behind raw HTML over lines", "a <b\nc> ‹[[A]]"),
      MarkedText("behind link definitions", "[a]: b\n[c]: d\nx ‹[[A]]\ny ‹[[B]]"),
      MarkedText("definitions in a quotation", "> [a]: b\n> x ‹[[A]]"),
      MarkedText("in emphasis", "*x ‹[[A]]* **‹[[B]]**"),
      MarkedText("citations", "x ‹[@a; @b]".replacing("‹[@a; @b]", with: "[‹@a; ‹@b]")),
      MarkedText("in a table", "| a | ‹[[A]] |\n| --- | --- |\n| b \\| c | ‹[[B]] |\n\n‹[[C]]"),
      MarkedText(
        "behind a footnote's definition", "a[^1]\n\n[^1]: b ‹[[B]]\n".replacing("a[^1]", with: "a[^1] ‹[[A]]")),
      MarkedText("behind a definition's separator", "a[^1]\n\n[^1]: b\n\nc ‹[[A]]\n"),
      MarkedText("carriage returns", "x\r\n‹[[A]]\r\n"),
    ])
  func found(marked: MarkedText) {
    var host = PositionHost()
    _ = renderMarkdown(MarkdownSource(marked.text), host: &host)
    #expect(
      host.positions.sorted { ($0.count, $0) < ($1.count, $1) }
        == marked.positions.sorted { ($0.count, $0) < ($1.count, $1) })
  }

  private struct PositionHost: MarkdownHost {
    var positions: [String] = []

    mutating func resolve(_ link: WikiLink) -> LinkTarget {
      positions.append(place(link.position))
      return .unresolved
    }

    mutating func resolve(_ citation: MarkdownCitation) -> CitationTarget? {
      positions.append(place(citation.position))
      return CitationTarget(label: "")
    }
  }

  @Test(
    "Names in prose are found where they stand",
    arguments: [
      MarkedText("plain", "by ‹Iluka\nand\n  ‹Iluka"),
      MarkedText("behind entities", "a &lt; ‹Iluka"),
      MarkedText("behind a wiki link", "[[A|b]] ‹Iluka"),
      MarkedText("behind a highlight", "==a== ‹Iluka ==‹Iluka=="),
      MarkedText("behind a comment", "%%a%% ‹Iluka %%b\nc%% ‹Iluka"),
      MarkedText("behind a citation", "a [@b] ‹Iluka"),
      MarkedText("in a callout", "> [!a] b\n> ‹Iluka\n>\n> ‹Iluka"),
      MarkedText("in a task", "- [ ] ‹Iluka"),
    ])
  func prose(marked: MarkedText) {
    var host = RecordingHost(names: ["Iluka"])
    _ = host.html(marked.text)
    #expect(host.found == marked.positions.map { "Iluka " + $0 })
  }

  @Test("Positions count from the start of the file, not of the body")
  func frontMatter() {
    let text = "---\nname: é\n---\n\nx [[A]]\n\n# H\n"
    let body = text.utf8.count - "\nx [[A]]\n\n# H\n".utf8.count
    let source = MarkdownSource(SourceText(path: "a.md", bytes: Array(text.utf8)), bodyStart: body)
    var host = RecordingHost()
    let facts = renderMarkdown(source, host: &host).facts
    #expect(source.bodyLine == 4)
    #expect(host.asked == ["wiki A#| 5:3"])
    #expect(facts.headings.map { place($0.position) } == ["7:1"])
  }

  @Test("Columns in a long line are counted exactly")
  func longLine() {
    var host = RecordingHost()
    _ = host.html(String(repeating: "é ", count: 9000) + "[[A]]")
    #expect(host.asked == ["wiki A#| 1:18001"])
  }

  @Test("A message shows its line")
  func sourceLine() {
    let result = render("a\n\nb [^x] c\n")
    #expect(result.diagnostics.first?.sourceLine == "b [^x] c")
    #expect(result.diagnostics.first?.path == "note.md")
  }
}
