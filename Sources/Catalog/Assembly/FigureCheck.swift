internal import Foundations

/// Holds the figures that a note states against the words that it quotes for them.
struct FigureCheck {
  let note: Note
  let sources: SourceTable

  /// Warnings of figures that a claim states and its quotes do not, or in another currency, scale or unit; of dates, of
  /// the year alone. Places are worded anew by the note, and are left out; so are quotes that the article does not hold,
  /// which is worse.
  func problems(with claim: Claim, in field: Field) -> [Diagnostic] {
    let quotes = claim.citations.compactMap(\.quote)
    guard !quotes.isEmpty, claim.isCurrent, claim.citations.doubt != .wordsNotFound else { return [] }
    if field.type == .date {
      return strangeYear(in: claim.display, quotes).map {
        [report($0, of: field.name, words: claim.display, at: claim.position)]
      } ?? []
    }
    guard field.type.statesFigures else { return [] }
    var problems: [Diagnostic] = []
    if field.type != .link {
      problems += report(claim.display, of: field.name, at: claim.position, unlessIn: claim.citations)
    }
    for share in claim.qualifiers where share.label == "share" {
      let place = note.text.source.place(of: share.value, under: "share", behind: claim.position)
      problems += report(share.value, of: "share", at: place, unlessIn: claim.citations)
    }
    return problems
  }

  /// A warning of what words of a claim state otherwise than its quotes; empty where there is no such thing.
  private func report(
    _ words: String, of key: String, at position: SourcePosition, unlessIn citations: [Citation]
  ) -> [Diagnostic] {
    let quotes = citations.compactMap(\.quote)
    if let figure = QuotedFigures.missing(from: quotes, in: words) {
      return [report(figure, of: key, words: words, at: position)]
    }
    guard let measure = QuotedMeasure(of: words, in: quotes),
      !citations.contains(where: { $0.article.map { measure.isStated(by: sources[$0]) } ?? false })
    else { return [] }
    let problem = note.text.source.diagnostic(
      .figureNotQuoted, at: position, length: max(1, words.unicodeScalars.count),
      "“\(key)” says “\(measure.stated)”, the quoted words “\(measure.quoted)”", fix: measure.advice)
    return [problem]
  }

  /// A warning of a year for which a milestone is due and of which its quotes say nothing.
  func problem(with milestone: Milestone) -> Diagnostic? {
    guard let due = milestone.due?.words,
      let year = strangeYear(in: due, milestone.citations.compactMap(\.quote))
    else { return nil }
    let place = note.text.source.place(of: due, under: "due", behind: milestone.position)
    return report(year, of: "due", words: due, at: place)
  }

  /// The year of a date of which quotes that name a year say nothing. Quotes that name none may say *next year*, which the
  /// note words anew.
  private func strangeYear(in date: String, _ quotes: [String]) -> String? {
    let quoted = quotes.flatMap(years)
    let stated = years(of: date)
    guard !quoted.isEmpty, !stated.contains(where: quoted.contains) else { return nil }
    return stated.first
  }

  private func years(of text: String) -> [String] {
    QuotedFigures(text).figures.map(\.text).filter { $0.utf8.count == 4 && ("1900"..."2199").contains($0) }
  }

  private func report(_ figure: String, of key: String, words: String, at position: SourcePosition) -> Diagnostic {
    note.text.source.diagnostic(
      .figureNotQuoted, at: position, length: max(1, words.unicodeScalars.count),
      "“\(key)” says \(figure), which the quoted words do not",
      fix: "quote the words that state it, or correct the figure")
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
