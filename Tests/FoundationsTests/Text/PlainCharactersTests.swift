import Foundations
import Testing

@Suite struct PlainCharactersTests {
  @Test(arguments: [
    ("no note is called “Nobody”; did you mean ‘Lynas’?", "no note is called \"Nobody\"; did you mean 'Lynas'?"),
    ("2019–2021 … 3 × 4", "2019-2021 ... 3 x 4"),
    ("plain", "plain"),
    ("稀土 ü", "?? ?"),
    ("\u{1B}[1mbold\u{1B}[0m", "\u{1B}[1mbold\u{1B}[0m"),
    ("", ""),
  ])
  func text_isShownInASCII(text: String, plain: String) {
    #expect(plainCharacters(text) == plain)
  }
}
