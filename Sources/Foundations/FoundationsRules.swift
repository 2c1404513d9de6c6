extension DiagnosticRule {
  package static let fileMissing = DiagnosticRule("DOS-100", .error, "file that is not there")
  package static let fileUnreadable = DiagnosticRule("DOS-101", .error, "file that cannot be read")
  package static let fileTooLarge = DiagnosticRule("DOS-102", .error, "file that is too large")
  package static let linkNotFollowed = DiagnosticRule("DOS-103", .warning, "link that is not followed")
  package static let filePath = DiagnosticRule("DOS-104", .error, "path that cannot be used")
  package static let fileUnwritable = DiagnosticRule("DOS-105", .error, "file that cannot be written")
  package static let textNotUTF8 = DiagnosticRule("DOS-106", .error, "text that is not UTF-8")
}
