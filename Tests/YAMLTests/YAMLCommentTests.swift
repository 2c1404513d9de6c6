import Foundations
import TestSupport
import Testing
import YAML

/// Words behind a `#` that YAML drops, and that are probably no comment.
@Suite struct YAMLCommentTests {
  @Test(
    "words that were meant are told of at their place",
    arguments: [
      "tags: 1️⃣#mining", "tags: 1️⃣#mining #gold", "tags:\n  - 1️⃣#mining\n  - b", "name: Mine 1️⃣#1 north",
      "name: \"Mine\" 1️⃣#1",
      "a: é \"b\" 1️⃣#ü", "tags: [a, b] 1️⃣#c", "a: 'b #c' 1️⃣#d", "a: |\n  b #c\nd: e 1️⃣#f", "a: b\r\nc: 1️⃣#d\r\ne: f",
      "a: 1️⃣#b\nc: 2️⃣#d", "a: one\n  two 1️⃣#3 four\nb: c", "- one\n  é two\t1️⃣#3 #4", "a: one\n  two\n\n  three 1️⃣#4",
    ])
  func told(_ text: String) {
    let marked = MarkedText(text)
    let (node, diagnostics) = parseYAML(marked.source())
    #expect(node != nil)
    #expect(diagnostics.map(\.rule.code) == Array(repeating: "DOS-211", count: marked.positions.count))
    #expect(diagnostics.map(\.position) == marked.positions)
    #expect(diagnostics.allSatisfy { $0.severity == .warning && $0.fix != nil })
  }

  @Test(
    "comments, and marks that are words, pass",
    arguments: [
      "tags:  # parted by commas", "tags: [a] # b", "#a: b\nc: d", "a:\n  #- b\n  - c", "a: b#c", "a: '#b'",
      "a: \"b #c\"",
      "a: |\n  b #c", "a: >\n  b\n  #c", "a: \"b\n  #c d\"", "a: \"\\u00e9 #b\"", "a: ## b", "a: #",
      "a: #b\n  c: d", "a: one\n  two # three", "a: one\n  two\n# three #4", "a: one\n#b #c\nd: e",
    ])
  func passed(_ text: String) {
    #expect(parseYAML(MarkedText(text).source()).diagnostics.map(\.rule.code) == [])
  }

  /// Each mark is looked at once, however many there are.
  @Test(arguments: ["a: \"%\"", "a: b #%", "# %", "a: '%'\nb: c", "a: b\n  c%", "a: b\n  c\n# %"])
  func hostileText_isReadInOnePass(_ text: String) {
    let marks = String(repeating: " #a", count: 60_000)
    let diagnostics = parseYAML(MarkedText(text.replacing("%", with: marks)).source()).diagnostics
    #expect(diagnostics.count <= 1)
  }
}
