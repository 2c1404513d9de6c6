import Foundations
import Testing

@testable import Articles

/// Lines that stand more than once in a clipping.
@Suite struct RepeatTests {
  private static let paragraphs = [
    "The ferry between the two islands will run twice a day from the spring on, its owner said on Tuesday in the capital.",
    "Both harbours have been dredged for it, and the council has promised a bus to the school at either end of the line.",
    "Fishermen had asked for a later start, since the first crossing falls into the hours in which they land their catch.",
  ]

  private func read(_ lines: [String]) -> Article {
    let text = (["Ferry runs twice a day", "4 June 2024"] + lines).joined(separator: "\n\n")
    return readArticle(SourceText(path: "ferry.txt", bytes: Array(text.utf8)))
  }

  @Test(
    "what is said of two things stands twice",
    arguments: ["Traffic rose.", "Cars: 120 a day", "Is it worth it?", "These were the reasons:"])
  func line_thatSaysSomething(_ line: String) {
    let lines = [
      Self.paragraphs[0], "In the north the year was good:", line, Self.paragraphs[1],
      "In the south it was not bad either:", line, Self.paragraphs[2],
    ]
    #expect(read(lines).passages.map(\.text) == lines)
  }

  @Test(
    "a line that comes again and again is a part of the page",
    arguments: [("Island Times", 2), ("Island Times", 3), ("Island Times, 4 June", 3), ("All rise for the ferry.", 3)])
  func line_ofThePage(_ line: String, count: Int) {
    let lines = Self.paragraphs.enumerated().flatMap { $0 < count ? [$1, line] : [$1] }
    #expect(read(lines + [Self.paragraphs[0]]).passages.map(\.text) == Self.paragraphs)
  }
}
