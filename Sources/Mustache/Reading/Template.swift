internal import Foundations

/// A template after reading.
struct Template {
  private static let longest = 1 << 20

  let name: String
  let source: SourceText
  let nodes: [Node]
  var problems: TemplateProblems

  init(name: String, source: SourceText, vocabulary: Vocabulary) {
    self.name = name
    self.source = source
    problems = TemplateProblems(source)
    if source.bytes.count > Self.longest {
      problems.report(.unreadableTemplate, "this template is longer than 1 MB", fix: "split it into partials")
      nodes = []
    } else if String(validating: source.bytes, as: UTF8.self) == nil {
      problems.report(.unreadableTemplate, "this template is not in UTF-8", fix: "save it as UTF-8")
      nodes = []
    } else {
      nodes = Parser.parse(source.bytes, vocabulary: vocabulary, reporting: &problems)
    }
  }

  /// Reads templates and puts them in the order of their names. Of two with one name the first counts.
  static func read(_ sources: [(name: String, text: SourceText)], vocabulary: Vocabulary) -> [Template] {
    var templates: [Template] = []
    var names: Set<String> = []
    for source in sources where names.insert(source.name).inserted {
      templates.append(Template(name: source.name, source: source.text, vocabulary: vocabulary))
    }
    return templates.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
