import Foundation
import Foundations
import Testing

/// The place of words in a text, held against the standard library's.
@Suite struct ByteSearchTests {
  @Test(arguments: [
    ("a lot", "a", 0), ("a lot", "lot", 2), ("a lot", "a lot", 0), ("lolot", "lot", 2), ("a lot", "lots", nil),
    ("a", "a lot", nil), ("a lot", "", nil), ("", "a", nil), ("aab", "ab", 1), ("£1 – é", "é", 8),
  ]) func words_standWhereTheyBegin(text: String, words: String, place: Int?) {
    #expect(Self.offset(of: words, in: text) == place)
  }

  @Test func everyPart_ofAText_isFound() {
    let text = "abcabdabcabcabd"
    for start in text.utf8.indices {
      for end in text.utf8[start...].indices where end > start {
        let words = String(text[start..<end])
        let first = text.range(of: words).map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) }
        #expect(Self.offset(of: words, in: text) == first)
      }
    }
  }

  private static func offset(of words: String, in text: String) -> Int? {
    Array(words.utf8).withUnsafeBufferPointer { words in
      Array(text.utf8).withUnsafeBufferPointer { Foundations.offset(of: words, in: $0) }
    }
  }
}
