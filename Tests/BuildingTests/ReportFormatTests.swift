import Foundation
import Foundations
import Testing

@testable import Building

/// Diagnostics as other programs read them.
@Suite struct ReportFormatTests {
  static let diagnostics = [
    Diagnostic(
      .unknownSetting, path: "Content/site.yml", position: SourcePosition(line: 3, column: 1), length: 5,
      "“titel” is no setting", fix: "did you mean “title”?", sourceLine: "titel: 100% <sure>",
      notes: [.init(path: "Content/a b.yml", text: "seen here too")]),
    Diagnostic(.twoPagesAtOneAddress, path: "a,b:c.html", "two\nlines"),
  ]

  @Test func sarif_hasEveryRule_andEveryResult() throws {
    let bytes = sarifReport(Self.diagnostics, version: "1.2.3")
    let log = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.count == DiagnosticRule.all.count)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["level"] as? String } == ["warning", "error"])
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
    let location = (results[0]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
    let region = location?["region"] as? [String: Any]
    #expect(region?["startLine"] as? Int == 3)
    #expect(region?["endColumn"] as? Int == 6)
    let related = (results[0]["relatedLocations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
    #expect((related?["artifactLocation"] as? [String: Any])?["uri"] as? String == "Content/a%20b.yml")
  }

  @Test func gitHub_escapesWhatEndsAMessageOrAProperty() {
    let lines = gitHubReport(Self.diagnostics).split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "::warning file=Content/site.yml,line=3,col=1,title=DOS-120::“titel” is no setting; did you mean “title”?",
        "::error file=a%2Cb%3Ac.html,title=DOS-700::two%0Alines",
      ])
  }
}
