import Foundations
import TestSupport
import Testing
import YAML

/// Broken YAML as people write it, and the words that help them.
@Suite struct YAMLSyntaxTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let marked: String
    let summary: String
    let fix: String

    init(_ marked: String, _ summary: String, _ fix: String) {
      self.marked = marked
      self.summary = summary
      self.fix = fix
    }

    var testDescription: String { marked }
  }

  static let colons = [
    Case("title: Foo1️⃣: bar", "a colon in a value without quotes", "put the value in quotes: title: \"Foo: bar\""),
    Case(
      "title: Say \"x\"1️⃣: bar", "a colon in a value without quotes",
      "put the value in quotes: title: 'Say \"x\": bar'"),
    Case("title: \"Foo\"1️⃣: bar", "a colon in a value without quotes", "put the value in quotes"),
    Case("a: x\n b1️⃣: c", "a field that is indented further than the one above", "line them up"),
    Case("1️⃣name:Foo\nb: c", "a line that is not a field", "write “key: value”, with a space after the colon"),
    Case(
      "b: c\n1️⃣just words\nd: e", "a line that is not a field",
      "write “key: value”, with a space after the colon, or indent it below the field to which it belongs"),
  ]

  static let quotesAndBrackets = [
    Case("name: \"A\" 1️⃣and B\nb: c", "text after the closing quotation mark", "put the whole value in quotes"),
    Case("a: {b: 'x'1️⃣y}", "text after the closing quotation mark", "put the whole value in quotes"),
    Case("a: 1️⃣\"x\ny: z", "a quotation mark that is never closed", "close it, or remove it"),
    Case("a: 1️⃣'x", "a quotation mark that is never closed", "close it, or remove it"),
    Case(
      "a: \"x1️⃣\\q\"", "a backslash in double quotes that begins no YAML escape",
      "use single quotes, or write the backslash twice"),
    Case("a: 1️⃣[x, y\nb: c", "“[” that is never closed", "close it, or put the value in quotes"),
    Case("a: 1️⃣{x: 1\nb: c", "“{” that is never closed", "close it, or put the value in quotes"),
    Case("a: {x: 1️⃣[1, 2}", "“[” that is never closed", "close it, or put the value in quotes"),
    Case("a: [x, y] 1️⃣z", "text after “]”", "put the whole value in quotes"),
    Case("owners: [[A]]1️⃣, [[B]]", "text after “]”", "put each “[[…]]” in quotes, in a list"),
  ]

  static let runaways = [
    Case(
      "a: 1️⃣\"x\nb: 5\nc: \"y\"", "a quotation mark that is never closed",
      "close it at the end of the value, or remove it"),
    Case(
      "a: 1️⃣'x\nb: 'y' [@z]", "a quotation mark that is never closed", "close it at the end of the value, or remove it"),
    Case(
      "a: {b: x, c: 1️⃣\"y}\nd: {e: \"z\"}", "a quotation mark that is never closed",
      "close it at the end of the value, or remove it"),
    Case(
      "a: [1️⃣\"x, y]\nb: z [@r, \"w\"]", "a quotation mark that is never closed",
      "close it at the end of the value, or remove it"),
    Case("a: \"x\n  y\" 1️⃣z", "text after the closing quotation mark", "put the whole value in quotes"),
    Case("a: \"x\"\nb: \"y\" 1️⃣z", "text after the closing quotation mark", "put the whole value in quotes"),
    Case("a: it's\nb: 'y' 1️⃣z", "text after the closing quotation mark", "put the whole value in quotes"),
    Case("a: \"x\n  y\"\nb: \"z\" 1️⃣w", "text after the closing quotation mark", "put the whole value in quotes"),
  ]

  static let characters = [
    Case("name: 1️⃣@foo", "a value that begins with “@” without quotes", "put the value in quotes"),
    Case("name: 1️⃣`foo`", "a value that begins with “`” without quotes", "put the value in quotes"),
    Case("share: 1️⃣%5", "a value that begins with “%” without quotes", "put the value in quotes"),
    Case("a: 1️⃣**bold** x", "a value that begins with “*” without quotes", "put the value in quotes"),
    Case("a: 1️⃣& b", "a value that begins with “&” without quotes", "put the value in quotes"),
    Case("a: 1️⃣>foo", "a value that begins with “>” without quotes", "put the value in quotes"),
    Case("a: 1️⃣!x! y", "a value that begins with “!” without quotes", "put the value in quotes"),
    Case("a: 1️⃣]", "a value that begins with “]” without quotes", "put the value in quotes"),
  ]

  private static let oneALine = "write “minerals:”, and below it one value a line: “  - value [@article-id]”"
  static let citations = [
    Case("minerals: [dysprosium [1️⃣@id], terbium]", "a citation within a list in brackets", oneALine),
    Case("minerals: [dysprosium 1️⃣[\"@id\"], terbium]", "a citation within a list in brackets", oneALine),
    Case("minerals: [dysprosium, terbium] 1️⃣[@id]", "a citation within a list in brackets", oneALine),
    Case(
      "npv: {value: 3 1️⃣[@id]}", "a citation within braces", "write “cite: article-id” instead, with a comma before it"),
    Case(
      "region: \"Kimberley: the north\" 1️⃣[@id, \"in the north\"]", "a citation behind the closing quotation mark",
      "put it into the quotation marks, with the value: region: 'Kimberley: the north [@id, \"in the north\"]'"),
    Case(
      "- 'Iluka: ''the'' refinery' [1️⃣@id]", "a citation behind the closing quotation mark",
      "put it into the quotation marks, with the value: - 'Iluka: ''the'' refinery [@id]'"),
    Case("cite: 1️⃣@a-1", "an id that begins with “@” under “cite”", "write “cite: a-1”"),
    Case("met-cite: [1️⃣@a-1]", "an id that begins with “@” under “met-cite”", "write “met-cite: a-1”"),
    Case("cite: [1️⃣@a, @b]", "an id that begins with “@” under “cite”", "write “cite: [a, b]”"),
    Case("npv: {value: 3, cite: 1️⃣@a, quote: x}", "an id that begins with “@” under “cite”", "write “cite: a”"),
    Case("npv: [1️⃣@id]", "a citation without a value", "write the value before it, on the same line"),
  ]

  static let blocks = [
    Case("a:\n1️⃣\tb: c", "a tab in the indentation", "indent with spaces, for YAML allows no tabs there"),
    Case("a: x\n1️⃣\tb: c", "a tab in the indentation", "indent with spaces, for YAML allows no tabs there"),
    Case("a: 1️⃣- b", "a list that begins on the line of its field", "begin it on the next line, or put text in quotes"),
    Case("- a\n1️⃣b: c", "a line among list items that is not one", "begin it with “- ”, or indent it"),
    Case("  a: x\n1️⃣b: c", "a field that begins left of the ones above", "line them up"),
    Case("a: b\n1️⃣- c", "a list item below a field that has a value", "leave the field’s own line empty"),
    Case(
      "a:\n  b: c\n 1️⃣d: e", "a line that is in no column of the fields above",
      "line it up with the field it belongs to"),
  ]

  @Test(arguments: colons + quotesAndBrackets + runaways + characters + citations + blocks)
  func explanation(of test: Case) throws {
    let marked = MarkedText(test.marked)
    let (node, diagnostics) = parseYAML(marked.source())
    #expect(node == nil)
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.rule == .yamlSyntax)
    #expect(diagnostic.summary == test.summary)
    #expect(diagnostic.fix == test.fix)
    #expect([diagnostic.position] == marked.positions)
  }

  @Test(
    arguments: [
      ([0x61, 0x3A, 0x20, 0x01], "a control character", 4),
      ([0x61, 0x3A, 0x20, 0xFF], "bytes that are not UTF-8", 4),
      ([0x61, 0x3A, 0x20, 0xE2, 0x80], "bytes that are not UTF-8", 4),
    ] as [([UInt8], String, Int)])
  func unreadableBytes_areReportedAtTheirPlace(bytes: [UInt8], summary: String, column: Int) throws {
    let fenced = Array("---\n".utf8) + bytes + Array("\n---\n".utf8)
    let diagnostic = try #require(readFrontMatter(SourceText(path: "note.md", bytes: fenced)).diagnostics.first)
    #expect(diagnostic.rule == .yamlCharacter)
    #expect(diagnostic.summary == summary)
    #expect(diagnostic.position == SourcePosition(line: 2, column: column))
  }

  @Test func message_readsLikeACompilers() throws {
    let source = MarkedText("---\nname: Rare\nsummary: Mines: and more\n---\n").source(
      path: "Content/companies/rarex.md")
    let diagnostic = try #require(readFrontMatter(source).diagnostics.first)
    #expect(
      DiagnosticText().render(diagnostic) == """
        Content/companies/rarex.md:3:15: error: a colon in a value without quotes; put the value in quotes: \
        summary: "Mines: and more" [DOS-201]
          summary: Mines: and more
                        ^

        """)
  }
}
