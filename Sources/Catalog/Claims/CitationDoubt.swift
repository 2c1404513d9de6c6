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

extension [Citation] {
  /// What keeps a reader from looking them up; nil where nothing does.
  package var doubt: CitationDoubt? {
    if contains(where: { $0.article == nil }) { return .sourceMissing }
    return contains { $0.quote != nil && $0.place == nil } ? .wordsNotFound : nil
  }

  /// Whether they name articles, all of them there, and quote no words of any.
  var citesNoWords: Bool { !isEmpty && allSatisfy { $0.article != nil && $0.quote == nil } }
}
