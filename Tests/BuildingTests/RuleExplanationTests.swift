import Foundation
import Foundations
import TestSupport
import Testing

@testable import Building

/// Every rule of every room is known, explained, and on the page of diagnostics.
@Suite struct RuleExplanationTests {
  @Test func registry_holdsEveryRule_thatTheSourcesDeclare() throws {
    let sources = PackageFiles.root.appending(path: "Sources")
    var declared: [String] = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: sources.path()) where name.hasSuffix("Rules.swift")
    {
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      declared += text.matches(of: /DiagnosticRule\(\s*"(DOS-\d+)"/).map { String($0.output.1) }
    }
    #expect(declared.count > 90)
    #expect(DiagnosticRule.all.map(\.code) == declared.sorted())
    #expect(Set(declared).count == declared.count, "two rules share a code")
  }

  @Test func everyRule_isExplained() {
    for explanation in RuleExplanation.all {
      #expect(!explanation.why.isEmpty, "\(explanation.rule.code) lacks a reason")
      #expect(!explanation.example.isEmpty, "\(explanation.rule.code) lacks an example")
      #expect(!explanation.fix.isEmpty, "\(explanation.rule.code) lacks a fix")
    }
  }

  @Test func page_isUpToDate() throws {
    try expectGolden(RuleExplanation.page, "../../Documentation/diagnostics.md")
  }

  @Test func exampleThatIsFencedItself_standsInALongerFence() {
    let fenced = RuleExplanation.all.filter { $0.example.contains("```") }
    #expect(!fenced.isEmpty)
    for explanation in fenced {
      #expect(RuleExplanation.page.contains("````\n\(explanation.example)\n````\n"), "\(explanation.rule.code)")
    }
  }

  @Test func code_isFound_inAnyCase() {
    #expect(RuleExplanation.find("dos-342")?.rule.code == "DOS-342")
    #expect(RuleExplanation.find("342")?.rule.code == "DOS-342")
    #expect(RuleExplanation.find("DOS-000") == nil)
    #expect(RuleExplanation.find("DOS-342")?.text.contains("Fix: ") == true)
  }
}
