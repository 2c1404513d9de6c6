package import Foundations
internal import YAML

/// What a rule is about, with an example and what to do: from `Embedded/diagnostics.yml`.
package struct RuleExplanation: Sendable {
  package let rule: DiagnosticRule
  /// What is checked and why it matters, in sentences.
  package let why: String
  /// What breaks the rule: lines of a file, a path or a command.
  package let example: String
  /// What to do, in sentences.
  package let fix: String

  /// Of every rule, in the order of their codes.
  package static let all: [RuleExplanation] = {
    let texts = explanations()
    return DiagnosticRule.all.map { rule in
      let text = texts?[rule.code]
      return RuleExplanation(
        rule: rule, why: trimmed(text, "why"), example: trimmed(text, "example"), fix: trimmed(text, "fix"))
    }
  }()

  /// Of a code in any case; nil where there is no such rule.
  package static func find(_ code: String) -> RuleExplanation? {
    let code = code.uppercased()
    return all.first { $0.rule.code == code || $0.rule.code == "DOS-" + code }
  }

  /// As a terminal shows it.
  package var text: String {
    let example = example.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
    return """
      \(rule.code): \(rule.title) (\(rule.severity.name))

      \(why)

      Example:

      \(example.joined(separator: "\n"))

      Fix: \(fix)

      """
  }

  private static func explanations() -> YAMLNode? {
    for file in EmbeddedFiles.all where file.path.description == "diagnostics.yml" {
      let bytes = UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount)
      return parseYAML(SourceText(path: "diagnostics.yml", bytes: Array(bytes))).node
    }
    return nil
  }

  private static func trimmed(_ node: YAMLNode?, _ key: String) -> String {
    var text = node?[key]?.scalar?.text ?? ""
    while text.hasSuffix("\n") { text.removeLast() }
    return text
  }
}

extension RuleExplanation {
  /// All rules as the page `Documentation/diagnostics.md`.
  package static var page: String {
    var text = """
      # Diagnostics

      Every message of Dossier has a code that never changes. `dossier check --explain DOS-342` prints what stands here.
      `site.yml` sets the severity of a code, or turns it off:

      ```yaml
      diagnostics: {DOS-342: error, DOS-347: off}
      ```

      This page is made from `Sources/Building/Embedded/diagnostics.yml`: change it there, then run
      `UPDATE_GOLDENS=1 swift test --filter RuleExplanationTests`.

      """
    for rule in all {
      // Longer than any fence within the example.
      let fence = rule.example.contains("```") ? "````" : "```"
      text += """

        ## \(rule.rule.code): \(rule.rule.title)

        *\(rule.rule.severity.name)* · \(rule.why)

        \(fence)
        \(rule.example)
        \(fence)

        **Fix:** \(rule.fix)

        """
    }
    return text
  }
}
