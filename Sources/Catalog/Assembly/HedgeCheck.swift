internal import Foundations

/// Holds values against the words that they quote: what a source says about a figure it does not say of it bare.
struct HedgeCheck {
  let note: Note

  /// A warning of a value without the hedge that its quotes have wherever they have the figure; nil for other values.
  func problem(with claim: Claim, in field: Field) -> Diagnostic? {
    guard claim.isCurrent, claim.hedge == nil, claim.citations.doubt == nil, let span = claim.span,
      span.hedge == .exact, !span.isRange
    else { return nil }
    let quotes = claim.citations.compactMap(\.quote)
    let isMoney = field.type == .money
    var lost: (hedge: String, words: String)?
    for quote in quotes {
      // Most quotes have the whole value as it stands.
      let whole = QuotedFigures.place(of: claim.display, in: quote)
      if let whole, StatedHedge(beside: whole, in: quote, isMoney: isMoney) == nil { return nil }
      for place in places(of: claim.display, in: quote) {
        guard let found = StatedHedge(beside: place, in: quote, isMoney: isMoney) else { return nil }
        let before = trimmed(words(found.range.lowerBound..<place.lowerBound, of: quote))
        lost = lost ?? (before.first?.isLetter == true ? before : found.hedge.rawValue, words(found.range, of: quote))
      }
    }
    guard let lost else { return nil }
    return note.text.source.diagnostic(
      .droppedHedge, at: claim.position, length: max(1, claim.display.unicodeScalars.count),
      "“\(field.name)” says “\(claim.display)”, the quoted words “\(lost.words)”",
      fix: "write it as the source does, or add “hedge: \(lost.hedge)”")
  }

  /// Where a quote has the figure of a value.
  private func places(of value: String, in quote: String) -> [Range<Int>] {
    guard let figure = statedFigures(in: value).first else { return [] }
    return statedFigures(in: quote).filter {
      $0.number.isSameFigure(as: figure.number) && figure.difference(from: $0) == nil
    }.map(\.range)
  }

  private func words(_ range: Range<Int>, of quote: String) -> String {
    var quote = quote
    return quote.withUTF8 { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }
}
