import Foundations
import TestSupport
import Testing
import YAML

/// What is valid YAML and yet refused: reported at its place, and left out.
@Suite struct YAMLRefusalTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let marked: String
    let code: String
    let summary: String
    let tree: String

    init(_ marked: String, _ code: String, _ summary: String, leaves tree: String) {
      self.marked = marked
      self.code = code
      self.summary = summary
      self.tree = tree
    }

    var testDescription: String { marked }
  }

  @Test(arguments: [
    Case("a: 1️⃣*b", "DOS-205", "“*b” is a YAML alias, and aliases are not read", leaves: "{}"),
    Case("a: [x, 1️⃣*b]\nc: d", "DOS-205", "“*b” is a YAML alias, and aliases are not read", leaves: "{a: [x], c: d}"),
    Case("1️⃣*b : x\nc: d", "DOS-205", "“*b” is a YAML alias, and aliases are not read", leaves: "{c: d}"),
    Case("a: 1️⃣&b c", "DOS-205", "“&b” is a YAML anchor, and anchors are not read", leaves: "{a: c}"),
    Case("a: 1️⃣&b [c]", "DOS-205", "“&b” is a YAML anchor, and anchors are not read", leaves: "{a: [c]}"),
    Case("a: 1️⃣!b c", "DOS-209", "“!b” is a YAML tag, and tags are not read", leaves: "{a: c}"),
    Case("a: x\nb: y\n1️⃣a: z", "DOS-206", "the field “a” is given twice", leaves: "{a: x, b: y}"),
    Case("a: x\n1️⃣\"a\": z", "DOS-206", "the field “a” is given twice", leaves: "{a: x}"),
    Case("a: b\n1️⃣---\nc: d", "DOS-207", "a second YAML document, which is not read", leaves: "{a: b}"),
    Case(
      "a: {1️⃣{b}: c}", "DOS-208", "a group of fields where the name of a field is expected", leaves: "{a: {}}"),
    Case("? 1️⃣[b]\n: c\nd: e", "DOS-208", "a list where the name of a field is expected", leaves: "{d: e}"),
    Case(
      "a: [[[[[[[[[[[[[[[1️⃣[x]]]]]]]]]]]]]]]]", "DOS-204", "lists and groups more than 16 deep", leaves: "nothing"),
  ])
  func refusal(of test: Case) throws {
    let marked = MarkedText(test.marked)
    let (node, diagnostics) = parseYAML(marked.source())
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(diagnostic.rule.code == test.code)
    #expect(diagnostic.summary == test.summary)
    #expect([diagnostic.position] == marked.positions)
    #expect(diagnostic.fix != nil)
    #expect(flowText(node) == test.tree)
  }

  @Test func repeatedKey_pointsAtTheFirst() throws {
    let marked = MarkedText("x: y\n1️⃣a: x\n2️⃣a: z\n3️⃣a: w")
    let diagnostics = parseYAML(marked.source()).diagnostics
    #expect(diagnostics.map(\.position) == Array(marked.positions.dropFirst()))
    #expect(diagnostics.allSatisfy { $0.notes.map(\.position) == [marked.positions[0]] })
  }

  @Test func moreThan256kB_isRefused() {
    let (node, diagnostics) = parse("a: " + String(repeating: "x", count: 256 * 1024))
    #expect(node == nil)
    #expect(diagnostics.map(\.rule) == [.yamlTooLarge])
  }

  @Test func moreThan20000Values_areRefused() {
    let (node, diagnostics) = parse("[" + String(repeating: "x,", count: 20_001) + "]")
    #expect(node == nil)
    #expect(diagnostics.map(\.rule) == [.yamlTooLarge])
  }

  @Test(arguments: [
    "[", "{", "[{", "- ", "? ", "a: {", "\"", "|", "&a ", "*a ", "!a ", "[[[x", "\n", "a: b\n", ": ", "-\n",
  ])
  func repeatedText_isReadOrRefusedInTime(piece: String) {
    let text = String(repeating: piece, count: 256 * 1024 / piece.utf8.count)
    let time = processorTime { _ = parse(text) }
    #expect(time < .seconds(5))
  }

  @Test func randomBytes_neverCrash() {
    var random = SeededGenerator(seed: 1)
    let pieces: [String] = [
      "a", ":", " ", "\n", "- ", "[", "]", "{", "}", "\"", "'", "#", "&", "*", "!", "|", ">", "\t", "é", "?", ",", "%",
      "@", "---\n", "...\n",
    ]
    for _ in 0..<2000 {
      let length = Int.random(in: 0..<60, using: &random)
      let text = (0..<length).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      let (node, diagnostics) = parse(text)
      #expect(node == nil || diagnostics.allSatisfy { $0.rule != .yamlSyntax }, "\(text)")
    }
    for _ in 0..<500 {
      let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = parseYAML(SourceText(path: "x", bytes: bytes))
    }
  }
}
