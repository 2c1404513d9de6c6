import Foundations
import Testing

@testable import Articles

/// Which of a clipping's days is that of the article.
@Suite struct ArticleDayTests {
  private static let paragraphs = [
    "The ferry between the two islands will run twice a day from the spring on, its owner said in the capital.",
    "Both harbours have been dredged for it, and the council has promised a bus to the school at either end.",
    "Fishermen had asked for a later start, since the first crossing falls into the hours of their catch.",
  ]

  private func read(_ lines: [String]) -> Article {
    let text = (["Ferry runs twice a day"] + lines).joined(separator: "\n\n")
    return readArticle(SourceText(path: "ferry.txt", bytes: Array(text.utf8)))
  }

  @Test(
    "days that the text tells of are none",
    arguments: [
      ["Record date: November 14, 2025", "Payment date: November 28, 2025"], ["Published accounts: 30 June 2026"],
      ["How it came about", "October 9, 2025"],
    ])
  func day_ofTheText(_ lines: [String]) {
    let body = [Self.paragraphs[0]] + lines + Array(Self.paragraphs[1...])
    let article = read(["By Jane Doe", "31 October 2025"] + body)
    #expect(article.published?.description == "2025-10-31")
    #expect(article.passages.map(\.text) == body)
    #expect(article.authors == ["Jane Doe"])
  }

  @Test func timeline_keepsItsDays() {
    let timeline = ["October 9, 2025\nThe harbour was dredged.", "October 30, 2025\nThe bus was promised."]
    let article = read(["31 October 2025", Self.paragraphs[0]] + timeline + [Self.paragraphs[1]])
    #expect(article.published?.description == "2025-10-31")
    let text = article.passages.map(\.text).joined(separator: " ")
    #expect(text.contains("October 9, 2025") && text.contains("October 30, 2025") && text.contains("was promised."))
  }

  @Test(
    "the day on which somebody saved or photographed is none",
    arguments: [
      "Saved 1 Nov 2025", "Accessed: 1 November 2025", "Printed on 1 November 2025",
      "A view of the harbour, August 3, 2023. REUTERS/Jane Roe",
    ])
  func day_ofOthers(_ line: String) {
    let article = read([line] + Self.paragraphs)
    #expect(article.published == nil)
    #expect(article.title == "Ferry runs twice a day")
    #expect(article.passages.filter { $0.kind == .paragraph }.map(\.text) == Self.paragraphs)
    let dated = read(["31 October 2025", line] + Self.paragraphs)
    #expect(dated.published?.description == "2025-10-31")
  }

  @Test(
    "a day with the hour and what is said of it in one piece",
    arguments: [
      "October 31, 20257:12 AM GMT+8Updated 3 hours ago", "October 31, 202510:12 PM UTC", "31 October 202510:12 AM",
    ])
  func day_glued(_ line: String) {
    let article = read(["By Jane Doe", line] + Self.paragraphs)
    #expect(article.published?.description == "2025-10-31")
    #expect(article.passages.map(\.text) == Self.paragraphs)
  }
}
