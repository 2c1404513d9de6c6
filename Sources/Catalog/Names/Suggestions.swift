internal import Articles
package import Foundations

/// *Did you mean* for names that no note bears and ids that no article has.
///
/// Each suggestion asks every name of the catalog, so only the first few hundred unknown names of a run are answered, in
/// the order in which they are printed: a folder with more broken links than that has another problem.
package struct Suggestions: Sendable {
  private let catalog: Catalog

  private static let most = 300

  package init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  /// Gives diagnostics that name an unknown subject the fix that it suggests; where it suggests none they keep their own.
  /// The diagnostics are sorted.
  package func complete(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var answers: [String: String?] = [:]
    // Most runs ask for none of them.
    lazy var names = catalog.entities.flatMap { $0.names.map(\.text) }
    lazy var articles = catalog.articles.map(\.article)
    lazy var articlesByWord = ArticlesByWord(articles)
    return diagnostics.map { diagnostic in
      guard let subject = diagnostic.subject else { return diagnostic }
      let isSource = diagnostic.rule == .unknownSource
      if answers[subject] == nil, answers.count < Self.most {
        let near =
          isSource ? closestMatch(to: subject, among: articles.lazy.map(\.id)) : closestMatch(to: subject, among: names)
        answers[subject] = .some(
          (isSource ? adviceOnEnding(of: subject, articles) : nil) ?? near.map { didYouMean($0) }
            ?? (isSource ? articlesByWord.advice(on: subject) : nil))
      }
      var completed = diagnostic
      completed.fix = (answers[subject] ?? nil) ?? diagnostic.fix ?? diagnostic.rule.fixOfUnknown
      return completed
    }
  }

  /// For a file's name in the place of an article's id.
  private func adviceOnEnding(of subject: String, _ articles: [Article]) -> String? {
    let stem = Path.stem(of: subject)
    return stem != subject && articles.contains { $0.id == stem } ? "write the id without its ending: “\(stem)”" : nil
  }
}

extension DiagnosticRule {
  /// What to do about an unknown name that is nearly like no other.
  fileprivate var fixOfUnknown: String? {
    switch self {
    case .unknownSource: "put the article back, or cite another"
    default: nil
    }
  }
}
