internal import Articles
internal import Foundations

/// A figure that a claim and its source have, and that the source gives in another currency, scale or unit, or by a time.
struct QuotedMeasure {
  private let figure: StatedFigure
  private let custom: NumberCustom
  private let difference: Difference
  /// As the claim has it: `US$12 million`.
  let stated: String
  /// As the source has it: `$12 million`.
  let quoted: String

  private enum Difference {
    case currency, size
    /// So much in a time, and so much in all.
    case time
  }

  /// The first of a claim; nil where its quotes have all figures as the claim does, or not at all, and for long prose.
  ///
  /// - Parameters:
  ///   - context: what is said beside the claim, which may say by what time it counts: `annual production`.
  ///   - custom: how the source writes numbers.
  init?(
    of claim: String, in quotes: [String], _ custom: NumberCustom = .pointParts,
    beside context: @autoclosure () -> String = ""
  ) {
    self.init(of: claim, in: quotes, areQuoted: true, custom, beside: context())
  }

  /// The same of a claim that quotes no words, and the texts of its source in which its figures stand: a figure that
  /// stands bare in one of them, as in a table, may be in any measure, and a time may be said anywhere.
  init?(of claim: String, inSource texts: [String], _ custom: NumberCustom) {
    self.init(of: claim, in: texts, areQuoted: false, custom, beside: "")
  }

  private init?(
    of claim: String, in quotes: [String], areQuoted: Bool, _ custom: NumberCustom,
    beside context: @autoclosure () -> String
  ) {
    guard claim.utf8.count <= Self.longestClaim else { return nil }
    if quotes.contains(where: { Self.isInItsMeasure(claim, in: $0) }) { return nil }
    let quoted = quotes.map { (quote: $0, figures: statedFigures(in: $0, custom)) }
    for figure in statedFigures(in: claim, custom) {
      let same = quoted.flatMap { entry in
        entry.figures.filter { $0.number.isSameFigure(as: figure.number) }.map { (quote: entry.quote, figure: $0) }
      }
      let differences = same.compactMap { entry in
        Self.difference(of: figure, in: claim + " " + context(), from: entry.figure, in: entry.quote)
      }
      guard !same.isEmpty, differences.count == same.count,
        areQuoted || !(differences.contains(.time) || same.contains { $0.figure.isBare })
      else { continue }
      // Of several, the one that differs in its currency alone is meant.
      let nearest = differences.firstIndex(of: .currency) ?? 0
      self.figure = figure
      self.custom = custom
      difference = differences[nearest]
      stated = Self.words(of: figure, in: claim, difference)
      self.quoted = Self.words(of: same[nearest].figure, in: same[nearest].quote, difference)
      return
    }
    return nil
  }

  /// Whether a citation quotes a claim as it stands, with its measure.
  static func areQuoted(_ claim: String, in citation: Citation) -> Bool {
    guard let quote = citation.quote, claim.utf8.count <= longestClaim else { return false }
    return isInItsMeasure(claim, in: quote)
  }

  /// Whether a quote holds the claim as it stands, and does not go on to count it by a time. Then it has it in no other
  /// measure, unless that follows the figure: `$12` in `$12 million`.
  private static func isInItsMeasure(_ claim: String, in quote: String) -> Bool {
    let endsInFigure = claim.utf8.last.map(\.isASCIIDigit) ?? true
    guard !endsInFigure, let place = QuotedFigures.place(of: claim, in: quote) else { return false }
    let behind = quote.utf8.dropFirst(place.upperBound).prefix(64)
    guard behind.contains(where: mayBeLetter), claim.utf8.contains(where: \.isASCIIDigit) else { return true }
    return !countsByTime(String(decoding: behind, as: UTF8.self))
  }

  /// A time may be said apart from the figure: `an annual output of 2,000 tonnes`.
  private static func difference(
    of figure: StatedFigure, in claim: @autoclosure () -> String, from quoted: StatedFigure, in quote: String
  ) -> Difference? {
    switch figure.difference(from: quoted) {
    case .currency: return .currency
    case .size: return .size
    case nil:
      if figure.countsByTime == quoted.countsByTime { return nil }
      return countsByTime(figure.countsByTime ? quote : claim()) ? nil : .time
    }
  }

  /// Whether an article states elsewhere the currency that its quoted words leave out: with the same amount, or for all.
  func isStated(by article: Article) -> Bool {
    guard difference == .currency, let currency = figure.currency else { return false }
    var rest = Self.searchedBytes
    for text in [article.title] + article.passages.lazy.map(\.text) {
      if statedFigures(in: text, custom).contains(where: { figure.difference(from: $0) == nil }) { return true }
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
    case .size, .time: "write it as the source does, “\(quoted)”, or quote the words that state it"
    }
  }

  private static func words(of figure: StatedFigure, in text: String, _ difference: Difference) -> String {
    let range = difference == .time ? figure.countedRange : figure.range
    var text = text
    return text.withUTF8 { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }
}

/// Whether a byte is one of a letter, of which every time is written.
private func mayBeLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.isASCIILetter }
