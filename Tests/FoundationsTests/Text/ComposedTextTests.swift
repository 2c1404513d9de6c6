import Foundation
import Foundations
import Testing

/// Letters and marks made one, held against Foundation's form C.
@Suite struct ComposedTextTests {
  static let texts = [
    "", "plain", "Büro", "Bu\u{308}ro", "Neo Perfo\u{301}rmance", "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t",
    "u\u{31B}\u{323}",
    "ệ", "e\u{302}\u{323}", "Й и\u{306}", "Ά Α\u{301}", "α\u{313}\u{301}", "か\u{3099}", "ハ\u{309A}",
    "\u{1112}\u{1161}\u{11AB}국", "\u{1100}\u{1161}", "x\u{301}y", "\u{301}a", "日本語", "😀\u{301}", "Å", "q\u{307}\u{323}",
  ]

  @Test(arguments: texts) func text_isInFormC(_ text: String) {
    let expected = text.precomposedStringWithCanonicalMapping
    #expect(
      Array(composed(text).utf8) == Array(expected.utf8) || expected.unicodeScalars.count == text.unicodeScalars.count)
    #expect(composed(text) == text)
  }

  @Test func everyAccentedLetter_isMadeOfItsParts() {
    for value in UInt32(0xC0)...0x30FF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let apart = String(scalar).decomposedStringWithCanonicalMapping
      let whole = apart.precomposedStringWithCanonicalMapping
      let isCovered = [0xC0...0x24F, 0x386...0x4FF, 0x1E00...0x1FFF, 0x304C...0x30FF].contains {
        $0.contains(Int(value))
      }
      guard isCovered, apart.unicodeScalars.count > 1 else { continue }
      #expect(Array(composed(apart).utf8) == Array(whole.utf8), "U+\(String(value, radix: 16))")
    }
  }

  @Test func bytesThatAreNoText_areKept() {
    #expect(composed([0xCC]) == [0xCC])
    #expect(composed([0x65, 0xCC, 0x81, 0xFF, 0xE1]) == [0xC3, 0xA9, 0xFF, 0xE1])
  }

  @Test func manyMarks_areKept() {
    let text = "e" + String(repeating: "\u{310}", count: 5_000)
    #expect(composed(text).utf8.count == text.utf8.count)
  }
}
