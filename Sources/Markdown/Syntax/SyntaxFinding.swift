internal import Foundations

/// Something wrong in the text, to be reported.
struct SyntaxFinding {
  var rule: DiagnosticRule
  var position: SourcePosition
  var length: Int
  var summary: String
  var fix: String
}
