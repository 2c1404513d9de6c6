/// What keeps a reader from taking a value as its source states it.
package enum CitationDoubt: Sendable {
  case sourceMissing, wordsNotFound
  /// A figure that stands nowhere in the source, where no words of it are quoted.
  case figureNotFound
  case figureNotQuoted
  /// A figure that its source gives in another currency, scale or unit.
  case otherMeasure
  /// A figure that the words quoted qualify, and the claim does not, or otherwise.
  case otherHedge
  /// A choice against which the words quoted go.
  case wordsAgainstChoice
}

// By index, since a citation that is handed on is copied with all its parts, and this is asked of every claim many times.
extension [Citation] {
  /// What keeps a reader from looking them up; nil where nothing does.
  package var doubt: CitationDoubt? {
    if indices.contains(where: { self[$0].article == nil }) { return .sourceMissing }
    return indices.contains { self[$0].quote != nil && self[$0].place == nil } ? .wordsNotFound : nil
  }

  /// Whether they name articles, all of them there, and quote no words of any.
  var citesNoWords: Bool { !isEmpty && indices.allSatisfy { self[$0].article != nil && self[$0].quote == nil } }

  var quotes: [String] { indices.compactMap { self[$0].quote } }
}
