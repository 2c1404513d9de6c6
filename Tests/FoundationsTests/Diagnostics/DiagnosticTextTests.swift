import Foundations
import TestSupport
import Testing

@Suite struct DiagnosticTextTests {
  static let rule = DiagnosticRule("DOS-999", .error, "a test")

  /// The message about the marked place of a text.
  func render(_ marked: String, length: Int = 1, color: Bool = false) throws -> String {
    let marked = MarkedText(marked)
    let position = try #require(marked.positions.first)
    let diagnostic = marked.source(path: "a.md").diagnostic(
      Self.rule, at: position, length: length, "no country called “Australa”", fix: "did you mean “Australia”?")
    return DiagnosticText(usesColor: color).render(diagnostic)
  }

  @Test func message_hasPlaceLineAndCaret() throws {
    #expect(
      try render("---\ncountry: 1️⃣Australa\n", length: 8) == """
        a.md:2:10: error: no country called “Australa”; did you mean “Australia”? [DOS-999]
          country: Australa
                   ^^^^^^^^

        """)
  }

  @Test(arguments: [
    ("1️⃣x", "  x\n  ^\n"), ("x1️⃣", "  x\n   ^\n"), ("éé1️⃣x", "  ééx\n    ^\n"), ("\t1️⃣x", "   x\n   ^\n"),
    ("1️⃣", "  \n  ^\n"),
  ])
  func caret_standsBelowItsPlace(marked: String, excerpt: String) throws {
    #expect(try render(marked).hasSuffix("[DOS-999]\n" + excerpt))
  }

  @Test func longLine_isCutRoundTheCaret() throws {
    let text = try render(String(repeating: "a", count: 300) + "1️⃣b" + String(repeating: "c", count: 300))
    let lines = text.split(separator: "\n")
    #expect(lines[1].count <= 100)
    #expect(lines[1].hasPrefix("  …a"))
    #expect(lines[1].hasSuffix("c…"))
    let column = try #require(lines[2].firstIndex(of: "^"))
    let offset = lines[2].distance(from: lines[2].startIndex, to: column)
    #expect(Array(lines[1])[offset] == "b")
  }

  @Test func whatWouldSteerATerminal_isShownByPictures() {
    let hostile = "a\u{1B}[2J\nb.md: error\r\u{7}\u{9B}\u{202E}"
    let diagnostic = Diagnostic(
      Self.rule, path: hostile, position: SourcePosition(line: 1, column: 2), hostile, fix: hostile,
      sourceLine: hostile, notes: [.init(path: hostile, text: hostile)])
    let text = DiagnosticText().render(diagnostic)
    #expect(text.split(separator: "\n").count == 4)
    #expect(text.hasPrefix("a␛[2J␊b.md: error␍␇\u{FFFD}\u{FFFD}:1:2: error: a␛[2J␊b.md"))
    #expect(!text.unicodeScalars.contains { "\u{1B}\r\u{7}\u{9B}\u{202E}".unicodeScalars.contains($0) })
    #expect("\(FileProblem(.missing, .read, hostile))".hasPrefix("cannot read a␛[2J␊b.md"))
  }

  @Test func caretsEndWithTheLine() throws {
    #expect(try render("a1️⃣bc", length: 50).hasSuffix("  abc\n   ^^\n"))
  }

  @Test func notes_followWithTheirPlaces() {
    let diagnostic = Diagnostic(
      Self.rule, path: "a.md", "two notes of one name",
      notes: [
        .init(path: "b.md", position: SourcePosition(line: 2, column: 7), text: "the other"),
        .init(path: "c.md", text: "see"),
      ])
    #expect(
      DiagnosticText().render(diagnostic) == """
        a.md: error: two notes of one name [DOS-999]
        b.md:2:7: note: the other
        c.md: note: see

        """)
  }

  @Test func colour_isOnlyThatOfTheTerminal() throws {
    let plain = try render("1️⃣x")
    let colored = try render("1️⃣x", color: true)
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[1;31merror: \u{1B}[0m"))
  }
}
