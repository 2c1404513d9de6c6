package import Foundations

// The rules that this room checks: DOS-12x settings and folders, DOS-70x the output.
extension DiagnosticRule {
  package static let unknownSetting = DiagnosticRule("DOS-120", .warning, "a setting that is not known")
  package static let wrongSetting = DiagnosticRule("DOS-121", .error, "a setting of the wrong type")
  package static let fileOfNoUse = DiagnosticRule("DOS-122", .warning, "a file that is neither note nor article")
  package static let languageWithoutWords = DiagnosticRule("DOS-123", .warning, "a language without words for pages")
  package static let siteWithoutAddress = DiagnosticRule("DOS-124", .note, "a site that does not know its address")
  package static let unreadSettings = DiagnosticRule("DOS-125", .error, "settings that are not read")
  package static let strayIgnoreFile = DiagnosticRule("DOS-126", .error, "a .dossierignore that is not read")
  package static let twoPagesAtOneAddress = DiagnosticRule("DOS-700", .error, "two pages at one address")
  package static let formerAddressTaken = DiagnosticRule(
    "DOS-701", .error, "a former address at which a page stands")
  package static let leak = DiagnosticRule("DOS-702", .error, "something that reaches readers it is not for")
}
