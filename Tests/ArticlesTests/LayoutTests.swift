import Foundations
import Testing

@testable import Articles

@Suite("Where the text begins and ends")
struct LayoutTests {
  private static let paragraphs = [
    "The smelter at Kirkenes ran short of bauxite in the spring, and its owner has now bought a quarry in Guinea to feed it.",
    "Work at the quarry starts after the rains, the owner said, and the first cargo should reach the fjord a year from now.",
    "Two hundred people work at the smelter, which has stood idle for eleven weeks since its last ship was turned away.",
    "The town lives on it, and the council has asked the ministry in Oslo for help with wages until the furnaces are lit.",
    "A second owner walked away in the winter, when power cost more than the metal that it made, and took its staff along.",
    "Nobody has said yet who pays for the new quay, which the larger ships would need before any of this can come true.",
  ]

  private func read(_ lines: [String], path: String = "quarry.txt") -> Article {
    readArticle(SourceText(path: path, bytes: Array(lines.joined(separator: "\n\n").utf8)))
  }

  @Test(
    "a sentence or two under the title are its deck, not the text above an author's box", arguments: [3, 6],
    [
      ["It had looked for one for longer than its bankers would have liked."],
      ["It had looked long for one.", paragraphs[4]],
    ])
  func deck_leavesByline(count: Int, deck: [String]) {
    let body = Array(Self.paragraphs.prefix(count > 3 ? 4 : 3))
    let article = read(["Smelter buys its own quarry"] + deck + ["By Ida Berg", "4 June 2024"] + body)
    #expect(article.title == "Smelter buys its own quarry")
    #expect(article.authors == ["Ida Berg"])
    #expect(article.published?.description == "2024-06-04")
    #expect(article.passages.map(\.text) == deck + body)
    #expect(article.passages.allSatisfy { $0.kind == .paragraph })
  }

  @Test func deck_onAPageLeavesDate() {
    let page = """
      <html><body><article><h1>Smelter buys its own quarry</h1><p>It had looked for one for longer than its bankers
      would have liked.</p><div>By Ida Berg</div><div>4 June 2024</div><p>\(Self.paragraphs[0])</p><p>\(Self.paragraphs[1])</p>
      <p>\(Self.paragraphs[2])</p></article></body></html>
      """
    let article = readArticle(SourceText(path: "quarry.html", bytes: Array(page.utf8)))
    #expect(article.authors == ["Ida Berg"])
    #expect(article.published?.description == "2024-06-04")
    #expect(article.passages.map(\.text).suffix(3) == Self.paragraphs.prefix(3))
    #expect(article.passages.allSatisfy { $0.kind == .paragraph })
  }

  @Test("a rate of exchange below the text is text", arguments: ["($1 = 129.2000 Kenyan shillings)", "(A$1 = $0.65)"])
  func rate_isKept(line: String) {
    let article = read(["Smelter buys its own quarry", "4 June 2024"] + Self.paragraphs + [line])
    #expect(article.passages.map(\.text) == Self.paragraphs + [line])
  }

  @Test("a line of marks alone cuts nothing", arguments: ["***", "—", "[…]", "[...]", "…", ">", "⁂"], [2, 5])
  func marksAlone_partText(line: String, above: Int) {
    let body = Array(Self.paragraphs.prefix(above)) + [line] + [Self.paragraphs[5]]
    let article = read(["Smelter buys its own quarry", "4 June 2024"] + body)
    #expect(article.passages.map(\.text).filter { $0 != line } == Self.paragraphs.prefix(above) + [Self.paragraphs[5]])
  }

  @Test("shares among the terms of a deal cut nothing", arguments: ["• 6.74 million shares", "• 250,000 shares"])
  func sharesOfACompany_areText(line: String) {
    let body = Self.paragraphs.prefix(2) + ["The terms are these:", "• Cash of $100 million", line, Self.paragraphs[2]]
    let article = read(["Smelter buys its own quarry", "4 June 2024"] + body)
    #expect(article.passages.map(\.text).last == Self.paragraphs[2])
    #expect(article.passages.contains { $0.text.hasSuffix(line.dropFirst(2)) })
  }

