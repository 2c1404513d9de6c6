import Foundations
import Testing

@testable import Articles

private let hasShared = !fileBytes(sharedFolder + "/articles/000_46e6edef512c3984.txt").isEmpty

@Suite("The two shared clippings", .enabled(if: hasShared))
struct RealClippingTests {
  private func read(_ name: String) -> Article {
    let path = sharedFolder + "/articles/" + name
    return readArticle(SourceText(path: path, bytes: fileBytes(path)))
  }

  @Test func interview_isReadWhole() {
    let article = read("000_46e6edef512c3984.txt")
    #expect(article.id == "000-46e6edef512c3984")
    #expect(article.published == CalendarDate(year: 2025, month: 10, day: 31))
    #expect(article.publisher == "Market Open Australia")
    #expect(article.authors == ["MarketOpen"])
    #expect(article.passages.count { $0.isHeading } == 6)
    #expect(article.passages.count == 44)
    #expect(article.passages.first?.text.hasPrefix("RareX Limited (ASX") == true)
    #expect(article.removed.map(\.reason) == [.metadata, .disclaimer, .disclaimer, .disclaimer])
    let speakers = article.quotations.map { "\($0.speaker ?? "") \($0.attribution)" }
    #expect(speakers == ["James Durrant implied", "James Durrant implied", "James Durrant stated"])
  }

  @Test func newsletter_isRepairedAndCut() {
    let article = read("001_0273dbd4b7cd4140.txt")
    #expect(article.published == CalendarDate(year: 2025, month: 9, day: 13))
    #expect(article.publisher == "Rare Earth Exchanges")
    #expect(article.authors == ["Daniel"])
    #expect(article.passages.count { $0.kind == .highlight } == 3)
    #expect(article.passages.count { $0.isHeading } == 5)
    #expect(article.passages.count == 14)
    let marks = article.passages.flatMap(\.marks)
    #expect(marks.count { $0.kind == .lostLink } == 3)
    let text = article.passages.map(\.text).joined(separator: "\n")
    #expect(!text.unicodeScalars.contains { (0xE00...0xE7F).contains($0.value) })
    #expect(!text.contains("Japan Digs") && !text.contains("Ganzhou"))
    #expect(article.repairs.reduce(0) { $0 + $1.count } == 28)
    #expect(article.diagnostics.isEmpty)
  }
}
