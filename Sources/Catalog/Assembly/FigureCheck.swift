internal import Foundations

/// Holds the figures that a note states against the words that it quotes for them.
struct FigureCheck {
  let note: Note

  /// Warnings of figures that a claim states and its quotes do not. Dates and places are worded anew by the note, and are
  /// left out; so are quotes that the article does not hold, which is worse.
  func problems(with claim: Claim, in field: Field) -> [Diagnostic] {
    let quotes = claim.citations.compactMap(\.quote)
    guard !quotes.isEmpty, claim.isCurrent, field.type.statesFigures, claim.citations.doubt != .wordsNotFound else {
      return []
    }
    var problems: [Diagnostic] = []
    if field.type != .link, let figure = QuotedFigures.missing(from: quotes, in: claim.display) {
      problems.append(report(figure, of: field.name, words: claim.display, at: claim.position))
    }
    for share in claim.qualifiers where share.label == "share" {
      guard let figure = QuotedFigures.missing(from: quotes, in: share.value) else { continue }
      let place = note.text.source.place(of: share.value, under: "share", behind: claim.position)
      problems.append(report(figure, of: "share", words: share.value, at: place))
    }
    return problems
  }

  /// A warning of a year for which a milestone is due and of which its quotes, which name a year, say nothing.
  ///
  /// Quotes that name none may say *next year*, which the note words anew.
  func problem(with milestone: Milestone) -> Diagnostic? {
    guard let due = milestone.due?.words else { return nil }
    let quoted = milestone.citations.compactMap(\.quote).flatMap(years)
    let stated = years(of: due)
    guard !quoted.isEmpty, let year = stated.first, !stated.contains(where: quoted.contains) else { return nil }
    let place = note.text.source.place(of: due, under: "due", behind: milestone.position)
    return report(year, of: "due", words: due, at: place)
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
