import Foundations
import Testing

@testable import Articles

@Suite struct WishTests {
  @Test(arguments: ["keep", "drop"]) func wish_thatNamesNoLine_isReported(_ key: String) throws {
    let text =
      "---\ntitle: A story of the hill\n\(key): [Subscribe to us, The ore is rich]\n---\nThe ore is rich and the road is long.\n"
    let article = readArticle(SourceText(path: "a.md", bytes: Array(text.utf8)))
    let report = try #require(article.diagnostics.first { $0.rule == .keepUnused })
    #expect(report.position == SourcePosition(line: 3, column: 1))
    #expect(report.summary.contains("Subscribe to us"))
    #expect(article.diagnostics.count { $0.rule == .keepUnused } == 1)
  }

  @Test func lineThatIsKept_cutsNothingBelowIt() {
    let lines = [
      "The ore is rich and the road is long, said the owner of the hill on Tuesday in the capital.", "Related articles",
      "The council will meet in spring to hear what he has to say.",
    ]
    let read = { (front: String) in
      let text = "---\ntitle: A story of the hill\n\(front)---\n" + lines.joined(separator: "\n\n") + "\n"
      return readArticle(SourceText(path: "a.txt", bytes: Array(text.utf8))).passages.map(\.text)
    }
    #expect(read("") == [lines[0]])
    #expect(read("keep: [Related articles]\n") == lines)
  }
}
