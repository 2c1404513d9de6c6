import Foundations
import Testing

@testable import Articles

@Suite("Whose words a quotation holds")
struct WhoseWordsTests {
  private static let lead =
    "The dam at Voss holds less water than its builders said it would, and the grid wants to know why."
  private static let said =
    "“We measured in a wet year,” said Liv Dahl, who led the survey for the builders at the time."

  private func passages(_ lines: [String]) -> [Passage] {
    let text = (["# A dam that never fills", Self.lead] + lines).joined(separator: "\n\n")
    return readArticle(SourceText(path: "dam.md", bytes: Array(text.utf8))).passages
  }

  private func speakers(_ lines: [String]) -> [String?] {
    passages(lines).compactMap { passage in
      if case .quotation(let speaker, _) = passage.kind { .some(speaker) } else { nil }
    }
  }

  @Test("a quotation without marks or a name is nobody's, whoever else is quoted")
  func unsignedBlock_isNobodys() {
    #expect(speakers([Self.said, "> The reservoir shall hold forty million cubic metres when it is full."]) == [nil])
  }

  @Test func unsignedBlockInMarks_isTheGuestsInAnInterviewOnly() {
    let block = "> “The lake was never as deep as the maps said that it was, and we knew.”"
    #expect(speakers([Self.said, block]) == [nil])
    let questions = ["## Who measured the lake?", Self.said, "## Did nobody ask?", block]
    #expect(speakers(questions) == ["Liv Dahl"])
  }

  @Test func announcedBlock_isWhoseItIsSaidToBe() {
    #expect(
      speakers([Self.said, "The minister, Per Strand, wrote to the council in May:", "> We were told of another lake."])
        == ["Per Strand"])
  }

  @Test("a signature names the speaker", arguments: ["— Ine Moe (@ine)", "— Ine Moe, Voss", "– Ine Moe"])
  func signature_namesTheSpeaker(signature: String) {
    #expect(
      speakers([Self.said, "> The lake is half empty again this morning, I walked there. " + signature]) == ["Ine Moe"])
  }

  @Test func embeddedMessage_isItsSigners() {
    let page = """
      <html><body><article><h1>A dam that never fills</h1><p>\(Self.lead)</p><p>\(Self.said)</p><blockquote
      class="twitter-tweet"><p>The lake is half empty again today</p>&mdash; Ine Moe (@ine) <a
      href="https://twitter.com/x">May 4, 2024</a></blockquote><p>The grid has asked for a new survey of the lake, which
      the builders would have to pay for.</p></article></body></html>
      """
    let article = readArticle(SourceText(path: "dam.html", bytes: Array(page.utf8)))
    let speakers = article.passages.compactMap { passage -> String? in
      if case .quotation(let speaker, _) = passage.kind { speaker } else { nil }
    }
    #expect(!speakers.contains("Liv Dahl"))
    #expect(article.passages.contains { $0.kind == .quotation(speaker: "Ine Moe", attribution: .stated) })
  }

  @Test func headingInAQuotation_isAHeading() {
    let passages = passages(["> ## Excerpt\n> The dam at Voss holds less water than its builders said.", Self.said])
    #expect(passages.contains { $0.isHeading && $0.text == "Excerpt" })
  }
}
