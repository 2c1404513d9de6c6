import Foundations
import Testing

@testable import Articles

/// A text as a press database gives it out, with one article.
struct DatabaseCase: CustomTestStringConvertible, Sendable {
  var testDescription: String
  /// The lines above and below the article's text.
  var above: [String]
  var below: [String]
  /// What the database writes before the first paragraph, in its line.
  var label = ""
  var publisher = "Stone Weekly"
  var authors = ["Siv Lie"]
}

@Suite("Clippings from press databases")
struct DatabaseTests {
  static let body = [
    "The quarry at Larvik sent its last block of the year to Carrara on Tuesday, two weeks sooner than it had planned.",
    "Frost had shut the upper bench in November, the quarry said, and the men have been paid until the thaw comes.",
    "In other words, nobody was sent home.",
  ]

  static let cases = [
    DatabaseCase(
      testDescription: "Nexis",
      above: [
        "Last block leaves Larvik", "", "Stone Weekly (London)", "", "December 3, 2024 Tuesday 8:15 AM GMT", "",
        "Copyright 2024 Stone Weekly Limited All Rights Reserved", "", "", "", "Section: BUSINESS; Version:1",
        "Length: 1,058 words", "Byline: Siv Lie, Stone editor", "Highlight: Two weeks sooner than planned",
        "Dateline: LARVIK", "Body", "", "",
      ],
      below: [
        "", "Graphic", " ", "The upper bench in November, Siv Lie", "", "Classification", "", "Language: ENGLISH",
        "Publication-Type: Newspapers; Papers", "Subject: QUARRYING (90%); FROST (78%)", "Load-Date: December 4, 2024",
        "", "", "End of Document", "",
      ]),
    DatabaseCase(
      testDescription: "Nexis, of an edition",
      above: [
        "Last block leaves Larvik", "Stone Weekly", "December 3, 2024 Tuesday", "Late Edition - Final", "",
        "Copyright 2024 Stone Weekly", "Section: Section B; Column 1; Pg. 1", "Length: 58 words", "Byline: By SIV LIE",
        "Body",
      ],
      below: ["Load-Date: December 4, 2024", "End of Document"]),
    DatabaseCase(
      testDescription: "LexisNexis as it was",
      above: [
        "                               1 of 1 DOCUMENTS", "", "", "                              Stone Weekly", "",
        "                            December 3, 2024 Tuesday", "                              Final Edition", "",
        "Last block leaves Larvik", "", "BYLINE: By SIV LIE", "", "SECTION: Business; Pg. 1", "", "LENGTH: 58 words",
        "",
        "DATELINE: LARVIK", "",
      ],
      below: [
        "", "URL: http://stone.example", "", "LOAD-DATE: December 4, 2024", "", "LANGUAGE: ENGLISH", "",
        "PUBLICATION-TYPE: Newspaper", "", "", "                      Copyright 2024 Stone Weekly",
        "                              All Rights Reserved",
      ]),
    DatabaseCase(
      testDescription: "Factiva",
      above: [
        "Quarries & Markets", "Last block leaves Larvik", "By Siv Lie", "58 words", "3 December 2024", "08:15",
        "Stone Weekly", "STNW", "B1", "English", "Copyright 2024 Stone & Co., Inc. All Rights Reserved.", "",
      ],
      below: ["", "Stone & Co., Inc.", "", "Document STNW000020241203ekc30000t"]),
    DatabaseCase(
      testDescription: "Factiva, whose byline and copyright are bare",
      above: [
        "Last block leaves Larvik", "Siv Lie", "58 words", "3 December 2024", "Stone Weekly", "STNW", "English",
        "(c) 2024 Stone & Co.", "",
      ],
      below: ["", "Document STNW000020241203ekc30000t"]),
    DatabaseCase(
      testDescription: "Factiva with labels",
      above: [
        "SE Quarries & Markets", "HD Last block leaves Larvik", "BY By Siv Lie", "WC 58 words", "PD 3 December 2024",
        "ET 08:15", "SN Stone Weekly", "SC STNW", "PG B1", "LA English", "CY Copyright 2024 Stone & Co.",
      ],
      below: [
        "CO stnqry : Larvik Quarry AS", "IN i231 : Quarrying", "NS ccat : Corporate News", "RE norw : Norway",
        "PUB Stone & Co.", "AN Document STNW000020241203ekc30000t",
      ],
      label: "LP "),
    DatabaseCase(
      testDescription: "Factiva with labels in lines of their own",
      above: [
        "HD", "Last block leaves Larvik", "BY", "By Siv Lie", "WC", "58 words", "PD", "3 December 2024", "SN",
        "Stone Weekly", "SC", "STNW", "LA", "English", "LP",
      ],
      below: ["", "NS", "ccat : Corporate News", "AN", "Document STNW000020241203ekc30000t"]),
    DatabaseCase(
      testDescription: "ProQuest",
      above: [
        "____________________________________________________________", "", "Last block leaves Larvik", "",
        "Lie, Siv. Stone Weekly, Northern edition; London [London]. 03 Dec 2024: B.1.", "",
      ],
      below: [
        "", "Subject: Quarrying; Frost", "", "Location: Norway", "", "Title: Last block leaves Larvik", "",
        "Author: Lie, Siv", "", "Publication title: Stone Weekly, Northern edition; London", "", "Pages: B.1", "",
        "Publication year: 2024", "", "Publication date: Dec 3, 2024", "", "Document type: News", "",
        "____________________________________________________________", "", "Database: Stone Index",
      ],
      label: "Full text: "),
  ]