  @Test(
    "what is set as it stands is no heading", arguments: ["420 Mt * 0.38% = 1.596 Mt", "x = { a: 1; b: 2; c: 3; }"])
  func verbatimText_isNoHeading(line: String) {
    let text = Self.paragraphs
    let page =
      "<html><body><article><h1>Smelter buys its own quarry</h1><p>\(text[0])</p><p>\(text[1])</p><pre>\(line)</pre>"
      + "<p>\(text[2])</p></article></body></html>"
    let clip = "# Smelter buys its own quarry\n\n\(text[0])\n\n\(text[1])\n\n```\n\(line)\n```\n\n\(text[2])\n"
    for (path, source) in [("a.html", page), ("a.md", clip)] {
      let article = readArticle(SourceText(path: path, bytes: Array(source.utf8)))
      #expect(article.passages.map(\.text) == [text[0], text[1], line, text[2]], "\(path)")
      #expect(article.passages.allSatisfy { $0.kind == .paragraph }, "\(path)")
    }
  }

  @Test func secondByline_cutsNothingButItself() {
    let text = Self.paragraphs
    let article = read(
      ["Smelter buys its own quarry", "By Ida Berg", "4 June 2024", text[0], text[1], "By Ole Vik", text[2], text[3]])
    #expect(article.authors == ["Ida Berg"])
    #expect(article.passages.map(\.text) == Array(text.prefix(4)))
    #expect(article.removed.contains { $0.text == "By Ole Vik" })
  }

  @Test("a heading that begins as a byline does is a heading", arguments: ["By Region", "By The Numbers"])
  func headingWithBy_isKept(heading: String) {
    let text = Self.paragraphs
    let article = read(["Smelter buys its own quarry", "4 June 2024", text[0], text[1], heading, text[2], text[3]])
    #expect(article.passages.map(\.text) == [text[0], text[1], heading, text[2], text[3]])
  }

  @Test func portraitBelowByline_isCut() {
    let text = Self.paragraphs
    let article = read(
      ["Smelter buys its own quarry", "4 June 2024"] + text + [
        "By Ida Berg", "Ida Berg is a reporter who covers metals from Tromsø and has done so for nine years.",
      ])
    #expect(article.passages.map(\.text) == text)
    #expect(article.authors == ["Ida Berg"])
  }

  @Test func titleOverTwoLines_isReadWhole() {
    let article = read(
      ["Smelter buys its own quarry\nin a country far away", "By Ida Berg", "4 June 2024"] + Self.paragraphs)
    #expect(article.title == "Smelter buys its own quarry in a country far away")
    #expect(article.authors == ["Ida Berg"])
    #expect(article.passages.map(\.text) == Self.paragraphs)
  }

