import Foundations
import Testing

@Suite struct IsolationTests {
  @Test(arguments: [
    ("RareX", TextDirection.ltr, false), ("12 “Zürich” — 2025", .ltr, false), ("稀土", .ltr, false), ("", .ltr, false),
    ("معادن", .ltr, true), ("RareX (נדיר)", .ltr, true), ("𐤀𐤁", .ltr, true), ("ﷲ", .ltr, true),
    ("معادن", .rtl, false), ("2025, 31", .rtl, false), ("RareX", .rtl, true), ("معادن RareX", .rtl, true),
  ])
  func textOfTheOtherDirection_isIsolated(_ text: String, _ direction: TextDirection, _ isIsolated: Bool) {
    #expect(direction.isolated(text) == (isIsolated ? "\u{2068}\(text)\u{2069}" : text))
  }
}
