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
