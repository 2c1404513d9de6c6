import Foundations
import Testing

@testable import Articles

@Suite("Messy clippings")
struct ClippingTests {
  @Test("title, publisher, authors and date are found", arguments: ClippingFixture.all)
  func metadata_isFound(fixture: ClippingFixture) {
    let article = fixture.read()
    #expect(article.title == fixture.expected["title"])
    #expect(article.publisher ?? "" == fixture.expected["publisher"])
    #expect(article.authors.joined(separator: " and ") == fixture.expected["author"])
    #expect(article.published?.description ?? "" == fixture.expected["date"])
  }

  @Test("every line of the article is kept in order, every other one is cut and told", arguments: ClippingFixture.all)
  func lines_areSifted(fixture: ClippingFixture) {
    let article = fixture.read()
    let kept = article.passages.map { squeezed($0.text) }
    let expected = fixture.lines.filter { !"TJ".contains($0.mark) }.map { squeezed(unescaped($0.text)) }
    if fixture.isWrapped {
      #expect(Array(kept.joined()) == Array(expected.joined()))
    } else {
      #expect(kept == expected)
    }
    let cut = String(decoding: Array(article.removed.map { squeezed($0.text) }.joined()), as: UTF8.self)
    for line in fixture.lines where line.mark == "J" && !line.text.contains("â") {
      let start = String(decoding: squeezed(unescaped(line.text)), as: UTF8.self).prefix(12)
      #expect(cut.contains(start), "\(line.text)")
    }
  }

  @Test("each passage has its kind", arguments: ClippingFixture.all.filter { !$0.isWrapped })
  func kinds_areTold(fixture: ClippingFixture) {
    let article = fixture.read()
    let expected = fixture.lines.filter { !"TJ".contains($0.mark) }
    #expect(article.passages.count == expected.count)
    for (line, passage) in zip(expected, article.passages) {
      #expect(
        matches(passage.kind, line.mark, isHeading: passage.isHeading), "\(line.mark) \(passage.kind) \(line.text)")
    }
  }

  private func matches(_ kind: Passage.Kind, _ mark: Character, isHeading: Bool) -> Bool {
    switch kind {
    case .heading: mark == "H" || mark == "K"
    case .paragraph: mark == "P" || mark == "D"
    case .highlight: mark == "K"
    case .listItem: mark == "L"
    case .quotation(let speaker?, .stated): mark == "Q" && !speaker.isEmpty
    case .quotation(_?, .implied): mark == "I" || mark == "Q"
    case .quotation: mark == "P"
    case .caption: mark == "C"
    case .tableRow: false
    }
  }

  private func unescaped(_ text: String) -> String {
    let plain = text.split(separator: "&amp;", omittingEmptySubsequences: false).joined(separator: "&")
    return bulletLength(Array(plain.utf8)[...]) > 0 ? String(plain.drop { $0 != " " }) : plain
  }

  @Test("anchors are unique and do not depend on what stands around", arguments: ClippingFixture.all)
  func anchors_areStable(fixture: ClippingFixture) {
    let article = fixture.read()
    #expect(Set(article.passages.map(\.anchor)).count == article.passages.count)
    let again = fixture.read()
    #expect(article == again)
  }
}
