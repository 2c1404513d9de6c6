import Foundations
import Testing

@testable import Articles

@Suite("Texts wrapped at a width, and lists without their signs")
struct WrapTests {
  private static let lines = [
    "The ferry to Unst carried its first load of scallops under the new",
    "tariff on Monday, and the crews found that the old one had been no",
    "worse. Nobody on the quay could say who had asked for the change at",
    "all.",
  ]
  private static let more = [
    "Fares went up by a third in the spring of the year before, when the",
    "council bought the second boat, and they have not come down since",
    "then.",
  ]
  private static let paragraphs = [lines, more].map { $0.joined(separator: " ") }

  private func texts(_ lines: [String]) -> [String] {
    readArticle(SourceText(path: "ferry.txt", bytes: Array(lines.joined(separator: "\n").utf8))).passages.map(\.text)
  }

  @Test("one long line does not hide that all others were wrapped")
  func longHeadline_hidesNoWrapping() {
    let headline =
      "A new tariff on the northern ferry, an old quarrel about scallops, and why nobody on the quay wants to pay for it"
    #expect(texts([headline, "By Ada Ross", "4 June 2024", ""] + Self.lines + [""] + Self.more) == Self.paragraphs)
  }

  @Test func longAddress_hidesNoWrapping() {
    let address = "https://shetland.example/2024/06/04/" + String(repeating: "a-very-long-name-", count: 6)
    let head = ["The ferry's new tariff", "By Ada Ross", "4 June 2024", ""]
    #expect(texts(head + Self.lines + [""] + Self.more + ["", "Source: " + address]) == Self.paragraphs)
    #expect(texts(head + Self.lines + [""] + Self.more + [address]).first == Self.paragraphs[0])
  }

  @Test func indentation_beginsParagraphs() {
    let head = ["The ferry's new tariff", "By Ada Ross", "4 June 2024"]
    let body = [Self.lines, Self.more, Self.lines.dropLast() + ["last."]].flatMap { lines in
      ["    " + lines[0]] + lines.dropFirst()
    }
    let third = (Self.lines.dropLast() + ["last."]).joined(separator: " ")
    #expect(texts(head + body) == Self.paragraphs + [third])
  }

  @Test("lines that are paragraphs stay so")
  func paragraphs_areNotJoined() {
    let long = Self.paragraphs + ["A short one ends it, and says that the boat sails at nine in the morning."]
    #expect(texts(["The ferry's new tariff", "4 June 2024", ""] + long) == long)
  }

  @Test("highlights end where the text begins, with no empty line between")
  func highlights_endBeforeTheText() {
    let items = ["Fares rise by a third.", "Two boats sail, not one.", "Scallops go first."]
    let article = readArticle(
      SourceText(
        path: "ferry.txt",
        bytes: Array(
          (["The ferry's new tariff", "By Ada Ross", "4 June 2024", "KEY POINTS"] + items + Self.paragraphs
            + ["The skippers meet again in the autumn, when the council has counted what the year has brought it."])
            .joined(separator: "\n").utf8)))
    #expect(article.passages.filter { $0.kind == .highlight }.map(\.text) == items)
    #expect(article.passages.suffix(3).allSatisfy { $0.kind == .paragraph })
  }

  @Test func highlights_endAtADateline() {
    let items = ["Fares rise by a third from Monday on.", "Two boats sail, not one, in summer and in winter."]
    let article = readArticle(
      SourceText(
        path: "ferry.txt",
        bytes: Array(
          (["The ferry's new tariff", "4 June 2024", "Highlights"] + items + [
            "LERWICK, Shetland — The boat left late.", Self.paragraphs[0], Self.paragraphs[1],
          ]).joined(separator: "\n").utf8)))
    #expect(article.passages.filter { $0.kind == .highlight }.map(\.text) == items)
  }
}
