import Foundations
import Testing

@testable import Articles

@Suite("Import writes Markdown")
struct MarkdownRoundTripTests {
  private func reread(_ article: Article) -> Article {
    readArticle(SourceText(path: "again.md", bytes: writeMarkdown(article)))
  }

  @Test("reading it again gives the same article", arguments: ClippingFixture.all)
  func clipping_comesBack(fixture: ClippingFixture) {
    let article = fixture.read()
    let again = reread(article)
    #expect(again.title == article.title)
    #expect(again.publisher == article.publisher)
    #expect(again.authors == article.authors)
    #expect(again.published == article.published)
    #expect(again.sourceHash == article.sourceHash)
    #expect(again.passages.map(\.kind) == article.passages.map(\.kind))
    #expect(again.passages.map(\.text) == article.passages.map(\.text))
    #expect(again.passages.map(\.marks) == article.passages.map(\.marks))
    #expect(again.passages.map(\.anchor) == article.passages.map(\.anchor))
    #expect(again.quotations == article.quotations)
    #expect(again.removed.isEmpty)
  }

  @Test(
    "signs of markup stay text",
    arguments: [
      "# not a heading", "1. not a list", "- nor this", "> nor a quotation", "a * b * c", "snake_case_name",
      "[label](x)",
      "<b>bold</b>", "AT&T &amp; co", "`code`", "| a | b |", "\\ backslash", "• bullet", "~~~", "!important",
    ])
  func markup_staysText(text: String) {
    var article = Article(path: "a.txt", id: "a", sourceHash: "00")
    article.title = "\"Quoted\" \\ title: with # signs"
    article.passages = [Passage(kind: .paragraph, text: text)]
    let again = reread(article)
    #expect(again.title == article.title)
    #expect(again.passages.map(\.text) == [text])
    #expect(again.passages.first?.kind == .paragraph)
  }

  @Test func marks_comeBack() {
    var article = Article(path: "a.txt", id: "a", sourceHash: "00")
    article.passages = [
      Passage(
        kind: .paragraph, text: "One link, one strong word.",
        marks: [InlineMark(.link(url: "https://e.com/a(b)"), 0..<8), InlineMark(.strong, 14..<20)])
    ]
    #expect(reread(article).passages.first?.marks.map(\.range) == [0..<8, 14..<20])
  }
}
