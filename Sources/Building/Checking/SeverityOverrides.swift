internal import Foundations

/// What a site's settings say of single codes: `diagnostics: {DOS-342: error, DOS-347: off}`.
package struct SeverityOverrides: Sendable, Hashable {
  /// By code; nil turns the rule off.
  private var severities: [String: Diagnostic.Severity?] = [:]

  init() {}

  /// Reads `error`, `warning`, `note` or `off`; false for any other word.
  mutating func set(_ code: String, to word: String) -> Bool {
    if word == "off" {
      severities[code] = .some(nil)
      return true
    }
    guard let severity = Diagnostic.Severity.allCases.first(where: { $0.name == word }) else { return false }
    severities[code] = severity
    return true
  }

  /// Whether some rule is made an error.
  var makesErrors: Bool { severities.values.contains { $0 == .error } }

  func apply(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !severities.isEmpty else { return diagnostics }
    return diagnostics.compactMap { diagnostic in
      guard let severity = severities[diagnostic.rule.code] else { return diagnostic }
      var changed = diagnostic
      guard let severity else { return nil }
      changed.severity = severity
      return changed
    }
  }
}
