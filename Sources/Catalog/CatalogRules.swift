package import Foundations

// The rules that this room checks: DOS-23x to DOS-29x notes, DOS-34x to DOS-39x names and links, DOS-5xx citations.
extension DiagnosticRule {
  package static let wrongType = DiagnosticRule("DOS-231", .error, "a value of the wrong type")
  package static let unknownField = DiagnosticRule("DOS-232", .warning, "a field that the kind does not have")
  package static let claimWithoutValue = DiagnosticRule("DOS-233", .error, "a claim without a value")
  package static let duplicateName = DiagnosticRule("DOS-234", .error, "two notes of one name")
  package static let addressTaken = DiagnosticRule("DOS-235", .error, "two pages at one address")
  package static let folderOfNoKind = DiagnosticRule("DOS-236", .warning, "a folder that belongs to no kind")

  package static let unknownRelation = DiagnosticRule("DOS-340", .error, "a relation to a name that no note bears")
  package static let wrongKindOfRelation = DiagnosticRule("DOS-341", .error, "a relation to a note of another kind")
  package static let ambiguousName = DiagnosticRule("DOS-342", .warning, "a name that several notes share")
  package static let unknownWikiLink = DiagnosticRule("DOS-343", .error, "a link to a name that no note bears")
  package static let ambiguousWikiLink = DiagnosticRule("DOS-344", .error, "a link to a name that several notes share")
  package static let unknownSection = DiagnosticRule("DOS-345", .error, "a link to a section that the note lacks")
  package static let missingFile = DiagnosticRule("DOS-346", .error, "a link to a file that is not there")
  package static let missingAltText = DiagnosticRule("DOS-347", .warning, "an image without alternative text")
  package static let embedTooDeep = DiagnosticRule("DOS-348", .error, "notes that embed each other")

  package static let unknownSource = DiagnosticRule("DOS-501", .error, "a citation of an article that is not there")
  package static let quoteNotFound = DiagnosticRule("DOS-502", .error, "quoted words that the article does not hold")
}
