internal import Articles
internal import Foundations

/// A figure that a claim and its quotes have, and that the quotes give in another currency, scale or unit.
struct QuotedMeasure {
  private let figure: StatedFigure
  private let difference: StatedFigure.Difference
  /// As the claim has it: `US$12 million`.
  let stated: String
  /// As a quote has it: `$12 million`.
  let quoted: String

  /// The first of a claim; nil where its quotes have all figures as the claim does, or not at all, and for long prose.
  init?(of claim: String, in quotes: [String]) {
    guard claim.utf8.count <= Self.longestClaim else { return nil }
    // Words that a quote holds as they stand are in no other measure, unless that follows them: `$12` in `$12 million`.
    let endsInFigure = claim.utf8.last.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? true
    if !endsInFigure, quotes.contains(where: { QuotedFigures.holds($0, claim) }) { return nil }
    let quoted = quotes.map { (quote: $0, figures: statedFigures(in: $0)) }
    for figure in statedFigures(in: claim) {
      let same = quoted.flatMap { entry in
        entry.figures.filter { $0.number.isSameFigure(as: figure.number) }.map { (quote: entry.quote, figure: $0) }
      }
      let differences = same.compactMap { figure.difference(from: $0.figure) }
      guard !same.isEmpty, differences.count == same.count else { continue }
      // Of several, the one that differs in its currency alone is meant.
      let nearest = differences.firstIndex(of: .currency) ?? 0
      self.figure = figure
      difference = differences[nearest]
      stated = Self.words(of: figure, in: claim)
      self.quoted = Self.words(of: same[nearest].figure, in: same[nearest].quote)
      return
    }
    return nil
  }

  /// Whether an article states elsewhere the currency that its quoted words leave out: with the same amount, or for all.
  func isStated(by article: Article) -> Bool {
    guard difference == .currency, let currency = figure.currency else { return false }
    var rest = Self.searchedBytes
    for text in [article.title] + article.passages.lazy.map(\.text) {
      if statedFigures(in: text).contains(where: { figure.difference(from: $0) == nil }) { return true }
      if currency.isDeclared(in: text) { return true }
      rest -= text.utf8.count
      if rest < 0 { break }
    }
    return false
  }

  /// So much of an article is searched for a currency.
  private static let searchedBytes = 40_000
  private static let longestClaim = 1_000

  var advice: String {
    switch difference {
    case .currency: "write it as the source does, “\(quoted)”, or quote the words that state the currency"
    case .size: "write it as the source does, “\(quoted)”, or quote the words that state it"
    }
  }

  private static func words(of figure: StatedFigure, in text: String) -> String {
    var text = text
    return text.withUTF8 { String(decoding: UnsafeBufferPointer(rebasing: $0[figure.range]), as: UTF8.self) }
  }
}
