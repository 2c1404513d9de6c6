import Foundation
import Foundations
import Testing

@Suite struct LatinBaseTests {
  @Test(
    arguments: [
      ("é", "e"), ("É", "e"), ("ß", "ss"), ("ẞ", "ss"), ("Æ", "ae"), ("œ", "oe"), ("Ø", "o"), ("ð", "d"), ("Ł", "l"),
      ("Þ", "th"),
      ("ı", "i"), ("ŋ", "ng"), ("ĳ", "ij"), ("ơ", "o"), ("ự", "u"), ("ẞ", "ss"), ("ǽ", "ae"), ("ſ", "s"),
    ] as [(Unicode.Scalar, String)])
  func accentedLetter_hasItsBase(letter: Unicode.Scalar, base: String) {
    #expect(latinBase(letter) == base)
  }

  @Test(arguments: ["a", "×", "÷", "ж", "ə", "ʼ", "ά", "!"] as [Unicode.Scalar])
  func otherScalars_haveNone(scalar: Unicode.Scalar) {
    #expect(latinBase(scalar) == nil)
  }

  @Test func table_agreesWithTheCanonicalDecomposition() throws {
    for value in Array(UInt32(0xC0)...0x24F) + Array(UInt32(0x1E00)...0x1EFF) {
      let scalar = try #require(Unicode.Scalar(value))
      let decomposed = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
      guard decomposed.count > 1, decomposed[0].isASCII else { continue }
      #expect(latinBase(scalar) == String(decomposed[0]).lowercased(), "U+\(String(value, radix: 16))")
    }
  }
}
