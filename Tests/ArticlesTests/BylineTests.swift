import Foundations
import Testing

@testable import Articles

struct BylineCase: CustomTestStringConvertible, Sendable {
  var lines: [String]
  var publisher: String?
  var author = "Jane Doe"
  var testDescription: String { lines.joined(separator: " / ") }
}

@Suite("Bylines")
struct BylineTests {
  static let cases: [BylineCase] = [
    BylineCase(lines: ["By Jane Doe | 3 May 2024"]),
    BylineCase(lines: ["By Jane Doe, 3 May 2024"]),
    BylineCase(lines: ["By Jane Doe • May 3, 2024"]),
    BylineCase(lines: ["By Jane Doe - 3 May 2024 - 5 min read"]),
    BylineCase(lines: ["By Jane Doe | Monday, 3 May 2024"]),
    BylineCase(lines: ["By Jane Doe Updated 3 May 2024"]),
    BylineCase(lines: ["By Jane Doe | Markets | 3 May 2024"]),
    BylineCase(lines: ["By Jane Doe, London", "3 May 2024"]),
    BylineCase(lines: ["Von Anna Groß, München", "3. Mai 2024"], author: "Anna Groß"),
    BylineCase(lines: ["By Jane Doe, Politics", "3 May 2024"]),
    BylineCase(lines: ["By Jane Doe, Head of Research", "3 May 2024"]),
    BylineCase(lines: ["By Jane Doe, Ph.D.", "3 May 2024"]),
    BylineCase(lines: ["By Jane Doe, MP", "3 May 2024"]),
    BylineCase(lines: ["By Jane Doe, Associated Press", "3 May 2024"], publisher: "Associated Press"),
    BylineCase(lines: ["By Jane Doe, Reuters", "3 May 2024"], publisher: "Reuters"),
    BylineCase(lines: ["By Jane Doe, Northwind", "Source: Northwind", "3 May 2024"], publisher: "Northwind"),
  ]

  @Test("a byline's tail is the publisher only with a second sign", arguments: cases)
  func byline_isReadWithoutItsTail(example: BylineCase) {
    let text =
      (["New depot opens in Leeds after a delay of two years"] + example.lines + [
        "", "The depot opened after two years of delay, and it cost five million pounds, the council said on Monday.",
        "", "The road to it will be closed until the summer, and nobody in the town was glad to hear of that.",
      ]).joined(separator: "\n")
    let article = readArticle(SourceText(path: "a.txt", bytes: Array(text.utf8)))
    #expect(article.publisher == example.publisher)
    #expect(article.authors == [example.author])
    #expect(article.published?.description == "2024-05-03" || article.updated?.description == "2024-05-03")
  }
}
