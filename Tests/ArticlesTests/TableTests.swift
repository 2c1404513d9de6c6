import Foundations
import Testing

@testable import Articles

@Suite("Tables of figures")
struct TableTests {
  private static let lead =
    "Prices rose on Friday in thin trade, said dealers who asked not to be named in this report."
  private static let close = "The ministry issued no new licences this week, said two people who know of it."
  private static let rows = [
    ["Oxide", "Price", "Trend"], ["Dysprosium", "$245/kg", "up"], ["Terbium", "$980/kg", "down"],
    ["Net loss", "(4.1)", "(2.2)"], ["Gadolinium", "n/a", "flat"],
  ]

  static let formats: [(path: String, table: String)] = [
    ("prices.md", (rows.map { "| " + $0.joined(separator: " | ") + " |" }).inserting("|---|---|---|", at: 1)),
    ("prices.txt", (rows.map { "| " + $0.joined(separator: " | ") + " |" }).inserting("|---|---|---|", at: 1)),
    ("bare.md", (rows.map { $0.joined(separator: " | ") }).inserting("--- | --- | ---", at: 1)),
    ("ending.md", (rows.map { $0.joined(separator: " | ") + " |" }).inserting(":--|--:|:-:", at: 1)),
    ("bare.txt", rows.map { $0.joined(separator: " | ") }.joined(separator: "\n")),
    (
      "prices.html",
      "<table>" + rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined() + "</table>"
    ),
  ]

  @Test("a table of short cells is text, and so is the sentence below it", arguments: formats)
  func table_isKept(path: String, table: String) {
    let paragraphs = path.hasSuffix("html") ? ["<p>\(Self.lead)</p>", table, "<p>\(Self.close)</p>"] : nil
    let head =
      path.hasSuffix("html") ? "<html><body><article><h1>Prices of the week</h1>" : "Prices of the week\n\n3 May 2025\n"
    let text = head + "\n" + (paragraphs ?? [Self.lead, table, Self.close]).joined(separator: "\n\n") + "\n"
    let article = readArticle(SourceText(path: path, bytes: Array(text.utf8)))
    let kept = article.passages.filter { $0.kind == .tableRow }.map(\.text)
    #expect(kept == Self.rows.map { $0.joined(separator: " · ") })
    #expect(article.passages.last?.text == Self.close)
    #expect(!article.removed.contains { $0.reason == .navigation })
  }

  @Test(
    "a value of a row may be written in paragraphs, and a cell may be empty",
    arguments: [
      ("<td><p>Q3</p></td><td><p>3,993</p></td>", ["Q3 · 3,993"]),
      ("<td><div><p>Q3</p><p>2025</p></div></td><th><p><b>3,993</b></p></th><td>t</td>", ["Q3 2025 · 3,993 · t"]),
      ("<td>Q3<br><br>2025</td><td>3,993</td>", ["Q3 2025 · 3,993"]),
      ("<td></td><td>Q1</td><td>Q2</td>", [" · Q1 · Q2"]),
      ("<td><p>&nbsp;</p></td><td></td><td>Q2</td>", [" ·  · Q2"]), ("<td></td><td> </td>", []),
      ("<td>Q3</td><td></td><td>t</td>", ["Q3 ·  · t"]),
      ("<td><p>A row of its own,</p><p>in two parts</p></td>", ["A row of its own,", "in two parts"]),
      ("<td><ul><li>Q3</li><li>Q4</li></ul></td><td>3,993</td>", ["Q3", "Q4", "3,993"]),
      ("<td><ul><li>Q3</li></ul></td><td>3,993</td><td>t</td>", ["Q3", "3,993 · t"]),
      ("<td><table><tr><td></td><td>Q3</td></tr></table></td><td>t</td>", [" · Q3", "t"]),
    ])
  func values(cells: String, rows: [String]) {
    let page = """
      <html><body><article><h1>Prices of the week</h1><p>\(Self.lead)</p>
      <table>
      <tr> \(cells) </tr>
      </table>
      <p>\(Self.close)</p></article></body></html>
      """
    let article = readArticle(SourceText(path: "prices.html", bytes: Array(page.utf8)))
    #expect(article.passages.map(\.text) == [Self.lead] + rows + [Self.close])
  }

  @Test("a table between the title and the text is text")
  func tableAboveTheText_isKept() {
    let text =
      "# Prices of the week\n\n| Oxide | Price |\n|---|---|\n| Terbium | up |\n\n\(Self.lead)\n\n\(Self.close)\n"
    let article = readArticle(SourceText(path: "prices.md", bytes: Array(text.utf8)))
    #expect(article.passages.map(\.text) == ["Oxide · Price", "Terbium · up", Self.lead, Self.close])
  }

  @Test(
    "bars in prose make no table",
    arguments: [
      "Either a|b or c.\n---", "It is | or so.\nThis | that.", "> a | b\n--- | ---", "a | b\n--- | --- | ---",
      "```\na | b\n--- | ---\n```",
    ])
  func bars_makeNoTable(text: String) {
    let source = SourceText(path: "a.md", bytes: Array("# Prices\n\n\(Self.lead)\n\n\(text)\n".utf8))
    #expect(!readArticle(source).passages.contains { $0.kind == .tableRow })
  }

  @Test("a menu is none, and takes no sentence below it along")
  func menu_isCut() {
    let menu = "Home | Markets | Opinion | Contact"
    let text = "Prices of the week\n\n3 May 2025\n\n\(Self.lead)\n\n\(menu)\n\n\(Self.close)\n"
    let article = readArticle(SourceText(path: "prices.txt", bytes: Array(text.utf8)))
    #expect(article.passages.map(\.text) == [Self.lead, Self.close])
    #expect(article.removed.contains { $0.text == menu && $0.reason == .navigation })
  }
}

extension [String] {
  /// The lines as one text, with another among them.
  fileprivate func inserting(_ line: String, at index: Int) -> String {
    (self[..<index] + [line] + self[index...]).joined(separator: "\n")
  }
}
