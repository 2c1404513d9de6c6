import Foundations
import Testing
import YAML

@Suite struct FrontMatterTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let file: String
    let yaml: String?
    let body: String
    var bodyLine = 1
    var isUnclosed = false

    var testDescription: String { file }
  }

  @Test(arguments: [
    Case(file: "---\na: b\n---\nBody\n", yaml: "a: b\n", body: "Body\n", bodyLine: 4),
    Case(file: "---\na: b\n...\nBody\n", yaml: "a: b\n", body: "Body\n", bodyLine: 4),
    Case(file: "---\r\na: b\r\n---\r\nBody", yaml: "a: b\r\n", body: "Body", bodyLine: 4),
    Case(file: "\u{FEFF}---\na: b\n---\nBody", yaml: "a: b\n", body: "Body", bodyLine: 4),
    Case(file: "--- \na: b\n---\t\n", yaml: "a: b\n", body: "", bodyLine: 4),
    Case(file: "---\n---\nBody", yaml: "", body: "Body", bodyLine: 3),
    Case(file: "---\na: b\n---", yaml: "a: b\n", body: "", bodyLine: 4),
    Case(file: "---\na: |\n  ---\n---\nBody", yaml: "a: |\n  ---\n", body: "Body", bodyLine: 5),
    Case(file: "Body\n---\na: b\n---\n", yaml: nil, body: "Body\n---\na: b\n---\n"),
    Case(file: "\u{FEFF}Body", yaml: nil, body: "Body"),
    Case(file: "\n \n---\na: b\n---\nBody", yaml: "a: b\n", body: "Body", bodyLine: 6),
    Case(file: " ---\na: b\n---\nBody", yaml: "a: b\n", body: "Body", bodyLine: 4),
    Case(file: "---\u{A0}\na: b\n---\nBody", yaml: "a: b\n", body: "Body", bodyLine: 4),
    Case(file: "---\ra: b\r---\rBody", yaml: "a: b\r", body: "Body", bodyLine: 4),
    Case(file: "---\r\r\na: b\r\r\n---\r\r\nBody", yaml: "\r\na: b\r\r\n", body: "\r\nBody", bodyLine: 6),
    Case(file: "\n---\n\nA rule: no fields\n---\n", yaml: nil, body: "\n---\n\nA rule: no fields\n---\n"),
    Case(file: "----\na: b\n---\n", yaml: nil, body: "----\na: b\n---\n"),
    Case(file: "---\n\nA rule, not fields", yaml: nil, body: "---\n\nA rule, not fields"),
    Case(file: "---\nSaid he: no", yaml: nil, body: "---\nSaid he: no"),
    Case(file: "---\nname: RareX\n\nBody", yaml: nil, body: "---\nname: RareX\n\nBody", isUnclosed: true),
    Case(file: "---\nname:\n  - a", yaml: nil, body: "---\nname:\n  - a", isUnclosed: true),
    Case(file: "---\nhttp://example.org", yaml: nil, body: "---\nhttp://example.org"),
    Case(file: "---", yaml: nil, body: "---"),
    Case(file: "", yaml: nil, body: ""),
  ])
  func split(of test: Case) {
    let bytes = Array(test.file.utf8)
    let split = splitFrontMatter(bytes)
    #expect(split.yaml.map { String(decoding: bytes[$0], as: UTF8.self) } == test.yaml)
    #expect(String(decoding: bytes[split.body], as: UTF8.self) == test.body)
    #expect(split.bodyLine == test.bodyLine)
    #expect(split.isUnclosed == test.isUnclosed)
  }

  @Test(arguments: [
    ("---\nname: RareX\n", "DOS-200", 1), ("---\n- a\n---\n", "DOS-210", 2), ("---\njust text\n---\n", "DOS-210", 2),
    ("---\nname: @x\n---\n", "DOS-201", 2), ("name: A\n\naliases:\n  - B\n---\nBody", "DOS-200", 1),
    ("—\nname: A\nsummary: B\n---\nBody", "DOS-200", 1),
  ])
  func brokenFrontMatter_isReported(file: String, code: String, line: Int) throws {
    let read = readFrontMatter(SourceText(path: "note.md", bytes: Array(file.utf8)))
    #expect(read.entries == [])
    #expect(read.diagnostics.map(\.rule.code) == [code])
    #expect(read.diagnostics.first?.position?.line == line)
  }

  @Test(arguments: [
    "", "---\n---\n", "---\n# nothing yet\n---\nBody", "---\n~\n---\n", "Body only", "Note: a heading\n---\n",
    "One: a\nTwo\n---\n", "A\nkey: b\nc: d\n---\n",
  ])
  func absentFields_areNoProblem(file: String) {
    let read = readFrontMatter(SourceText(path: "note.md", bytes: Array(file.utf8)))
    #expect(read.entries == [])
    #expect(read.diagnostics == [])
  }

  @Test(arguments: [
    ("+++\nname = \"RareX\"\n+++\nBody\n", ["DOS-210"]), ("+++\r\nnpv=3\r\n+++\r\n", ["DOS-210"]),
    ("+++\nBody = more\n", ["DOS-210"]), ("+++\n= 3\n", []), ("+++\nIt rose = 3\n", []),
    ("Body\n+++\na = b\n+++\n", []), ("++++\na = b\n", []),
    ("{\n  \"name\": \"RareX\"\n}\n\nBody\n", ["DOS-210"]), ("{\"name\" : \"RareX\"}\n", ["DOS-210"]),
    ("{\n  name: RareX\n}\n", []), ("{\"We\" said: so}\n", []), ("{{name}}: one\n", []), ("{", []),
  ])
  func fieldsInTOMLAndJSON_areToldOf(file: String, codes: [String]) {
    let front = readFrontMatter(SourceText(path: "note.md", bytes: Array(file.utf8)))
    #expect(front.diagnostics.map(\.rule.code) == codes)
    #expect(front.entries.isEmpty)
  }
}
