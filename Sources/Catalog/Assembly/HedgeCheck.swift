internal import Foundations

/// Holds values against the words that they quote: what a source says about a figure it does not say of it bare, nor with
/// another hedge.
struct HedgeCheck {
  let note: Note
  let sources: SourceTable

  /// A warning of a value without the hedge that its quotes have wherever they have the figure, or with another; nil for
  /// other values, and for those whose hedge says nothing of a number.
  func finding(on claim: Claim, in field: Field) -> ClaimFinding? {
    guard claim.isCurrent, claim.citations.doubt == nil, let span = claim.span, !span.isRange,
      let hedge = claim.hedge.map({ Hedge($0) }) ?? span.hedge
    else { return nil }
    let quotes = claim.citations.compactMap(\.quote)
    let custom = sources.numberCustom(of: claim.citations)
    let isAmount = claim.value.isAmount
    var lost: (hedge: String, words: String)?
    for quote in quotes {
      // Most quotes have the whole value as it stands.
      let whole = QuotedFigures.place(of: claim.display, in: quote)
      if let whole, StatedHedge(beside: whole, in: quote, isAmount: isAmount) == nil { return nil }
      for place in places(of: claim.display, in: quote, custom) {
        guard let found = StatedHedge(beside: place, in: quote, isAmount: isAmount), !hedge.standsFor(found.hedge)
        else {
          return nil
        }
        let before = trimmed(words(found.range.lowerBound..<place.lowerBound, of: quote))
        lost = lost ?? (before.first?.isLetter == true ? before : found.hedge.rawValue, words(found.range, of: quote))
      }
    }
    guard let lost else { return nil }
    let stated = [claim.hedge, claim.display].compactMap { $0 }.joined(separator: " ")
    let diagnostic = note.text.source.diagnostic(
      .droppedHedge, at: claim.position, length: max(1, claim.display.unicodeScalars.count),
      "“\(field.name)” says “\(stated)”, the quoted words “\(lost.words)”", fix: advice(claim, hedge, lost.hedge))
    return ClaimFinding(diagnostic: diagnostic, doubt: .otherHedge)
  }

  private func advice(_ claim: Claim, _ hedge: Hedge, _ quoted: String) -> String {
    if claim.hedge != nil { return "write “hedge: \(quoted)”, or quote the words that state the other" }
    if hedge != .exact { return "write it as the source does, or quote the words that state it" }
    return "write it as the source does, or add “hedge: \(quoted)”"
  }

  /// Where a quote has the figure of a value.
  private func places(of value: String, in quote: String, _ custom: NumberCustom) -> [Range<Int>] {
    guard let figure = statedFigures(in: value, custom).first else { return [] }
    return statedFigures(in: quote, custom).filter {
      $0.number.isSameFigure(as: figure.number) && figure.difference(from: $0) == nil
    }.map(\.range)
  }

  private func words(_ range: Range<Int>, of quote: String) -> String {
    var quote = quote
    return quote.withUTF8 { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }
}

extension ClaimValue {
  /// Whether “over” before it says how much it is, and not for how long or on how much room.
  fileprivate var isAmount: Bool {
    switch self {
    case .money, .number, .percent: true
    case .quantity(let quantity): !quantity.unit.isOfTimeOrPlace
    case .text, .date, .url, .link, .choice, .coordinates: false
    }
  }
}
