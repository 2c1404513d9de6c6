import Testing

@testable import Building

/// What `.dossierignore` leaves out is what git would leave out of a repository by the same lines.
@Suite struct IgnoreRulesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let lines: String
    let ignored: [String]
    let kept: [String]

    var testDescription: String { lines }
  }

  static let cases = [
    Case(lines: "a.md", ignored: ["a.md", "x/a.md", "a.md/b"], kept: ["A.md", "ba.md", "a.mdx"]),
    Case(lines: "/a.md", ignored: ["a.md"], kept: ["x/a.md"]),
    Case(lines: "x/a.md", ignored: ["x/a.md"], kept: ["y/x/a.md", "a.md"]),
    Case(lines: "a[12].md", ignored: ["a1.md", "x/a2.md"], kept: ["a3.md", "a12.md", "a[12].md"]),
    Case(lines: "a[!12].md", ignored: ["a3.md"], kept: ["a1.md", "a.md"]),
    Case(lines: "x/a[^1].md", ignored: ["x/a2.md"], kept: ["x/a1.md", "x/a/.md"]),
    Case(lines: "[a-c]x", ignored: ["ax", "cx"], kept: ["dx", "-x"]),
    Case(lines: "[]-]x", ignored: ["]x", "-x"], kept: ["ax"]),
    Case(lines: "[a\\]]x", ignored: ["]x", "ax"], kept: ["\\x"]),
    Case(lines: "[", ignored: [], kept: ["[", "a"]),
    Case(lines: "\\[a\\]", ignored: ["[a]"], kept: ["a"]),
    Case(lines: "\\#x.md", ignored: ["#x.md"], kept: ["x.md", "\\#x.md"]),
    Case(lines: "\\!x.md", ignored: ["!x.md"], kept: ["x.md"]),
    Case(lines: "#x.md", ignored: [], kept: ["#x.md", "x.md"]),
    Case(lines: "a.md   ", ignored: ["a.md"], kept: ["a.md   "]),
    Case(lines: "a.md\\ ", ignored: ["a.md "], kept: ["a.md"]),
    Case(lines: "a b.md\r\nc.md\r", ignored: ["a b.md", "c.md"], kept: ["a"]),
    Case(lines: "a\\", ignored: [], kept: ["a", "a\\"]),
    Case(lines: "*.md", ignored: ["a.md", "x/y/a.md", ".md"], kept: ["a.txt"]),
    Case(lines: "x/*", ignored: ["x/a", "x/y/a"], kept: ["x", "y/x/a"]),
    Case(lines: "x/*.md", ignored: ["x/a.md"], kept: ["x/y/a.md"]),
    Case(lines: "?.md", ignored: ["a.md"], kept: ["ab.md", ".md"]),
    Case(lines: "**/y", ignored: ["y", "x/y", "a/b/y/c"], kept: ["xy", "a/xy"]),
    Case(lines: "x/**", ignored: ["x/a", "x/y/a"], kept: ["x", "y/x/a"]),
    Case(lines: "x/**/y", ignored: ["x/y", "x/a/y", "x/a/b/y"], kept: ["xy", "x/ay", "x/a/by", "z/x/y"]),
    Case(lines: "x/a**b", ignored: ["x/ab", "x/acb"], kept: ["x/a/b"]),
    Case(lines: "a**b", ignored: ["ab", "x/acb"], kept: ["a/b"]),
    Case(lines: "x/", ignored: ["x/a", "y/x/a"], kept: ["x", "y/x"]),
    Case(lines: "x/*\n!x/y", ignored: ["x/a"], kept: ["x/y", "x/y/a"]),
    Case(lines: "x/\n!x/a.md", ignored: ["x/a.md"], kept: []),
    Case(lines: "*.md\n!keep.md", ignored: ["a.md"], kept: ["keep.md", "x/keep.md"]),
    Case(lines: "/", ignored: [], kept: ["a", "x/a"]),
    Case(lines: "", ignored: [], kept: ["a"]),
  ]

  @Test(arguments: cases) func patterns(of example: Case) {
    let rules = IgnoreRules(Array(example.lines.utf8))
    #expect(example.ignored.filter { !rules.ignores($0) } == [])
    #expect(example.kept.filter { rules.ignores($0) } == [])
  }

  @Test func manyStars_takeNoLongerThanTheirNumber() {
    let rules = IgnoreRules(Array(String(repeating: "*a", count: 500).utf8))
    #expect(!rules.ignores(String(repeating: "a", count: 4_000) + "b"))
  }
}