  @Test("words that a reader has marked, and notes' marks, leave the text whole")
  func markedWords_areText() {
    let text = Self.paragraphs
    let article = read(
      [
        "# Smelter buys its own quarry", "4 June 2024", text[0], "==The price fell== to ==nine dollars==, it said.",
        text[1] + "[^1]", "Nobody at the ministry answered.[^2]", text[2], "[^1]: From the owner's half-year report.",
      ], path: "quarry.md")
    #expect(
      article.passages.map(\.text) == [
        text[0], "The price fell to nine dollars, it said.", text[1], "Nobody at the ministry answered.", text[2],
        "From the owner's half-year report.",
      ])
    #expect(!article.passages.contains { $0.isHeading })
  }

  @Test("a sentence full of signs is no page's end")
  func signsInASentence_cutNoTail() {
    let text = Self.paragraphs
    let article = read(
      ["Smelter buys its own quarry", "4 June 2024", text[0], text[1], "The {owner} = the {bank}; it {says}.", text[2]])
    #expect(article.passages.map(\.text).contains(text[2]))
  }

  /// A clipping whose every line has fewer words than a paragraph.
  struct ShortClipping: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var head: [String]
    var title = "Acme buys Beta"
    var date: String? = "2025-01-05"
    var headings: [String] = []
  }

  static let shortClippings = [
    ShortClipping(
      testDescription: "a byline and a date", head: ["Acme buys Beta", "By Jane Doe", "2025-01-05"]),
    ShortClipping(testDescription: "a date alone", head: ["Acme buys Beta", "5 January 2025"]),
    ShortClipping(
      testDescription: "a title that ends as a sentence does", head: ["Acme buys Beta.", "By Jane Doe", "2025-01-05"],
      title: "Acme buys Beta."),
    ShortClipping(testDescription: "a title alone", head: ["Acme buys Beta"], date: nil),
    ShortClipping(testDescription: "no head", head: [], title: "", date: nil),
  ]

  @Test("short sentences alone are text, below their title and date", arguments: shortClippings)
  func shortSentences_areText(clipping: ShortClipping) {
    let body = ["Acme bought Beta Corp for $5 million.", "The deal closes in May."]
    let article = readArticle(
      SourceText(path: "acme.txt", bytes: Array((clipping.head + body).joined(separator: "\n").utf8)))
    #expect(article.title == clipping.title)
    #expect(article.published?.description == clipping.date)
    #expect(article.passages.map(\.text) == body)
    #expect(article.passages.allSatisfy { $0.kind == .paragraph })
  }

  private static let long = paragraphs.map { $0 + " " + $0.replacing("The ", with: "A ") }

  @Test("lines that are paragraphs are so in a file that is called Markdown")
  func unmarkedMarkdown_isReadLineByLine() {
    let lines = ["Smelter buys its own quarry", "By Ida Berg", "4 June 2024"] + Self.long
    let bytes = Array(lines.joined(separator: "\n").utf8)
    let article = readArticle(SourceText(path: "quarry.md", bytes: bytes))
    let same = readArticle(SourceText(path: "quarry.txt", bytes: bytes))
    #expect(article.title == lines[0])
    #expect(article.passages.map(\.text) == Self.long)
    #expect(article.passages == same.passages && article.published == same.published)
    let dated = readArticle(SourceText(path: "quarry.md", bytes: Array("---\ntitle: A quarry\n---\n".utf8) + bytes))
    #expect(dated.passages.suffix(Self.long.count).map(\.text) == Self.long)
  }

  /// Texts whose lines are no paragraphs, or of which Markdown says what they are.
  static let markedMarkdown: [String] = [
    "# Smelter buys its own quarry\n" + long.joined(separator: "\n"),
    "Smelter buys its own quarry\n===\n" + long.joined(separator: "\n"),
    long.joined(separator: "\n") + "\nIt is in [Guinea](https://guinea.example).",
    long.joined(separator: "\n") + "\nIt is in **Guinea**, which is a long way from the fjord.",
    long.joined(separator: "\\\n"), long.joined(separator: "  \n"),
    long.map { "> " + $0 }.joined(separator: "\n"),
    long.map { $0.split(separator: ", ").joined(separator: ",\n") }.joined(separator: "\n\n"),
    long.joined(separator: "\n\n"),
    long.flatMap { $0.split(separator: " ").map(String.init) }.reduce(into: [""]) { lines, word in
      if lines[lines.count - 1].count + word.count > 78 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }.joined(separator: "\n"),
  ]

  @Test("Markdown is read as Markdown", arguments: markedMarkdown)
  func markup_tellsMarkdown(text: String) {
    let bytes = Array(text.utf8)
    #expect(!areParagraphs(splitLines(bytes), in: bytes))
  }

  @Test("a table of figures at the end is the article's", arguments: ["    ", "\t"])
  func closingTable_isKept(gap: String) {
    let rows = [["Quarter", "Loads", "Fares"], ["Q1 2025", "1,509", "1,911"], ["Q2 2025", "2,080", "3,212"]]
    let article = read(
      ["Smelter buys its own quarry", "4 June 2024", Self.paragraphs[0], Self.paragraphs[1]]
        + [rows.map { $0.joined(separator: gap) }.joined(separator: "\n")])
    #expect(article.passages.map(\.text) == Self.paragraphs.prefix(2) + rows.map { $0.joined(separator: " ") })
  }

  @Test("a page copied from Wikipedia has its own name, and none of its marks")
  func wikipediaCopy_isRead() {
    let lines = [
      "Kirkenes smelter", "Article", "Talk", "Edit", "From Wikipedia, the free encyclopedia",
      "(Redirected from Kirkenes works)", Self.paragraphs[0] + "[1][12]", "History[edit]",
      Self.paragraphs[1] + "[citation needed]", Self.paragraphs[2].replacing("work", with: "work[a]"),
      "The price [of power] is not known.", "See also[edit]", "Kirkenes harbour", "References[edit]",
      "^ Berg, Ida (2024). Retrieved 5 May 2024.", "External links[edit]", "Official website",
      "Categories: Smelters of Norway", "This page was last edited on 3 October 2025, at 09:12 (UTC).",
      "Text is available under the Creative Commons Attribution-ShareAlike 4.0 License; additional terms may apply.",
    ]
    let article = read(lines)
    #expect(article.title == "Kirkenes smelter")
    #expect(article.publisher == "Wikipedia")
    #expect(
      article.passages.map(\.text) == [
        Self.paragraphs[0], "History", Self.paragraphs[1], Self.paragraphs[2], "The price [of power] is not known.",
      ])
    #expect(article.removed.contains { $0.text == "(Redirected from Kirkenes works)" && $0.line == 11 })
  }
}
