internal import Foundations

extension FigureCheck {
  /// What one of several sources states otherwise: each has to bear a value out by itself, be it in several quotes.
  ///
  /// Words without any figure may be quoted for something else that the value says; so may bare figures.
  func findingOfOneSource(
    in words: String, of key: String, at position: SourcePosition, _ claim: Claim
  ) -> ClaimFinding? {
    if claim.citations.count < 2 { return nil }
    let bySource = Dictionary(grouping: claim.citations) { $0.article }
    guard (2...Self.mostSources).contains(bySource.count), words.utf8.count <= Self.longestValue else { return nil }
    let stated = statedFigures(in: words, sources.numberCustom(of: claim.citations))
    var known: Set<ArticleID?> = []
    for citation in claim.citations where known.insert(citation.article).inserted {
      guard let article = citation.article, let own = bySource[article] else { continue }
      if own.quotes.isEmpty {
        let missing = stated.contains(where: \.isMeasured) ? sources.figure(of: words, missingFrom: [article]) : nil
        guard let missing, !statesAny(of: stated, in: article, words) else { continue }
        return notFound(missing, of: key, words: words, at: position, [citation])
      }
      if let other = otherFigure(than: stated, in: own, isNumber: claim.span != nil) {
        return finding(of: other, quotedFrom: citation, key: key, words: words, at: position)
      }
    }
    return nil
  }

  /// A figure of quoted words that stands in the place of those of a value, none of which they state.
  private func otherFigure(than stated: [StatedFigure], in citations: [Citation], isNumber: Bool) -> String? {
    let custom = sources.numberCustom(of: citations)
    let quoted = citations.quotes.filter { $0.utf8.count <= Self.longestQuote }.flatMap { quote in
      statedFigures(in: quote, custom).map { (figure: $0, quote: quote) }
    }
    let isStated = quoted.contains { entry in stated.contains { $0.number.isSameFigure(as: entry.figure.number) } }
    guard !isStated else { return nil }
    let other = quoted.first { entry in
      stated.contains { $0.measuresTheSame(as: entry.figure) || isNumber && $0.isBare && entry.figure.mayCount }
    }
    return other.map { $0.figure.text(in: $0.quote) }
  }

  /// Whether a source states one of several figures somewhere.
  private func statesAny(of stated: [StatedFigure], in article: ArticleID, _ words: String) -> Bool {
    stated.count > 1
      && stated.contains { sources.figure(of: $0.text(in: words), isNumber: true, missingFrom: [article]) == nil }
  }

  private func finding(
    of other: String, quotedFrom citation: Citation, key: String, words: String, at position: SourcePosition
  ) -> ClaimFinding {
    let diagnostic = warning(
      at: position, words, "“\(key)” says “\(words)”, the words quoted from “\(citation.source)” “\(other)”",
      fix: "correct the value or the citation, or give what that source states as a value of its own")
    return ClaimFinding(diagnostic: diagnostic, doubt: .figureNotQuoted)
  }

  private static let mostSources = 40
  private static let longestValue = 1_000
  private static let longestQuote = 4_000
}

extension StatedFigure {
  /// Whether it counts something that no unit names, and is no year.
  fileprivate var mayCount: Bool { isBare && !(1900...2100).contains(number) }
}
