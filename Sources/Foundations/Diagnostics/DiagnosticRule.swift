/// A rule that content can break, with the code that never changes once it is released.
///
/// Each room declares its own rules in an extension, in a file `<Room>Rules.swift`.
/// Codes: `DOS-1xx` files and settings, `DOS-2xx` front matter and kinds, `DOS-3xx` Markdown and links,
/// `DOS-4xx` articles, `DOS-5xx` claims and citations, `DOS-6xx` templates, `DOS-7xx` the output.
package struct DiagnosticRule: Sendable, Hashable {
  package let code: String
  /// What its diagnostics have where no setting says otherwise.
  package let severity: Diagnostic.Severity
  /// A few words that name the rule, `link to an unknown name`.
  package let title: String

  package init(_ code: String, _ severity: Diagnostic.Severity, _ title: String) {
    self.code = code
    self.severity = severity
    self.title = title
  }
}
