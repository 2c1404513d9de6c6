internal import Articles
package import Foundations

/// *Did you mean* for names that no note bears and ids that no article has.
///
/// Each suggestion asks every name of the catalog, so only the first few hundred unknown names of a run are answered, in
/// the order in which they are printed: a folder with more broken links than that has another problem.
package struct Suggestions: Sendable {
  private let catalog: Catalog
  /// The files of notes that are drafts, by their names as they are compared.
  private let drafts: [String: String]

  private static let most = 300

  /// - Parameter drafts: notes that are left out of the catalog until they are ready.
  package init(_ catalog: Catalog, drafts: [Note] = []) {
    self.catalog = catalog
    let named = drafts.flatMap { note in note.names.map { (foldedName($0.text), note.path) } }
    self.drafts = Dictionary(named) { first, _ in first }
  }

  /// Gives diagnostics that name an unknown subject the fix that it suggests; where it suggests none they keep their own.
  /// The diagnostics are sorted.
  package func complete(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var answers: [Question: String?] = [:]
    var namesByKinds: [[String]: [String]] = [:]
    // Most runs ask for none of them.
    lazy var articles = catalog.articles.map(\.article)
    lazy var articlesByWord = ArticlesByWord(articles)
    return diagnostics.map { diagnostic in
      guard let subject = diagnostic.subject else { return diagnostic }
      let kinds = diagnostic.subjectKinds
      let isSource = diagnostic.rule == .unknownSource
      let question = Question(subject: subject, kinds: kinds, isSource: isSource)
      if answers[question] == nil, answers.count < Self.most {
        let candidates = isSource ? articles.map(\.id) : namesByKinds[kinds] ?? names(of: kinds)
        if !isSource { namesByKinds[kinds] = candidates }
        let near = closestMatch(to: subject, among: candidates)
        answers[question] = .some(
          (isSource ? adviceOnEnding(of: subject, articles) : adviceOnDraft(of: subject)) ?? near.map { didYouMean($0) }
            ?? (isSource ? articlesByWord.advice(on: subject) : nil))
      }
      var completed = diagnostic
      completed.subjectKinds = []
      completed.fix = (answers[question] ?? nil) ?? diagnostic.fix ?? diagnostic.rule.fixOfUnknown
      return completed
    }
  }

  private func adviceOnDraft(of subject: String) -> String? {
    drafts[foldedName(subject)].map { "its note, \($0), is a draft: publish it, or build with “--drafts”" }
  }

  private struct Question: Hashable {
    let subject: String
    let kinds: [String]
    let isSource: Bool
  }

  /// The names of notes of some kinds; of all where none is given.
  private func names(of kinds: [String]) -> [String] {
    catalog.entities.lazy.filter { kinds.isEmpty || kinds.contains($0.kind.name) }.flatMap { $0.names.map(\.text) }
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
