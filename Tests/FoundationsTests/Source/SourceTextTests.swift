import Foundations
import TestSupport
import Testing

@Suite struct SourceTextTests {
  @Test(arguments: [
    "1️⃣abc", "ab1️⃣c", "a\n1️⃣b", "a\r\n1️⃣b", "a\r1️⃣b", "a\r\rbc1️⃣d\re", "é東1️⃣x", "a\n\n1️⃣", "👩‍🔬1️⃣x", "a\n éé1️⃣",
  ])
  func offset_isALineAndAColumnOfScalars(marked: String) throws {
    let offset = try #require(marked.utf8.firstRange(of: Array("1️⃣".utf8))).lowerBound
    let marked2 = MarkedText(marked)
    #expect(
      [marked2.source().position(of: marked.utf8.distance(from: marked.startIndex, to: offset))] == marked2.positions)
  }

  @Test(arguments: [(1, "one"), (2, "two"), (3, ""), (4, "four"), (5, ""), (0, ""), (-1, ""), (99, "")])
  func line_isWithoutItsEnd(number: Int, text: String) {
    let source = SourceText(path: "x", bytes: Array("one\ntwo\r\n\nfour\n".utf8))
    #expect(source.line(number) == text)
  }

  @Test func offsetBeyondTheEnd_isTheEnd() {
    #expect(SourceText(path: "x", bytes: Array("ab".utf8)).position(of: 99) == SourcePosition(line: 1, column: 3))
  }
}
