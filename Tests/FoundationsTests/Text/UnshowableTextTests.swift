import Foundations
import Testing

/// What no file of a site may hold, and what may stay.
@Suite struct UnshowableTextTests {
  @Test(arguments: [
    ("plain “text” – naïve\t東京\r\n", "plain “text” – naïve\t東京\r\n"),
    ("a\u{0}b\u{1}c\u{1F}d\u{7F}", "a b c d "),
    ("a\u{85}b\u{9F}c\u{A0}d", "a\u{A0}b\u{A0}c\u{A0}d"),
    ("a\u{FFFE}\u{FFFF}\u{FFFC}", "a\u{FFFD}\u{FFFD}\u{FFFC}"),
    ("\u{202E}gnp.exe", "\u{FFFD}gnp.exe"),
    ("\u{202A}in\u{202C} and \u{2067}in\u{2069}", "\u{202A}in\u{202C} and \u{2067}in\u{2069}"),
    ("\u{2068}a\u{202E}b\u{2069}c\u{202C}", "\u{FFFD}a\u{202E}b\u{FFFD}c\u{202C}"),
    ("<b>\u{202E}a</b>\u{202C}", "<b>\u{FFFD}a</b>\u{FFFD}"),
    ("\u{202E}a\nb\u{202C}", "\u{FFFD}a\nb\u{FFFD}"),
    ("\u{2067}a\u{1}b\u{2069}c\u{9F}\u{202E}d\u{7F}", "\u{2067}a b\u{2069}c\u{A0}\u{FFFD}d "),
    ("\u{200F}right\u{200E}", "\u{200F}right\u{200E}"),
    ("", ""), ("\u{80}", "\u{A0}"),
  ])
  func text(_ text: String, _ expected: String) {
    var bytes = Array(text.utf8)
    let count = bytes.count
    blankUnshowable(&bytes, directionsEndAt: Array("<\"".utf8))
    #expect(String(decoding: bytes, as: UTF8.self).unicodeScalars.elementsEqual(expected.unicodeScalars))
    #expect(bytes.count == count)
  }

  @Test(arguments: 0..<9) func anyPlace_isLookedAt(_ place: Int) {
    var bytes = Array(repeating: UInt8(ascii: "a"), count: 17)
    bytes[place] = 0x07
    blankUnshowable(&bytes, directionsEndAt: [])
    #expect(bytes[place] == UInt8(ascii: " ") && bytes.count { $0 == UInt8(ascii: "a") } == 16)
  }

  @Test(arguments: 0..<20) func direction_isFoundAtAnyPlace_betweenDashes(_ place: Int) {
    var bytes = Array((String(repeating: "a", count: place) + "–\u{202E}–" + String(repeating: "b", count: 20)).utf8)
    blankUnshowable(&bytes, directionsEndAt: [])
    #expect(
      String(decoding: bytes, as: UTF8.self) == String(repeating: "a", count: place) + "–\u{FFFD}–"
        + String(repeating: "b", count: 20))
  }

  @Test func manyOpenDirections_areTakenOutInLinearTime() {
    var bytes = Array(String(repeating: "\u{202E}x", count: 50_000).utf8)
    blankUnshowable(&bytes, directionsEndAt: [])
    #expect(!bytes.contains(0xAE))
  }
}
