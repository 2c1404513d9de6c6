import Foundation
import Foundations
import Testing

@Suite struct DiagnosticReportTests {
  static let error = DiagnosticRule("DOS-998", .error, "an error")
  static let warning = DiagnosticRule("DOS-999", .warning, "a warning")

  func diagnostic(_ rule: DiagnosticRule, _ path: String, _ line: Int?, _ summary: String) -> Diagnostic {
    Diagnostic(rule, path: path, position: line.map { SourcePosition(line: $0, column: 1) }, summary)
  }

  @Test func diagnostics_areSortedByFileAndPlace() {
    let report = DiagnosticReport([
      diagnostic(Self.warning, "b.md", 1, "w1"), diagnostic(Self.error, "a.md", 9, "e9"),
      diagnostic(Self.error, "a.md", nil, "whole file"), diagnostic(Self.warning, "a.md", 2, "w2"),
      diagnostic(Self.error, "a.md", 2, "e2"), diagnostic(Self.error, "B.md", 1, "e1"),
    ])
    #expect(report.entries.map(\.diagnostic.summary) == ["e1", "whole file", "e2", "w2", "e9", "w1"])
    #expect(report.count(.error) == 4)
    #expect(report.count(.warning) == 2)
    #expect(report.count(.note) == 0)
    #expect(report.summary == "4 errors, 2 warnings")
  }

  @Test func sameWordsOfOneRule_foldToTheFirstPlace() {
    let report = DiagnosticReport([
      diagnostic(Self.warning, "c.md", 1, "unknown field “x”"),
      diagnostic(Self.warning, "a.md", 1, "unknown field “x”"),
      diagnostic(Self.warning, "b.md", 1, "unknown field “x”"),
      diagnostic(Self.warning, "b.md", 1, "unknown field “y”"),
      diagnostic(Self.error, "b.md", 2, "unknown field “x”"),
    ])
    #expect(report.entries.map(\.diagnostic.path) == ["a.md", "b.md", "b.md"])
    #expect(report.entries.map(\.count) == [3, 1, 1])
    #expect(report.entries[0].otherPlaces.map(\.path) == ["b.md", "c.md"])
    #expect(report.summary == "1 error, 4 warnings")
  }

  @Test func sameDiagnosticTwice_countsOnce() {
    let one = diagnostic(Self.error, "a.md", 1, "x")
    let report = DiagnosticReport([one, one, one])
    #expect(report.entries.map(\.count) == [1])
    #expect(report.count(.error) == 1)
  }

  @Test func detail_isToldOfEveryPlace() {
    let diagnostics = (1...7).map { line in
      var diagnostic = diagnostic(Self.warning, "a.md", line, "no article “x”")
      diagnostic.detail = "“\(line)” relies on it"
      return diagnostic
    }
    #expect(
      DiagnosticText().render(DiagnosticReport([diagnostics[0]]))
        == "a.md:1:1: warning: no article “x”: “1” relies on it [DOS-999]\n1 warning\n")
    let lines = DiagnosticText().render(DiagnosticReport(diagnostics)).split(separator: "\n")
    #expect(lines.first == "a.md:1:1: warning: no article “x” (7 places) [DOS-999]")
    #expect(lines.dropFirst().dropLast() == (1...7).map { "a.md:\($0):1: note: “\($0)” relies on it" }[...])
  }

  @Test func order_doesNotDependOnTheInput() {
    let diagnostics = (0..<40).map {
      diagnostic($0 % 3 == 0 ? Self.error : Self.warning, "\($0 % 5).md", $0 % 4, "s\($0 % 7)")
    }
    let expected = DiagnosticText().render(DiagnosticReport(diagnostics))
    for _ in 0..<10 { #expect(DiagnosticText().render(DiagnosticReport(diagnostics.shuffled())) == expected) }
  }

  @Test func text_namesFivePlaces_andCountsTheRest() {
    let report = DiagnosticReport((1...9).map { diagnostic(Self.warning, "\($0).md", 1, "w") })
    #expect(
      DiagnosticText().render(report) == """
        1.md:1:1: warning: w [DOS-999]
        2.md:1:1: note: here too
        3.md:1:1: note: here too
        4.md:1:1: note: here too
        5.md:1:1: note: here too
        6.md:1:1: note: here too
        1.md:1:1: note: and in 3 more places
        9 warnings

        """)
  }

  @Test(arguments: [50, 51, 300]) func messagesOfOneRule_areBounded_andTheRestCounted(count: Int) {
    let report = DiagnosticReport((1...count).map { diagnostic(Self.error, "a.md", $0, "no “\($0)”") })
    let lines = DiagnosticText().render(report).split(separator: "\n")
    #expect(lines.prefix(50).last == "a.md:50:1: error: no “50” [DOS-998]")
    let messages = count == 51 ? "1 more message" : "\(count - 50) more messages"
    let rest = ["and \(messages) of [DOS-998], an error", "\(count) errors"]
    let said = count > 50 ? rest : Array(rest.dropFirst())
    #expect(lines.dropFirst(50).map(String.init) == said)
    #expect(report.entries.count == count)
  }

  @Test func emptyReport_saysNothing() {
    #expect(DiagnosticText().render(DiagnosticReport([])) == "")
    #expect(DiagnosticReport([]).isEmpty)
    #expect(
      String(decoding: DiagnosticReport([]).json, as: UTF8.self)
        == "{\"errors\":0,\"warnings\":0,\"notes\":0,\"diagnostics\":[]}\n")
  }

  @Test func json_hasEveryPlace() throws {
    var first = diagnostic(Self.error, "a.md", 3, "no “<x>”")
    first.fix = "did you mean “y”?"
    first.sourceLine = "x"
    first.notes = [.init(path: "n.md", position: nil, text: "see")]
    let second = diagnostic(Self.error, "b.md", nil, "no “<x>”")
    var other = second
    other.fix = first.fix
    let json = DiagnosticReport([other, first]).json
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? NSDictionary)
    #expect(
      object == [
        "errors": 2, "warnings": 0, "notes": 0,
        "diagnostics": [
          [
            "code": "DOS-998", "severity": "error", "path": "a.md", "line": 3, "column": 1, "length": 1,
            "summary": "no “<x>”", "fix": "did you mean “y”?", "source": "x",
            "notes": [["path": "n.md", "text": "see"]], "also": [["path": "b.md"]],
          ]
        ],
      ] as NSDictionary)
  }
}