  private static func text(of example: DatabaseCase) -> [String] {
    let text = [example.label + body[0], "", body[1], "", body[2]]
    return example.above + text + example.below
  }

  private func read(_ lines: [String]) -> Article {
    readArticle(SourceText(path: "export.txt", bytes: Array(lines.joined(separator: "\n").utf8)))
  }

  @Test(arguments: cases)
  func article_isToldFromWhatIsSaidOfIt(example: DatabaseCase) {
    let article = read(Self.text(of: example))
    #expect(article.title == "Last block leaves Larvik")
    #expect(article.publisher == example.publisher)
    #expect(article.authors == example.authors)
    #expect(article.published?.description == "2024-12-03")
    #expect(article.passages.map(\.text) == Self.body)
    #expect(article.passages.first?.line == example.above.count + 1)
    #expect(article.diagnostics.map(\.message) == [])
    let around = (example.above + example.below).map { $0.trimmed }.filter { !$0.isEmpty && $0 != "LP" }
    #expect(article.removed.map(\.text) == around)
  }

  @Test(arguments: cases)
  func frontMatter_wins(example: DatabaseCase) {
    let article = read(["---", "title: Stone leaves", "date: 2024-12-05", "---"] + Self.text(of: example))
    #expect(article.title == "Stone leaves")
    #expect(article.published?.description == "2024-12-05")
    #expect(article.passages.first?.line == example.above.count + 5)
  }

  @Test(arguments: cases.filter { !$0.testDescription.contains("as it was") })
  func severalArticles_areRead_andReported(example: DatabaseCase) throws {
    let lines = Self.text(of: example)
    let second = lines.map { $0.replacing("Larvik", with: "Vik") }
    let text = (lines + second + second).joined(separator: "\n")
    let source = SourceText(path: "export.txt", bytes: Array(text.utf8))
    let articles = readArticles(source)
    #expect(articles.map(\.title) == ["Last block leaves Larvik"] + Array(repeating: "Last block leaves Vik", count: 2))
    #expect(articles.map(\.id) == ["last-block-leaves-larvik", "last-block-leaves-vik", "last-block-leaves-vik-3"])
    #expect(articles.map { $0.passages.count } == [3, 3, 3])
    #expect(articles[1].passages.first?.line == lines.count + example.above.count + 1)
    #expect(articles.flatMap(\.diagnostics).map(\.message) == [])
    let first = readArticle(source)
    #expect(first.id == "export")
    #expect(first.passages.map(\.text) == Self.body)
    #expect(first.diagnostics.map(\.rule.code) == ["DOS-413"])
  }

