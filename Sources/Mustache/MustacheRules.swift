package import Foundations

extension DiagnosticRule {
  package static let unreadableTemplate = DiagnosticRule("DOS-601", .error, "template that cannot be read")
  package static let unclosedTag = DiagnosticRule("DOS-602", .error, "tag that is never closed")
  package static let malformedTag = DiagnosticRule("DOS-603", .error, "tag that makes no sense")
  package static let unclosedSection = DiagnosticRule("DOS-604", .error, "section that is never closed")
  package static let strayCloseTag = DiagnosticRule("DOS-605", .error, "close tag that closes nothing")
  package static let deepTemplate = DiagnosticRule("DOS-606", .error, "sections nested too deep")
  package static let ignoredContent = DiagnosticRule("DOS-607", .warning, "content of a parent tag outside its blocks")
  package static let unknownTemplateName = DiagnosticRule("DOS-610", .error, "name that no template may use")
  package static let unavailableName = DiagnosticRule("DOS-611", .error, "name that no record here can hold")
  package static let unprintableValue = DiagnosticRule("DOS-612", .error, "tag that prints a list or a record")
  package static let unescapedText = DiagnosticRule("DOS-613", .warning, "text that is printed unescaped")
  package static let missingTemplate = DiagnosticRule("DOS-620", .error, "template that does not exist")
  package static let unknownBlock = DiagnosticRule("DOS-622", .error, "block that the parent does not have")
  package static let templateCycle = DiagnosticRule("DOS-623", .error, "template that includes itself without end")
  package static let endlessTemplate = DiagnosticRule("DOS-624", .error, "template that expanded without end")
  package static let uncalledTemplate = DiagnosticRule("DOS-625", .warning, "template that nothing shows")
  package static let moreTemplateProblems = DiagnosticRule("DOS-629", .error, "more problems in a template")
}
