internal import Foundations

/// All templates of a library, as steps in one array with the tables that they refer to.
struct Program: Sendable {
  var steps: [Step] = []
  /// Static text and indentation.
  var text: [UInt8] = []
  /// Offsets in `text` at which a line of a template begins.
  var lineStarts: [Int] = []
  /// The ids of dotted names.
  var pathIDs: [Int] = []
  var calls: [TemplateCall] = []
  var blocks: [BlockSite] = []
  var replacements: [BlockReplacement] = []
  var templates: [CompiledTemplate] = []
  var templateIDs: [String: Int]
  var blockIDs: [String: Int] = [:]
  /// What a lambda gets, by the place of the section's step.
  var sectionSources: [Int: SectionSource] = [:]
  /// For what lambdas write.
  var vocabulary: Vocabulary
}

struct CompiledTemplate {
  var steps: Range<Int>
  let source: SourceText
}

extension Program {
  /// *Did you mean* for the name of a template.
  func suggestion(for name: String) -> String? {
    closestMatch(to: name, among: templateIDs.keys.sorted()).map { "did you mean \(quoted($0.utf8))?" }
  }
}

func missingTemplate(_ name: String) -> String {
  "there is no template called \(quoted(name.utf8))"
}
