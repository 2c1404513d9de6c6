import Foundations
import Testing

@Suite struct ByteOrderTests {
  @Test func order_isThatOfTheBytes_notOfALanguage() {
    let sorted = ["", "A", "Z", "a", "a b", "a-b", "a.b", "a/b", "aa", "b", "e\u{301}", "z", "é", "東", "👩"]
    #expect(sorted.shuffled().sorted(by: isBeforeInBytes) == sorted)
    #expect(!isBeforeInBytes("a", "a"))
  }
}
