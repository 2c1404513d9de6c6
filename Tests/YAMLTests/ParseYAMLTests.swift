import Foundations
import TestSupport
import Testing
import YAML

@Suite struct ParseYAMLTests {
  @Test(arguments: [
    ("name: RareX", "{name: RareX}"),
    ("a: no\nb: 1.10\nc: ~\nd:\ne: 2025-10-31\nf: on", "{a: no, b: 1.10, c: ~, d: , e: 2025-10-31, f: on}"),
    ("a: \"x: y\"\nb: 'it''s'", "{a: \"x: y\", b: \"it's\"}"),
    ("a: |\n  one\n  two\nb: >\n  one\n  two\n", "{a: |one\ntwo\n|, b: |one two\n|}"),
    ("a: [x, y]\nb:\n  - x\n  - y", "{a: [x, y], b: [x, y]}"),
    ("a:\n- {to: RareX, share: 100%}", "{a: [{to: RareX, share: 100%}]}"),
    ("a: A$333 million [@study-2023]", "{a: A$333 million [@study-2023]}"),
    ("a: [[RareX]]", "{a: [[RareX]]}"),
    ("# comment\na: b # and another", "{a: b}"),
    ("a: one\n   two", "{a: one two}"),
    ("\u{FEFF}a: b", "{a: b}"),
    ("a: b\r\nc: d\r\n", "{a: b, c: d}"),
    ("a: b\u{2028}c\nd: e\u{85}f", "{a: b\u{2002}c, d: e\u{A0}f}"),
    ("{}", "{}"), ("[]", "[]"), ("text", "text"), ("", "nothing"), ("# only a comment\n", "nothing"),
    ("---\na: b\n...\n", "{a: b}"),
    ("a: !!str 2025", "{a: 2025}"),
  ])
  func text_givesTree(text: String, tree: String) {
    let (node, diagnostics) = parse(text)
    #expect(flowText(node) == tree)
    #expect(diagnostics == [])
  }

  @Test(arguments: [
    "1️⃣2️⃣name: 3️⃣RareX\n4️⃣owner: 5️⃣\"a\"",
    "1️⃣2️⃣a:\n  3️⃣- 4️⃣x\n  - 5️⃣ž",
    "1️⃣2️⃣a: 3️⃣[4️⃣x, 5️⃣'y']",
    "1️⃣2️⃣ž é: 3️⃣ü\r\n4️⃣b: 5️⃣x",
    "\n# comment\n1️⃣2️⃣a:\n    3️⃣4️⃣b: 5️⃣c",
    "1️⃣2️⃣a: 3️⃣{4️⃣to: 5️⃣x}",
    "1️⃣2️⃣a: 3️⃣x\u{2028}y\n4️⃣b: 5️⃣z",
    "# c\u{85}d\u{2029}e\n1️⃣2️⃣a: 3️⃣\"x\u{85}\u{2028}y\"\n4️⃣b: 5️⃣z",
  ])
  func nodes_haveTheirPlaces(marked: String) throws {
    let marked = MarkedText(marked)
    #expect(positions(try #require(parseYAML(marked.source()).node)) == marked.positions)
  }

  @Test func places_areThoseOfTheWholeFile() throws {
    let marked = MarkedText("---\n1️⃣2️⃣name: 3️⃣RareX\n---\nBody\n")
    let source = marked.source()
    let split = splitFrontMatter(source.bytes)
    let (node, _) = parseYAML(source, range: try #require(split.yaml), firstLine: split.yamlLine)
    #expect(positions(try #require(node)) == marked.positions)
  }

  @Test(arguments: [
    ("a: 1️⃣text", 0), ("a: t1️⃣ext", 1), ("a: žž1️⃣x", 4), ("a: \"t1️⃣ext\"", 1), ("a: 'žž1️⃣x'", 4),
    ("a: 1️⃣\"t\\u0065xt\"", 2), ("a: 1️⃣'it''s'", 4), ("a: 1️⃣one\n  two", 5),
  ])
  func offsetInText_isAColumn_whereTheFileSpellsItSo(marked: String, offset: Int) throws {
    let marked = MarkedText(marked)
    let scalar = try #require(parseYAML(marked.source()).node?["a"]?.scalar)
    #expect([scalar.position(ofUTF8Offset: offset)] == marked.positions)
  }

  @Test(arguments: [
    ("a: [[RareX]]", "RareX"), ("a: [[Cummins Range|the project]]", "Cummins Range|the project"),
    ("a: [[Cummins Range#resource]]", "Cummins Range#resource"), ("a: [[Smith, Jones]]", "Smith, Jones"),
    ("a: [[Act: part 2]]", "Act: part 2"),
    ("a: \"[[RareX]]\"", nil), ("a: [RareX]", nil), ("a: [[A], [B]]", nil), ("a: [['RareX']]", nil), ("a: [[]]", nil),
    ("a: [[[A]]]", nil), ("a: RareX", nil),
  ])
  func nestedList_readsAsWikiLink(text: String, name: String?) {
    #expect(parse(text).node?["a"]?.unquotedWikiLink?.text == name)
  }

  @Test(arguments: [
    "a: [[1️⃣RareX]]", "a: [[ 1️⃣RareX ]]", "a: [ [1️⃣RareX] ]", "a: [[1️⃣Act: part 2]]", "a:\n  - [[1️⃣RareX]]",
    "a: [[\n  1️⃣RareX]]",
  ])
  func wikiLink_hasThePlaceOfItsName(_ text: String) throws {
    let marked = MarkedText(text)
    let value = try #require(parseYAML(marked.source()).node?["a"])
    let link = try #require(value.unquotedWikiLink ?? value.items?.first?.unquotedWikiLink)
    #expect([link.position] == marked.positions)
  }

  @Test(arguments: [
    ("a:", true), ("a: ~", true), ("a: null", true), ("a: ''", false), ("a: 'null'", false), ("a: Null", false),
    ("a: none", false),
  ])
  func emptyValues_areNull(text: String, isNull: Bool) {
    #expect(parse(text).node?["a"]?.scalar?.isNull == isNull)
  }
}
