internal import Foundations

/// Holds values against the words that they quote: what a source says about a figure it does not say of it bare, nor with
/// another hedge, nor of a range one end bare.
struct HedgeCheck {
  let note: Note
  let sources: SourceTable

  /// A warning of a value without the hedge that its quotes have wherever they have the figure, or with another; nil for
  /// other values.
  func finding(on claim: Claim, in field: Field) -> ClaimFinding? {
    guard claim.isCurrent, claim.citations.doubt == nil, let span = claim.span
    else { return nil }
    // Whoever says that something is planned may yet leave out that it is a bound.
    let hedge = claim.hedge.flatMap { Hedge($0) } ?? span.hedge
    let quotes = claim.citations.compactMap(\.quote)
    let custom = sources.numberCustom(of: claim.citations)
    let isAmount = claim.value.isAmount
    var lost: (hedge: String, words: String)?
    for quote in quotes {
      // Most quotes have the whole value as it stands.
      let whole = QuotedFigures.place(of: claim.display, in: quote)
      if let whole, StatedHedge(beside: whole, in: quote, isAmount: isAmount) == nil { return nil }
      // The figures of a range say less by themselves than together, so it is looked for as it stands.
      let places =
        span.isRange ? whole.map { [Place(range: $0, end: nil)] } ?? [] : places(of: claim.display, in: quote, custom)
      for place in places {
        guard let found = qualification(of: place, in: quote, isAmount: isAmount), isMore(hedge, span, than: found)
        else {
          return nil
        }
        let before =
          found.isEndOfRange ? "" : trimmed(words(found.range.lowerBound..<place.range.lowerBound, of: quote))
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
    if let words = claim.hedge, Hedge(words) != nil {
      return "write “hedge: \(quoted)”, or quote the words that state the other"
    }
    // In quotation marks, as a comma ends what stands between braces.
    if let words = claim.hedge, hedge == .exact { return "write “hedge: '\(words), \(quoted)'”" }
    if hedge != .exact { return "write it as the source does, or quote the words that state it" }
    return "write it as the source does, or add “hedge: \(quoted)”"
  }

  /// Where a quote has the figure of a value.
  private struct Place {
    let range: Range<Int>
    /// Of which range it is one end: as the words have it, `5–6 Mt`, and whether it is the lowest or highest that may be.
    let end: Qualification?
  }

  private struct Qualification {
    let hedge: Hedge
    let range: Range<Int>
    var isEndOfRange = false
  }

  private func places(of value: String, in quote: String, _ custom: NumberCustom) -> [Place] {
    guard let figure = statedFigures(in: value, custom).first else { return [] }
    let quoted = statedFigures(in: quote, custom)
    return quoted.indices.filter {
      quoted[$0].number.isSameFigure(as: figure.number) && figure.difference(from: quoted[$0]) == nil
    }.map { Place(range: quoted[$0].range, end: end(at: $0, of: quoted, in: quote)) }
  }

  /// Only a dash makes a range for certain: `from 5 to 6 Mt` may tell of growth.
  private func end(at index: Int, of figures: [StatedFigure], in quote: String) -> Qualification? {
    func isRange(_ low: Int) -> Bool {
      guard figures.indices.contains(low), figures.indices.contains(low + 1) else { return false }
      let between =
        figures[low].range.upperBound..<max(figures[low].range.upperBound, figures[low + 1].range.lowerBound)
      return ["-", "–", "—"].contains(words(between, of: quote))
    }
    for (low, hedge) in [(index, Hedge.atLeast), (index - 1, .atMost)] where isRange(low) {
      let range = figures[low].range.lowerBound..<figures[low + 1].range.upperBound
      return Qualification(hedge: hedge, range: range, isEndOfRange: true)
    }
    return nil
  }

  private func qualification(of place: Place, in quote: String, isAmount: Bool) -> Qualification? {
    StatedHedge(beside: place.range, in: quote, isAmount: isAmount).map {
      Qualification(hedge: $0.hedge, range: $0.range)
    } ?? place.end
  }

  /// Whether a value under a hedge says more than its source. A range is vague itself, and whoever hedges the end of one
  /// says that there is more to it.
  private func isMore(_ hedge: Hedge, _ span: NumberSpan, than stated: Qualification) -> Bool {
    if stated.isEndOfRange { return hedge == .exact }
    if span.isRange, [.about, .nearly].contains(stated.hedge) { return false }
    return !hedge.standsFor(stated.hedge)
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