  @Test(arguments: [
    (
      "<div><span>Last block leaves Larvik</span></div><div>By Siv Lie</div><div>58 words</div><div>3 December 2024</div>"
        + "<div>Stone Weekly</div><div>STNW</div><div>English</div><div>(c) 2024 Stone &amp; Co. All Rights Reserved.</div>",
      "<p>Stone &amp; Co.</p><p>Document STNW000020241203ekc30000t</p>"
    ),
    (
      "<h1>Last block leaves Larvik</h1><div>Stone Weekly (London)</div><div>December 3, 2024 Tuesday</div>"
        + "<div>Copyright 2024 Stone Weekly</div><div><b>Length:</b> 58 words</div><div><b>Byline:</b> Siv Lie</div>"
        + "<div><b>Body</b></div>",
      "<div><b>Load-Date:</b> December 4, 2024</div><div>End of Document</div>"
    ),
  ])
  func pages_areReadAsTexts(above: String, below: String) {
    let text = Self.body.map { "<p>\($0)</p>" }.joined(separator: "\n")
    let record = "<div class=\"article\">\n\(above)\n\(text)\n\(below)\n</div>"
    for count in [1, 2] {
      let page = "<html><head><title>Stone Index</title></head><body>\n" + String(repeating: record, count: count)
      let source = SourceText(path: "export.html", bytes: Array("\(page)</body></html>".utf8))
      let articles = readArticles(source)
      #expect(articles.count == count)
      for article in articles {
        #expect(article.title == "Last block leaves Larvik")
        #expect(article.publisher == "Stone Weekly")
        #expect(article.authors == ["Siv Lie"])
        #expect(article.published?.description == "2024-12-03")
        #expect(article.passages.map(\.text) == Self.body)
      }
      #expect(readArticle(source).diagnostics.map(\.rule.code) == (count > 1 ? ["DOS-413"] : []))
    }
  }

  @Test(
    "a text that has some marks of a database is read as any other",
    arguments: [
      ["58 words", "3 December 2024"], ["Length: 58 words", "Section: stone"], ["Full text: below"],
      ["HD Stone", "SN Weekly", "PD 3 December 2024"],
    ])
  func marksAlone_areNoDatabase(marks: [String]) {
    let article = read(["Last block leaves Larvik", "", Self.body[0], ""] + marks + ["", Self.body[1]])
    #expect(article.title == "Last block leaves Larvik")
    #expect(article.passages.map(\.text).starts(with: [Self.body[0]]))
    #expect(article.passages.map(\.text).contains(Self.body[1]))
  }

  /// A file that was cut at any place, or lost any lines, is read all the same.
  @Test(arguments: cases)
  func lostLines_doNoHarm(example: DatabaseCase) {
    let lines = Self.text(of: example)
    for start in lines.indices {
      for end in start...lines.count {
        let article = read(Array(lines[..<start] + lines[end...]))
        #expect(article.path == "export.txt")
      }
    }
  }

  /// Quadratic work would take minutes.
  @Test(arguments: [
    "Length: 5 words\n", "5 words\n3 December 2024\n", "Full text: a\n__________\n",
    "Document AAAA000020241203ekc30000t\n5 words\n",
    "5 words\n3 December 2024\nDocument AAAA000020241203ekc30000t\n",
  ])
  func manyMarks_areReadInOnePass(mark: String) {
    let text = "Load-Date: December 4, 2024\n" + String(repeating: mark, count: 100_000)
    #expect(readArticles(SourceText(path: "export.txt", bytes: Array(text.utf8))).count >= 1)
  }
}
