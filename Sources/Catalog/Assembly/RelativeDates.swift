internal import Articles
internal import Foundations

extension Note {
  /// The note with such dates counted from the articles that state them; what cannot be counted is reported with it.
  func dated(by articles: [Article], _ ids: ArticleNumbers) -> Note {
    var counter = RelativeDateCounter(note: self, articles: articles, ids: ids)
    let fields = fields.map { entry in
      FieldClaims(field: entry.field, claims: entry.claims.map { counter.dated($0, entry.field) })
    }
    let milestones = milestones.map { counter.dated($0) }
    return with(fields: fields, milestones: milestones, diagnostics: diagnostics + counter.diagnostics)
  }
}

extension Claim {
  var hasRelativeDate: Bool { isRelativeDate || relativeAsOf != nil }
}

/// The notes with their relative dates counted, the others as they are.
func dated(_ notes: [Note], by articles: @autoclosure () -> [Article]) -> [Note] {
  guard notes.contains(where: \.hasRelativeDates) else { return notes }
  let articles = articles()
  let ids = ArticleNumbers(articles)
  return notes.map { $0.hasRelativeDates ? $0.dated(by: articles, ids) : $0 }
}

/// Counts the relative dates of one note.
private struct RelativeDateCounter {
  let note: Note
  let articles: [Article]
  let ids: ArticleNumbers
  private(set) var diagnostics: [Diagnostic] = []

  init(note: Note, articles: [Article], ids: ArticleNumbers) {
    self.note = note
    self.articles = articles
    self.ids = ids
  }

  mutating func dated(_ claim: Claim, _ field: Field) -> Claim {
    guard claim.hasRelativeDate else { return claim }
    var value: DateValue?
    if claim.isRelativeDate {
      let words = RelativeWords(
        words: claim.display, position: claim.position, columns: max(1, claim.display.unicodeScalars.count))
      value = date(of: words, field.name, claim.citations)
    }
    let asOf = claim.relativeAsOf.flatMap { date(of: $0, "as-of", claim.citations) }
    return Claim(claim, datedBy: value, asOf: asOf)
  }

  mutating func dated(_ milestone: Milestone) -> Milestone {
    guard let words = milestone.relativeDue else { return milestone }
    var milestone = milestone
    milestone.due = date(of: words, "due", milestone.citations)
    if milestone.due == nil { milestone.unreadDue = words.words }
    milestone.relativeDue = nil
    return milestone
  }

  /// Counts from the day of the first article cited. An article that is not there is reported where it is cited.
  private mutating func date(of words: RelativeWords, _ key: String, _ citations: [Citation]) -> DateValue? {
    guard let citation = citations.first else {
      report(words, key, "counts from the day of the article cited, and none is", fix: "cite the article that says it")
      return nil
    }
    guard let article = ids[citation.source].map({ articles[$0] }) else { return nil }
    guard let day = article.published else {
      report(
        words, key, "counts from the day of “\(article.id)”, which has none", fix: "give the article its “date”")
      return nil
    }
    if let date = DateValue(words.words, relativeTo: day) { return date }
    report(
      words, key, "counts from the day of “\(article.id)”, of which only “\(day)” is known",
      fix: "give the article its whole date")
    return nil
  }

  private mutating func report(_ words: RelativeWords, _ key: String, _ summary: String, fix: String) {
    diagnostics.append(
      note.text.source.diagnostic(
        .uncountedDate, at: words.position, length: words.columns, "“\(key): \(words.words)” \(summary)",
        fix: fix + ", or write the year"))
  }
}
