internal import Articles
internal import Foundations
internal import Markdown

extension Catalog {
  /// Headings of notes that stand more than one level below the one before them. The page's own title is level 1.
  func skippedHeadings(in notes: [DocumentText]) -> [Worklist.Item] {
    zip(entities, notes).flatMap { entity, document -> [Worklist.Item] in
      var previous = 1
      return document.facts.headings.compactMap { heading in
        defer { previous = heading.level }
        guard heading.level > previous + 1 else { return nil }
        return Worklist.Item(
          document: .note(entity.id), subject: "Heading", words: [heading.text],
          diagnostic: entity.note.source.diagnostic(
            .skippedHeading, at: heading.position, length: max(1, heading.text.unicodeScalars.count),
            "the heading “\(heading.text)” is of level \(heading.level), below one of level \(previous)",
            fix: "make it level \(previous + 1)"))
      }
    }
  }

  /// Names that several notes bear.
  func ambiguousNames() -> [Worklist.Item] {
    sharedNameReports(entities).map { report in
      Worklist.Item(
        document: .note(report.bearers[0].entity.id), subject: report.bearers[0].name.text,
        words: report.bearers.map(\.entity.name), diagnostic: report.diagnostic)
    }
  }

  /// Articles that are one story, each of which would count as a source of its own.
  func repeatedStories() -> [Worklist.Item] {
    let all = articles.map(\.article)
    return findDuplicateStories(all).compactMap { story in
      guard let first = story.articles.first, let diagnostic = story.diagnostic(all) else { return nil }
      return Worklist.Item(
        document: .article(ArticleID(first)), subject: "Article", words: story.articles.map { all[$0].title },
        diagnostic: diagnostic)
    }
  }

  /// What a build has reported under a rule, note by note.
  func items(_ rule: DiagnosticRule, subject: String, among diagnostics: [Diagnostic]) -> [Worklist.Item] {
    let notes = Dictionary(entities.map { ($0.note.source.path, $0.id) }, uniquingKeysWith: { first, _ in first })
    return diagnostics.filter { $0.rule == rule }.map { diagnostic in
      Worklist.Item(
        document: notes[diagnostic.path].map { .note($0) }, subject: subject, words: [diagnostic.summary],
        diagnostic: diagnostic)
    }
  }
}
