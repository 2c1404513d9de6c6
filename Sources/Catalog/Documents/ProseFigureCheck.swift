internal import Foundations
internal import Markdown

/// Holds the figures of prose against the words that are quoted for them, and the articles that hold these.
struct ProseFigureCheck {
  let note: SourceText
  let sources: SourceTable
  let language: SentenceLanguage
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
    let text = Self.blanking(prose.struck, in: prose.text)
    let sentences = text.withUnsafeBufferPointer { SentenceScanner(text: $0, language: language).sentences() }
    var problems: [Diagnostic] = []
    var rest = citations[...]
    for sentence in sentences {
      let own = rest.prefix { $0.offset < sentence.upperBound }
      rest = rest.dropFirst(own.count)
      guard let last = own.last, last.offset > sentence.lowerBound, own.allSatisfy({ $0.quote != nil }),
        own.count <= Self.mostCitations, last.offset - sentence.lowerBound <= Self.longestSentence
      else { continue }
      let words = String(decoding: text[sentence.lowerBound..<last.offset], as: UTF8.self)
      guard let (figure, summary) = problem(in: words, Array(own)) else { continue }
      problems.append(
        note.diagnostic(
          .figureNotQuoted, at: prose.position(of: sentence.lowerBound + figure.range.lowerBound),
          length: figure.text(in: words).unicodeScalars.count, summary,
          fix: "correct the figure, or quote the words that state it"))
    }
    return problems
  }

  /// The text with what the author has struck out blank, so that all else keeps its place.
  private static func blanking(_ struck: [Range<Int>], in text: [UInt8]) -> [UInt8] {
    var text = text
    for range in struck { for offset in range { text[offset] = UInt8(ascii: " ") } }
    return text
  }

  /// Each figure is held against each of the words: what is longer was written by no desk.
  private static let longestSentence = 4_000
  private static let mostCitations = 40

  /// The first figure that the sources do not state, and what is wrong with it.
  private func problem(in words: String, _ citations: [Citation]) -> (StatedFigure, String)? {
    let quotes = citations.compactMap(\.quote).filter { $0.utf8.count <= Self.longestSentence }
    guard QuotedFigures.missing(from: quotes, in: words) != nil else { return nil }
    let stated = statedFigures(in: words)
    let quoted = quotes.flatMap { quote in statedFigures(in: quote).map { (figure: $0, quote: quote) } }
    let unused = quoted.filter { entry in !stated.contains { $0.number.isSameFigure(as: entry.figure.number) } }
    for figure in stated where figure.isMeasured {
      if quoted.contains(where: { $0.figure.number.isSameFigure(as: figure.number) }) { continue }
      let shown = figure.text(in: words)
      if let other = unused.first(where: { figure.measuresTheSame(as: $0.figure) }) {
        let quoted = other.figure.text(in: other.quote)
        return (figure, "the sentence says “\(shown)”, the words quoted for it “\(quoted)”")
      }
      if sources.figure(of: shown, missingFrom: citations.map(\.article)) != nil {
        return (figure, "the sentence says “\(shown)”, which stands nowhere in what it cites")
      }
    }
    return nil
  }
}

extension StatedFigure {
  /// Its words, with its currency and unit.
  func text(in words: String) -> String {
    var words = words
    return words.withUTF8 { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }
}
