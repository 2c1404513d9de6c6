import Foundations
import Markdown
import Testing

private func tableHTML(_ head: String, _ rows: String...) -> String {
  let body = rows.isEmpty ? "" : "<tbody>\n" + rows.map { "<tr>\n\($0)</tr>\n" }.joined() + "</tbody>\n"
  return "<table>\n<thead>\n<tr>\n\(head)</tr>\n</thead>\n\(body)</table>\n"
}

@Suite("Tables")
struct TableTests {
  @Test(
    "Tables",
    arguments: [
      RenderingCase(
        "emphasis does not run from cell to cell", "| *a | b* |\n| --- | --- |",
        tableHTML("<th>*a</th>\n<th>b*</th>\n")),
      RenderingCase(
        "a cell keeps its hashes", "| a # | # b |\n| --- | --- |", tableHTML("<th>a #</th>\n<th># b</th>\n")),
      RenderingCase(
        "block marks in a cell are words", "| - a | 1. b | > c |\n|---|---|---|",
        tableHTML("<th>- a</th>\n<th>1. b</th>\n<th>&gt; c</th>\n")),
      RenderingCase(
        "a wiki link's bar needs no escape", "| [[A|b]] | c |\n| --- | --- |",
        tableHTML("<th><span class=\"unresolved\">b</span></th>\n<th>c</th>\n")),
      RenderingCase(
        "a wiki link's bar may be escaped", "| [[A\\|b]] | c |\n| --- | --- |",
        tableHTML("<th><span class=\"unresolved\">b</span></th>\n<th>c</th>\n")),
      RenderingCase(
        "links defined elsewhere work in cells", "| [a] |\n| --- |\n\n[a]: /x",
        tableHTML("<th><a href=\"/x\">a</a></th>\n")),
      RenderingCase(
        "words before the head stay a paragraph", "Words\n| a |\n| - |\n| b |",
        "<p>Words</p>\n" + tableHTML("<th>a</th>\n", "<td>b</td>\n")),
      RenderingCase(
        "a row of one bar is empty", "| a |\n| - |\n|\n| b |",
        tableHTML("<th>a</th>\n", "<td></td>\n", "<td>b</td>\n")),
      RenderingCase(
        "without bars at the ends", "a | b\n:-- | ---\nc | d",
        tableHTML("<th align=\"left\">a</th>\n<th>b</th>\n", "<td align=\"left\">c</td>\n<td>d</td>\n")),
      RenderingCase(
        "in a quotation", "> | a |\n> | - |\n> | b |",
        "<blockquote>\n" + tableHTML("<th>a</th>\n", "<td>b</td>\n") + "</blockquote>\n"),
      RenderingCase(
        "at the start of a list item", "- | a |\n  | - |\n  | b |\n- c",
        "<ul>\n<li>\n" + tableHTML("<th>a</th>\n", "<td>b</td>\n") + "</li>\n<li>c</li>\n</ul>\n"),
      RenderingCase(
        "deep inside", "1. > - | a |\n   >   | - |\n   >   | b |",
        "<ol>\n<li>\n<blockquote>\n<ul>\n<li>\n" + tableHTML("<th>a</th>\n", "<td>b</td>\n")
          + "</li>\n</ul>\n</blockquote>\n</li>\n</ol>\n"),
      RenderingCase(
        "a line that leaves the quotation leaves the table", "> | a |\n> | - |\n| b |",
        "<blockquote>\n" + tableHTML("<th>a</th>\n") + "</blockquote>\n<p>| b |</p>\n"),
      RenderingCase(
        "not in code", "```\n| a |\n| - |\n```", "<pre><code>| a |\n| - |\n</code></pre>\n"),
      RenderingCase(
        "two in a row", "| a |\n| - |\n\n| b |\n| - |", tableHTML("<th>a</th>\n") + tableHTML("<th>b</th>\n")),
      RenderingCase("a bar alone is no table", "a | b\nc | d", "<p>a | b\nc | d</p>\n"),
    ])
  func table(example: RenderingCase) {
    #expect(html(example.markdown) == example.html)
  }

  @Test("Prose of the body is asked for, that of the head is not")
  func prose() {
    var host = RecordingHost(names: ["Iluka"])
    let html = host.html("| Iluka |\n| --- |\n| Iluka \\| x |")
    #expect(host.prose == ["Iluka | x"])
    #expect(host.found == ["Iluka 3:3"])
    #expect(html.contains("<th>Iluka</th>"))
    #expect(html.contains("<td><a class=\"entity\">Iluka</a> | x</td>"))
  }

  @Test("A page's cells have their alignment as a class")
  func alignmentAsClass() {
    let text = render("| a | b |\n| --- | --: |\n| 1 | 2 |\n").text
    #expect(text.contains("<th>a</th>") && text.contains("<td class=\"align-right\">2</td>"))
    #expect(!text.contains(" align="))
  }

  @Test("Positions in cells are those of the file")
  func positions() {
    var host = RecordingHost()
    _ = host.html("text\n\n> | a | b |\n> | --- | --- |\n> | x | é [[Y]] |\n\nafter [[Z]]\n")
    #expect(host.asked == ["wiki Y#| 5:11", "wiki Z#| 7:7"])
  }

  @Test(
    "Cells beyond the head are told of at the first of them",
    arguments: [
      ("| a | b |\n| --- | --- |\n| 1 | 2 | 3 | 4 |\n| 1 | 2 |\n", [SourcePosition(line: 3, column: 11)]),
      (
        "> a | b\n> --- | ---\n> 1 | 2 | 3\n> 1 | é | | 4\n",
        [3, 4].map { SourcePosition(line: $0, column: $0 * 2 + 5) }
      ),
      ("| a | b |\n| --- | --- |\n| 1 | 2 | |\n| 1 | 2 \\| 3 |\n| 1 |\n", []),
      ("| a |\n| --- |\n| 1 | <!-- was 2 --> |\n| 1 | %%was 2%% | %%%% |\n", []),
      (
        "| a |\n| --- |\n| 1 | <!-- a --> 2 <!-- b --> |\n| 1 | %%a%% 2 %%b%% |\n| 1 | %%a |\n",
        [3, 4, 5].map { SourcePosition(line: $0, column: 7) }
      ),
    ])
  func cellsBeyondTheHead(_ markdown: String, _ places: [SourcePosition]) {
    let result = render(markdown)
    #expect(result.diagnostics.map(\.position) == places)
    #expect(result.diagnostics.allSatisfy { $0.rule.code == "DOS-312" })
  }

  @Test("A table of too many cells stays text, with a warning")
  func tooLarge() {
    let wide = "|" + String(repeating: "a|", count: 201) + "\n|" + String(repeating: "-|", count: 201) + "\n"
    let result = render(wide)
    #expect(result.codes == ["DOS-309"])
    #expect(result.diagnostics.first?.position == SourcePosition(line: 1, column: 1))
    #expect(result.text.hasPrefix("<p>|a|"))
  }
}
