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

  struct HyphenCase: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var lines: [String]
    var text: String
  }

  static let hyphens = [
    HyphenCase(
      testDescription: "words that the column divided",
      lines: [
        "The council said on Monday that the northern ferry and its two har-",
        "bours would be rebuilt before the winter, and that the new facil-",
        "ities would open in the spring of the year that follows, when for-",
        "eign boats sail again between the islands and the ports for an in-",
        "crease of the fares that the skippers have asked for year by year.",
      ],
      text: """
        The council said on Monday that the northern ferry and its two harbours would be rebuilt before the winter, and \
        that the new facilities would open in the spring of the year that follows, when foreign boats sail again between \
        the islands and the ports for an increase of the fares that the skippers have asked for year by year.
        """),
    HyphenCase(
      testDescription: "words with a hyphen of their own, which the text has elsewhere, whole or in parts",
      lines: [
        "The council said on Monday that the northern ferry and its two har-",
        "bours would be rebuilt before the winter, and that the long-",
        "term plan, a long-term plan indeed, would end the boats' low-",
        "fare years: a low price is no longer a fare that pays for a reg-",
        "ular boat between the islands and the ports of the mainland's coast.",
      ],
      text: """
        The council said on Monday that the northern ferry and its two harbours would be rebuilt before the winter, and \
        that the long-term plan, a long-term plan indeed, would end the boats' low-fare years: a low price is no longer \
        a fare that pays for a regular boat between the islands and the ports of the mainland's coast.
        """),
    HyphenCase(
      testDescription: "one hyphen, of which nothing tells that it divides a word",
      lines: [
        "The council said on Monday that the northern ferry and its two well-",
        "kept harbours would be rebuilt before the winter, and that the new",
        "quays would open in the spring of the year that follows, when boats",
        "sail again between the islands and the ports of the mainland's coast.",
      ],
      text: """
        The council said on Monday that the northern ferry and its two well-kept harbours would be rebuilt before the \
        winter, and that the new quays would open in the spring of the year that follows, when boats sail again between \
        the islands and the ports of the mainland's coast.
        """),
    HyphenCase(
      testDescription: "a part that two words share, and a hyphen that shows only at a line's end",
      lines: [
        "The council said on Monday that the northern ferry and all its mid-",
        "to long-term plans would be given up before the winter, and that no",
        "quay would open in the spring of the year that follows, since boats\u{AD}",
        "men sail no more between the islands and the ports of the mainland.",
      ],
      text: """
        The council said on Monday that the northern ferry and all its mid- to long-term plans would be given up before \
        the winter, and that no quay would open in the spring of the year that follows, since boatsmen sail no more \
        between the islands and the ports of the mainland.
        """),
  ]

  @Test(arguments: hyphens)
  func hyphensAtLineEnds_areReadAsTheTextHasThem(example: HyphenCase) {
    #expect(texts(["The ferry's new tariff", "By Ada Ross", "4 June 2024", ""] + example.lines) == [example.text])
  }
}
