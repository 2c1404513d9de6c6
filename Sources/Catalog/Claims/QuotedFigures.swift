internal import Foundations

/// The figures of a text, for comparing a claim with the words that it quotes.
struct QuotedFigures {
  struct Figure: Hashable {
    let text: String
    let value: Decimal
  }

  private(set) var figures: [Figure] = []

  /// Reads runs of digits with their points and commas. Digits that go on a word (`P2O5`, `EB-5`) are none.
  init(_ text: String) {
    var text = text
    figures = text.withUTF8 { Self.scan($0) }
  }

  /// The figures of a claim; of a number that is spelt out, `three mines`, that.
  static func stated(by claim: String, isNumber: Bool) -> [Figure] {
    let figures = QuotedFigures(claim).figures
    guard figures.isEmpty, isNumber else { return figures }
    return statedFigures(in: claim).prefix(1).map { figure in
      Figure(text: String(decoding: Array(claim.utf8)[figure.range], as: UTF8.self), value: figure.number)
    }
  }

  /// The first figure of a claim that none of its quotes has, in any scale: 0.5 of a billion is 500 of a million.
  static func missing(from quotes: [String], in claim: String, isNumber: Bool = false) -> String? {
    if quotes.contains(where: { holds($0, claim) }) { return nil }
    let wanted = stated(by: claim, isNumber: isNumber)
    guard !wanted.isEmpty else { return nil }
    let quoted = quotes.flatMap { QuotedFigures($0).figures }
    let missing = wanted.filter { figure in !quoted.contains { $0.value.isSameFigure(as: figure.value) } }
    guard !missing.isEmpty else { return nil }
    // Few quotes spell a number out, so their words are read only where the figures do not suffice.
    let isShare = claim.utf8.contains(UInt8(ascii: "%")) || claim.contains(" per")
    let spelt = quotes.flatMap { Self.spelt(in: $0, isShare: isShare) }
    return missing.first { figure in !spelt.contains { $0.isSameFigure(as: figure.value) } }?.text
  }

  /// The figures of a quote in words as well; of a share, *half* is 50.
  private static func spelt(in quote: String, isShare: Bool) -> [Decimal] {
    let stated = statedFigures(in: quote)
    let numbers = stated.map(\.number)
    guard isShare, stated.contains(where: { $0.isBare && $0.number == half }) else { return numbers }
    return numbers + [50]
  }

  private static let half = Decimal(mantissa: 5, exponent: -1)

  /// Whether a quote holds the claim as it stands.
  static func holds(_ quote: String, _ claim: String) -> Bool { place(of: claim, in: quote) != nil }

  /// The bytes of a quote that are the claim as it stands, with no further digits, letters or signs of a figure at its
  /// ends.
  static func place(of claim: String, in quote: String) -> Range<Int>? {
    var (quote, claim) = (quote, claim)
    return quote.withUTF8 { quote in
      claim.withUTF8 { claim in
        guard let start = offset(of: claim, in: quote) else { return nil }
        let end = start + claim.count
        return (start == 0 || !mayJoin(quote[start - 1])) && !goesOn(quote[end...]) ? start..<end : nil
      }
    }
  }

  /// Whether text before a figure may belong to it: only white space and brackets surely do not.
  private static func mayJoin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), 0x80...: true
    default: byte.isASCIILetterOrDigit
    }
  }

  /// Whether a figure may go on in the text behind it: a point or comma that nothing follows ends it.
  private static func goesOn(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = rest.first else { return false }
    guard first == UInt8(ascii: ".") || first == UInt8(ascii: ",") else { return mayJoin(first) }
    return rest.dropFirst().first.map(mayJoin) ?? false
  }

  private static func scan(_ text: UnsafeBufferPointer<UInt8>) -> [Figure] {
    var figures: [Figure] = []
    var offset = 0
    while offset < text.count {
      guard text[offset].isASCIIDigit else {
        offset += 1
        continue
      }
      let start = offset
      while offset < text.count, continuesFigure(text, offset) { offset += 1 }
      if continuesWord(text, at: start) { continue }
      guard var value = value(of: text[start..<offset]) else { continue }
      if let fraction = VulgarFraction(text, at: offset), let whole = fraction.value.flatMap(value.adding) {
        value = whole
        offset += fraction.length
      }
      figures.append(Figure(text: String(decoding: text[start..<offset], as: UTF8.self), value: value))
    }
    return figures
  }

  /// Whether digits go on a word: `P2O5`, `EB-5`.
  private static func continuesWord(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start > 0 else { return false }
    if text[start - 1].isASCIILetter { return true }
    return start > 1 && text[start - 1] == UInt8(ascii: "-") && text[start - 2].isASCIILetter
  }

  /// Digits, and a point or comma between two digits.
  private static func continuesFigure(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    if text[offset].isASCIIDigit { return true }
    guard text[offset] == UInt8(ascii: ".") || text[offset] == UInt8(ascii: ",") else { return false }
    return offset + 1 < text.count && text[offset + 1].isASCIIDigit
  }

  /// `5,600` is 5600 and `0,31` is 0.31: a comma before exactly three digits parts thousands.
  private static func value(of run: Slice<UnsafeBufferPointer<UInt8>>) -> Decimal? {
    var mantissa = 0
    var decimals: Int?
    var digits = 0
    for index in run.indices {
      if run[index].isASCIIDigit {
        digits += 1
        guard digits <= 17 else { return nil }
        mantissa = mantissa * 10 + Int(run[index] - UInt8(ascii: "0"))
        decimals = decimals.map { $0 + 1 }
      } else if run[index] == UInt8(ascii: "."), decimals != nil {
        return nil
      } else if run[index] == UInt8(ascii: ".") || !isGroup(run[run.index(after: index)...]) {
        decimals = 0
      }
    }
    return Decimal(mantissa: mantissa, exponent: -(decimals ?? 0))
  }

  /// Whether exactly three digits follow.
  private static func isGroup(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    rest.prefix(while: \.isASCIIDigit).count == 3
  }
}
