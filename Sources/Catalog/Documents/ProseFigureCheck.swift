internal import Articles
internal import Foundations
internal import Markdown

/// Holds the figures of prose against the words that are quoted for them, and the articles that hold these.
struct ProseFigureCheck {
  let note: SourceText
  let sources: SourceTable
  /// Of one block, in their order.
  let citations: [Citation]

  struct Citation {
    /// Where its mark stands in the block.
    let offset: Int
    let article: ArticleID
    /// The words, where the article holds them.
    let quote: String?
  }

  /// Warnings of figures that a sentence states before its last citation, and that its sources do not.
  ///
  /// Prose says more than the words that it quotes, so a figure may stand elsewhere in the article; unless the words hold
  /// another in its place. Bare figures say little, and lengths of time are often the author's own: both are left out.
  func problems(in prose: borrowing Prose) -> [Diagnostic] {
    let text = prose.text
    let sentences = text.withUnsafeBufferPointer { SentenceScanner(text: $0).sentences() }
    var problems: [Diagnostic] = []
    var rest = citations[...]
    for sentence in sentences {
      let own = rest.prefix { $0.offset < sentence.upperBound }
      rest = rest.dropFirst(own.count)
      guard let last = own.last, last.offset > sentence.lowerBound, own.allSatisfy({ $0.quote != nil }) else {
        continue
      }
      let words = String(decoding: text[sentence.lowerBound..<last.offset], as: UTF8.self)
      guard let (figure, summary) = problem(in: words, Array(own)) else { continue }
      problems.append(
        note.diagnostic(
          .figureNotQuoted, at: prose.position(of: sentence.lowerBound + figure.lowerBound), length: figure.count,
          summary, fix: "correct the figure, or quote the words that state it"))
    }
    return problems
  }

  /// The bytes of the first figure that the sources do not state, and what is wrong with it.
  private func problem(in words: String, _ citations: [Citation]) -> (Range<Int>, String)? {
    let quotes = citations.compactMap(\.quote)
    guard QuotedFigures.missing(from: quotes, in: words) != nil else { return nil }
    let stated = statedFigures(in: words)
    let quoted = quotes.flatMap { statedFigures(in: $0) }
    let unused = quoted.filter { quoted in !stated.contains { $0.number.isSameFigure(as: quoted.number) } }
    for figure in stated
    where figure.isMeasured && !quoted.contains(where: { $0.number.isSameFigure(as: figure.number) }) {
      let shown = String(decoding: Array(words.utf8)[figure.range], as: UTF8.self)
      if let other = unused.first(where: figure.measuresTheSame) {
        return (figure.range, "the sentence says “\(shown)”, the words quoted for it \(other.number)")
      }
      if sources.figure(of: shown, missingFrom: citations.map(\.article)) != nil {
        return (figure.range, "the sentence says “\(shown)”, which stands nowhere in what it cites")
      }
    }
    return nil
  }
}
