internal import Articles
internal import Foundations

extension Catalog {
  /// Names that occur often, in more than one article, and that no note bears.
  func namesWithoutNote() -> [Worklist.Item] {
    NameSuggester(self).suggestions(minimum: 3).filter { $0.articleCount > 1 }.map { suggestion in
      let article = suggestion.sentences.first?.article
      return Worklist.Item(
        document: article.map { .article($0) }, subject: suggestion.name, words: suggestion.aliases,
        diagnostic: Diagnostic(
          .nameWithoutNote, path: article.map { self[$0].article.path } ?? "",
          "“\(suggestion.name)” occurs \(suggestion.count) times in \(suggestion.articleCount) articles and has no note",
          fix: "make one with “dossier new KIND \"\(suggestion.name)\"”; “dossier suggest” lists all such names"))
    }
  }
}
