import Foundations
import Testing

@testable import Articles

@Suite("The same story twice")
struct DuplicateTests {
  private func article(_ id: String, _ sentences: [Int], url: String? = nil) -> Article {
    var article = Article(path: "\(id).txt", id: id)
    article.title = id
    article.url = url
    article.passages = sentences.map { number in
      Passage(
        kind: .paragraph,
        text:
          "Paragraph \(number) tells of mine \(number * 7) and of plant \(number * 13) in the year \(1900 + number).")
    }
    return article
  }

  @Test func addressesThatDifferInTracking_areOne() {
    let stories = findDuplicateStories([
      article("a", [1, 2], url: "https://www.example.com/story/?utm_source=x"),
      article("b", [3, 4], url: "http://example.com/story#top"),
    ])
    #expect(stories == [DuplicateStory(articles: [0, 1], reason: .sameAddress)])
  }

  @Test func addressesThatDifferInAnythingElse_areTwo() {
    let stories = findDuplicateStories([
      article("a", [1, 2], url: "https://example.com/story?shareholder=1&ref=x"),
      article("b", [3, 4], url: "https://example.com/story?shareholder=2"),
    ])
    #expect(stories.isEmpty)
  }

  @Test func sameText_isFoundUnderAnotherTitle() {
    #expect(findDuplicateStories([article("a", [1, 2, 3]), article("b", [1, 2, 3])]).map(\.reason) == [.sameText])
  }

  @Test func storyOfThree_isToldWithoutAReason_thatHoldsOfTwo() throws {
    let articles = [
      article("a", [1, 2, 3], url: "https://example.com/story"), article("b", [1, 2, 3]),
      article("c", [9, 10], url: "https://example.com/story"),
    ]
    let problem = try #require(findDuplicateStories(articles).first?.diagnostic(articles))
    #expect(problem.summary == "3 clippings are one story" && problem.fix == "keep one of the files")
    #expect(problem.notes.count == 3)
  }

  @Test func clippingsWithoutTitle_areCalledByTheirIDs() throws {
    var articles = [article("a", [1, 2, 3]), article("b", [1, 2, 3])]
    for index in articles.indices { articles[index].title = "" }
    let problem = try #require(findDuplicateStories(articles).first?.diagnostic(articles))
    #expect(problem.summary == "“b” has the text of “a”")
    #expect(problem.notes.map(\.text) == ["a", "b"])
  }

  @Test func nearText_isFoundAndOtherTextIsNot() {
    let many = Array(1...30)
    let stories = findDuplicateStories([
      article("a", many), article("other", Array(50...80)), article("b", Array(many.dropLast(3)) + [99]),
    ])
    #expect(stories == [DuplicateStory(articles: [0, 2], reason: .nearText)])
    #expect(stories.first?.diagnostic([article("a", many), article("other", []), article("b", many)])?.path == "b.txt")
  }
}
