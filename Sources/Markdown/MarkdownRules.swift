package import Foundations

extension DiagnosticRule {
  package static let rawHTMLLeftOut = DiagnosticRule("DOS-300", .warning, "raw HTML left out")
  package static let refusedAddress = DiagnosticRule("DOS-301", .warning, "address that may not be linked")
  package static let undefinedFootnote = DiagnosticRule("DOS-302", .error, "footnote that is never defined")
  package static let unusedFootnote = DiagnosticRule("DOS-303", .warning, "footnote that nothing refers to")
  package static let repeatedFootnote = DiagnosticRule("DOS-304", .warning, "footnote defined twice")
  package static let openComment = DiagnosticRule("DOS-305", .error, "comment that is never closed")
  package static let malformedCitation = DiagnosticRule("DOS-306", .warning, "citation that cannot be read")
  package static let nestedTooDeep = DiagnosticRule("DOS-307", .error, "blocks nested too deep")
  package static let documentTooLarge = DiagnosticRule("DOS-308", .error, "document too large or too intricate")
  package static let tableTooLarge = DiagnosticRule("DOS-309", .warning, "table too large")
  package static let cellsBeyondHead = DiagnosticRule("DOS-312", .warning, "cells beyond the head of a table")
  package static let embedInSentence = DiagnosticRule("DOS-310", .warning, "embed within other text")
  package static let moreProblemsInText = DiagnosticRule("DOS-311", .warning, "more problems in a text")
}
