internal import Foundations

/// Holds the figures that a note states against the words that it quotes for them, or else against the whole source.
struct FigureCheck {
  let note: Note
  let sources: SourceTable

  /// Figures that a claim states and its quotes do not, or in another currency, scale or unit; times that they do not name.
  /// Places are worded anew by the note, and are left out; so are quotes that the article does not hold, which is worse.
  func findings(on claim: Claim, in field: Field) -> [ClaimFinding] {
    guard claim.isCurrent, !claim.citations.isEmpty, claim.citations.doubt != .wordsNotFound else { return [] }
    if field.type == .date {
      let quotes = claim.citations.quotes
      return finding(on: claim.display, of: field.name, at: claim.position, quotes).map { [$0] } ?? []
    }
    guard field.type.statesFigures else { return [] }
    var findings: [ClaimFinding] = []
    if field.type != .link {
      findings = self.findings(in: claim.display, of: field.name, at: claim.position, claim)
    }
    for share in claim.qualifiers where share.label == "share" {
      let place = note.text.source.place(of: share.value, under: "share", behind: claim.position)
      findings += self.findings(in: share.value, of: "share", at: place, claim)
    }
    for time in claim.qualifiers where time.label == "from" || time.label == "until" {
      let place = note.text.source.place(of: time.value, under: time.label, behind: claim.position)
      findings += finding(on: time.value, of: time.label, at: place, claim.citations.quotes).map { [$0] } ?? []
    }
    return findings
  }

  /// What words of a claim state otherwise than its source.
  private func findings(
    in words: String, of key: String, at position: SourcePosition, _ claim: Claim
  ) -> [ClaimFinding] {
    // Most claims say a thing in the words that they quote for it.
    let citations = claim.citations
    if citations.indices.contains(where: { QuotedMeasure.areQuoted(words, in: citations[$0]) }) {
      return findingOfOneSource(in: words, of: key, at: position, claim).map { [$0] } ?? []
    }
    let quotes = citations.quotes
    if quotes.isEmpty {
      return claim.citations.citesNoWords ? inWholeSource(words, of: key, at: position, claim) : []
    }
    if let figure = QuotedFigures.missing(from: quotes, in: words, isNumber: claim.span != nil) {
      return [notQuoted(figure, of: key, words: words, at: position)]
    }
    guard
      let measure = QuotedMeasure(
        of: words, in: quotes, sources.numberCustom(of: claim.citations), beside: "\(claim.basis ?? "") \(key)"),
      !claim.citations.contains(where: { $0.article.map { measure.isStated(by: sources[$0]) } ?? false })
    else { return findingOfOneSource(in: words, of: key, at: position, claim).map { [$0] } ?? [] }
    return [otherMeasure(measure, of: key, words: words, at: position, in: "the quoted words")]
  }

  /// The same for words that are cited without any of the source's own.
  private func inWholeSource(
    _ words: String, of key: String, at position: SourcePosition, _ claim: Claim
  ) -> [ClaimFinding] {
    let citations = claim.citations
    let articles = citations.compactMap(\.article)
    if let figure = sources.figure(of: words, isNumber: claim.span != nil, missingFrom: articles) {
      return [notFound(figure, of: key, words: words, at: position, citations)]
    }
    guard
      let measure = QuotedMeasure(
        of: words, inSource: sources.texts(thatState: words, in: articles), sources.numberCustom(of: citations)),
      !articles.contains(where: { measure.isStated(by: sources[$0]) })
    else { return findingOfOneSource(in: words, of: key, at: position, claim).map { [$0] } ?? [] }
    return [otherMeasure(measure, of: key, words: words, at: position, in: ids(citations))]
  }

  /// Warnings of times of a milestone of which the words quoted for them say nothing. When it was known to be missed is
  /// told by the article's date, and its words may name the time that was missed, or the next.
  func problems(with milestone: Milestone) -> [Diagnostic] {
    let quoted = milestone.outcomeQuotes
    return [
      ("due", milestone.due, milestone.citations.quotes), ("met", milestone.met, quoted.met),
      ("changed-to", milestone.changedTo, quoted.changed),
    ].compactMap { key, date, quotes in
      guard let words = date?.words, !quotes.isEmpty else { return nil }
      let place = note.text.source.place(of: words, under: key, behind: milestone.position)
      return finding(on: words, of: key, at: place, quotes)?.diagnostic
    }
  }

  private func finding(
    on date: String, of key: String, at position: SourcePosition, _ quotes: [String]
  ) -> ClaimFinding? {
    switch QuotedDate.difference(of: date, from: quotes) {
    case .year(let year): return notQuoted(year, of: key, words: date, at: position)
    case .part(let quoted):
      let diagnostic = warning(
        at: position, date, "“\(key)” says “\(date)”, the quoted words “\(quoted)”",
        fix: "write it as the source does, or quote the words that state it")
      return ClaimFinding(diagnostic: diagnostic, doubt: .figureNotQuoted)
    case nil: return nil
    }
  }

  private func notQuoted(
    _ figure: String, of key: String, words: String, at position: SourcePosition
  ) -> ClaimFinding {
    let diagnostic = warning(
      at: position, words, "“\(key)” says \(figure), which the quoted words do not",
      fix: "quote the words that state it, or correct the figure")
    return ClaimFinding(diagnostic: diagnostic, doubt: .figureNotQuoted)
  }

  func notFound(
    _ figure: String, of key: String, words: String, at position: SourcePosition, _ citations: [Citation]
  ) -> ClaimFinding {
    let diagnostic = warning(
      at: position, words, "“\(key)” says \(figure), which stands nowhere in \(ids(citations))",
      fix: "correct the figure or the source, and quote the words that state it")
    return ClaimFinding(diagnostic: diagnostic, doubt: .figureNotFound)
  }

  private func otherMeasure(
    _ measure: QuotedMeasure, of key: String, words: String, at position: SourcePosition, in source: String
  ) -> ClaimFinding {
    let diagnostic = warning(
      at: position, words, "“\(key)” says “\(measure.stated)”, \(source) “\(measure.quoted)”", fix: measure.advice)
    return ClaimFinding(diagnostic: diagnostic, doubt: .otherMeasure)
  }

  private func ids(_ citations: [Citation]) -> String {
    citations.map { "“\($0.source)”" }.joined(separator: " or ")
  }

  func warning(at position: SourcePosition, _ words: String, _ summary: String, fix: String) -> Diagnostic {
    note.text.source.diagnostic(
      .figureNotQuoted, at: position, length: max(1, words.unicodeScalars.count), summary, fix: fix)
  }
}

extension SourceText {
  /// Where words stand under a key, `share: 90%`, further on in the line of a value; the value's own place where they
  /// stand in another line or before it.
  func place(of words: String, under key: String, behind position: SourcePosition) -> SourcePosition {
    let scalars = Array(line(position.line).unicodeScalars)
    let key = Array("\(key):".unicodeScalars)
    let words = Array(words.unicodeScalars)
    let behind = scalars.dropFirst(position.column - 1)
    guard scalars.count <= 2000, !words.isEmpty,
      let start = behind.indices.first(where: { scalars[$0...].starts(with: key) }),
      let place = scalars[(start + key.count)...].indices.first(where: { scalars[$0...].starts(with: words) })
    else { return position }
    return SourcePosition(line: position.line, column: place + 1)
  }
}

extension FieldType {
  /// Whether the figures of a value are those of its source.
  fileprivate var statesFigures: Bool {
    switch self {
    case .text, .number, .money, .quantity, .percent, .link: true
    case .date, .url, .choice, .coordinates, .quotation, .milestones: false
    }
  }
}
