package import Foundations

extension DiagnosticRule {
  package static let misplacedAudience = DiagnosticRule("DOS-238", .error, "an audience where none is read")
  package static let clippingTooLarge = DiagnosticRule("DOS-401", .error, "clipping too large")
  package static let clippingEmpty = DiagnosticRule("DOS-402", .warning, "clipping without text")
  package static let clippingNotText = DiagnosticRule("DOS-403", .error, "clipping that is not text")
  package static let encodingGuessed = DiagnosticRule("DOS-404", .note, "encoding guessed")
  package static let unrepairedText = DiagnosticRule("DOS-405", .warning, "broken characters that cannot be repaired")
  package static let titleMissing = DiagnosticRule("DOS-406", .warning, "article without a title")
  package static let dateAmbiguous = DiagnosticRule("DOS-407", .warning, "date that can be read two ways")
  package static let articleFieldWrong = DiagnosticRule("DOS-408", .error, "front matter of an article")
  package static let keepUnused = DiagnosticRule("DOS-409", .warning, "keep or drop without effect")
  package static let sameStory = DiagnosticRule("DOS-410", .warning, "the same story twice")
  package static let encodingUnknown = DiagnosticRule("DOS-411", .error, "page in an encoding that cannot be read")
  package static let articleFieldMisspelt = DiagnosticRule("DOS-412", .warning, "a misspelt field of an article")
  package static let severalArticles = DiagnosticRule("DOS-413", .error, "several articles in one clipping")
}
