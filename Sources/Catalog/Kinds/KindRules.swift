package import Foundations

extension DiagnosticRule {
  package static let kindsFile = DiagnosticRule("DOS-220", .error, "kinds.yml that describes no kinds")
  package static let unknownKindSetting = DiagnosticRule(
    "DOS-221", .error, "setting that a kind or field does not have")
  package static let wrongKindSetting = DiagnosticRule(
    "DOS-222", .error, "setting of a kind or field with a wrong value")
  package static let unknownFieldType = DiagnosticRule("DOS-223", .error, "type of field that does not exist")
  package static let unknownTargetKind = DiagnosticRule("DOS-224", .error, "link field to a kind that does not exist")
  package static let kindFolderTaken = DiagnosticRule("DOS-225", .error, "two kinds with one folder")
  package static let kindFolderUnusable = DiagnosticRule("DOS-226", .error, "folder name that a kind cannot have")
  package static let unknownOrderField = DiagnosticRule(
    "DOS-227", .error, "order by a field that the kind does not have")
}
