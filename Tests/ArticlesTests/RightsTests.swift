import Foundations
import Testing

@testable import Articles

@Suite("What may be published")
struct RightsTests {
  private var article: Article {
    var article = Article(path: "a.txt", id: "a")
    article.publisher = "Mining Weekly"
    article.passages =
      (0..<4).map { Passage(kind: .highlight, text: String(repeating: "h", count: 300), anchor: "h\($0)") }
      + (0..<3).map { Passage(kind: .paragraph, text: "text \($0)", anchor: "p\($0)") }
    return article
  }

  @Test func excerpt_carriesHighlightsUpToTheLimitAndCitedPassages() {
    let passages = publishedPassages(of: article, policy: .excerpt, citedAnchors: ["p1"])
    #expect(passages.map(\.anchor) == ["h0", "h1", "p1"])
    let uncited = passages.filter { $0.anchor != "p1" }.reduce(0) { $0 + $1.text.utf8.count }
    #expect(uncited <= excerptHighlightLimit)
  }

  @Test func publishersSummary_isPublishedAsItsTextIs() {
    var article = article
    (article.summary, article.origins[.summary]) = (String(repeating: "s", count: 300), .marked)
    #expect(publishedSummary(of: article, policy: .none) == nil)
    #expect(publishedSummary(of: article, policy: .excerpt) == article.summary)
    #expect(publishedPassages(of: article, policy: .excerpt, citedAnchors: []).map(\.anchor) == ["h0"])
    article.summary = String(repeating: "s", count: excerptHighlightLimit + 1)
    #expect(publishedSummary(of: article, policy: .excerpt) == nil)
    #expect(publishedPassages(of: article, policy: .excerpt, citedAnchors: []).map(\.anchor) == ["h0", "h1"])
    #expect(publishedSummary(of: article, policy: .full) == article.summary)
    article.origins[.summary] = .stated
    #expect(publishedSummary(of: article, policy: .none) == article.summary)
  }

  @Test(
    "a summary is the desk's, a description the publisher's",
    arguments: [
      "description: Theirs", "excerpt: Theirs", "description: Theirs\nsummary: Ours", "summary: Ours\nexcerpt: Theirs",
    ])
  func description_isThePublishers(fields: String) {
    let article = readArticle(SourceText(path: "a.md", bytes: Array("---\ntitle: T\n\(fields)\n---\nWords.\n".utf8)))
    let isOwn = fields.contains("Ours")
    #expect(article.summary == (isOwn ? "Ours" : "Theirs"))
    #expect(publishedSummary(of: article, policy: .none) == (isOwn ? "Ours" : nil))
    let again = readArticle(SourceText(path: "b.md", bytes: writeMarkdown(article)))
    #expect(again.summary == article.summary)
    #expect(again.origins[.summary] == article.origins[.summary])
  }

  @Test func none_carriesNothingAndFullAll() {
    #expect(publishedPassages(of: article, policy: .none, citedAnchors: ["p1"]).isEmpty)
    #expect(publishedPassages(of: article, policy: .full, citedAnchors: []).count == 7)
  }

  @Test func anotherPublishersText_isAnExcerptEvenWhereTheSiteSaysFull() {
    #expect(textPolicy(of: article, siteDefault: .full, sitePublisher: "Our Desk") == .excerpt)
    #expect(textPolicy(of: article, siteDefault: .full, sitePublisher: "Mining  weekly") == .full)
    #expect(textPolicy(of: article, siteDefault: .none, sitePublisher: nil) == .none)
    var own = article
    own.text = .full
    #expect(textPolicy(of: own, siteDefault: .excerpt, sitePublisher: nil) == .full)
  }
}
