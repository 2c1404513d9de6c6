package import Foundations

// The rules of words files: DOS-63x.
extension DiagnosticRule {
  package static let unusableWords = DiagnosticRule("DOS-630", .error, "words that cannot be read")
  package static let unknownWord = DiagnosticRule("DOS-631", .warning, "words that nothing shows")
  package static let wrongPlace = DiagnosticRule("DOS-632", .error, "words with a place that nothing fills")
  package static let missingForm = DiagnosticRule("DOS-633", .warning, "words without a form for a count")
  package static let missingWords = DiagnosticRule("DOS-634", .warning, "words that a language lacks")
}
