import Foundations
import Testing

@testable import Building

/// Whether leaks are found in whatever form an output writes them.
@Suite struct LeakScanTests {
  private static let items = (0..<3).map { number in
    LeakItem(
      marker: LeakMarker(number), what: "the note", path: "a.md", position: .start,
      address: number == 2 ? "articles/inside-story.html" : nil)
  }
  private static let word = LeakMarker(1).word

  @Test(
    "a leak is found",
    arguments: [
      ("in prose", "<p>before \(word) after</p>", 1),
      ("capitalised", word.prefix(1).uppercased() + word.dropFirst(), 1),
      ("spelt from its end", String(word.reversed()), 1), ("without its first letters", String(word.dropFirst(4)), 1),
      ("as an address", "<a href=\"../articles/inside-story.html#p-1\">", 2),
      ("as an id of data", "{\"id\":\"articles/inside-story\"}", 2),
    ] as [(String, String, Int)])
  func finds(_ form: String, _ text: String, _ item: Int) {
    #expect(LeakScan(Self.items).items(inFile: Array(text.utf8), at: "index.html") == [item])
  }

  @Test func findsTheNameOfAFile() {
    #expect(LeakScan(Self.items).items(inFile: [], at: "companies/x-\(Self.word).html") == [1])
  }

  @Test(arguments: ["", "qzjxvw", "qzjxvwaaaa", "articles/inside-story-two.html", "articles/"])
  func findsNothingElse(_ text: String) {
    #expect(LeakScan(Self.items).items(inFile: Array(text.utf8), at: "index.html").isEmpty)
  }

  @Test func markersDiffer() {
    #expect(Set((0..<100_000).map { LeakMarker($0).tag }).count == 100_000)
  }
}
