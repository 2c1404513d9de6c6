package import Foundations

extension DiagnosticRule {
  package static let frontMatterUnclosed = DiagnosticRule("DOS-200", .error, "front matter that is never closed")
  package static let yamlSyntax = DiagnosticRule("DOS-201", .error, "broken YAML")
  package static let yamlCharacter = DiagnosticRule("DOS-202", .error, "bytes that YAML does not allow")
  package static let yamlTooLarge = DiagnosticRule("DOS-203", .error, "more YAML than is read")
  package static let yamlTooDeep = DiagnosticRule("DOS-204", .error, "YAML nested too deeply")
  package static let yamlAlias = DiagnosticRule("DOS-205", .error, "YAML anchor or alias")
  package static let yamlDuplicateKey = DiagnosticRule("DOS-206", .error, "field given twice")
  package static let yamlSecondDocument = DiagnosticRule("DOS-207", .error, "second YAML document in a file")
  package static let yamlKey = DiagnosticRule("DOS-208", .error, "YAML key that is not text")
  package static let yamlTag = DiagnosticRule("DOS-209", .warning, "YAML tag")
  package static let yamlNotFields = DiagnosticRule("DOS-210", .error, "front matter that is not fields")
  package static let yamlComment = DiagnosticRule("DOS-211", .warning, "words that YAML takes for a comment")

  /// Those after which nothing is known of what the front matter says.
  package static let unreadFrontMatter: Set<DiagnosticRule> = [
    .frontMatterUnclosed, .yamlSyntax, .yamlCharacter, .yamlTooLarge, .yamlTooDeep, .yamlNotFields,
  ]
}
