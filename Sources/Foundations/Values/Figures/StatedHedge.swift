/// Words beside a figure that qualify it.
package struct StatedHedge: Sendable, Hashable {
  package let hedge: Hedge
  /// The bytes of the text from the hedge to the figure, or from the figure to the hedge.
  package let range: Range<Int>

  /// Looks directly before the bytes of a figure, and directly behind them: `about $330 million`, `500+`. Nil where no hedge
  /// stands there.
  ///
  /// - Parameter isAmount: whether words count that also say where something is, or how long: `over three years`.
  package init?(beside figure: Range<Int>, in text: String, isAmount: Bool) {
    var text = text
    let found = text.withUTF8 { bytes -> (Hedge, Range<Int>)? in
      guard figure.upperBound <= bytes.count else { return nil }
      if let found = Self.before(figure.lowerBound, in: bytes, isAmount: isAmount) {
        return (found.hedge, found.start..<figure.upperBound)
      }
      return Self.behind(figure.upperBound, in: bytes).map { ($0.hedge, figure.lowerBound..<$0.end) }
    }
    guard let found else { return nil }
    (hedge, range) = found
  }

  /// So many bytes hold the longest hedge.
  private static let reach = 48

  private static func before(
    _ end: Int, in text: UnsafeBufferPointer<UInt8>, isAmount: Bool
  ) -> (hedge: Hedge, start: Int)? {
    guard let word = lastWord(before: end, in: text), HedgePhrases.lastWords.contains(word),
      isAmount || !HedgePhrases.placeWords.contains(word)
    else { return nil }
    var start = max(0, end - reach)
    while start < end, text[start] & 0xC0 == 0x80 { start += 1 }
    let tokens = ValueTokenizer.tokens(ofProse: String(decoding: text[start..<end], as: UTF8.self))
    for first in tokens.indices.suffix(6) {
      var parser = ValueParser(Array(tokens[first...]))
      if let hedge = parser.takeHedge(), parser.isAtEnd { return (hedge, start + tokens[first].range.lowerBound) }
    }
    return nil
  }

  /// The word that ends before a figure, in lower case, or its sign; nil for any that is too long for a hedge.
  private static func lastWord(before end: Int, in text: UnsafeBufferPointer<UInt8>) -> String? {
    var end = end
    while end > 0, text[end - 1] <= 0x20 || text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    var start = end
    while let length = letterLength(before: start, in: text) { start -= length }
    if start == end {
      while start > 0, start == end || text[start] & 0xC0 == 0x80 { start -= 1 }
    }
    guard start < end, end - start <= 15 else { return nil }
    return String(decoding: text[start..<end].lazy.map(\.inASCIILowerCase), as: UTF8.self)
  }

  /// How many bytes the letter has that ends at a place: one of ASCII, or of Latin-1 as `ü`; nil where none does.
  private static func letterLength(before end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard end > 0 else { return nil }
    if text[end - 1].isASCIILetter { return 1 }
    return end > 1 && text[end - 2] == 0xC3 && text[end - 1] & 0xC0 == 0x80 ? 2 : nil
  }

  /// A plus sign, or words that begin with *or*: others may go on to something else, `$5 million plus interest`.
  private static func behind(_ start: Int, in text: UnsafeBufferPointer<UInt8>) -> (hedge: Hedge, end: Int)? {
    let rest = text[start...]
    guard let first = rest.first(where: { $0 > 0x20 }), first == UInt8(ascii: "+") || first == UInt8(ascii: "o") else {
      return nil
    }
    var end = min(text.count, start + reach)
    while end < text.count, end > start, text[end] & 0xC0 == 0x80 { end -= 1 }
    var parser = ValueParser(ValueTokenizer.tokens(ofProse: String(decoding: text[start..<end], as: UTF8.self)))
    guard let hedge = parser.takeTrailingHedge() else { return nil }
    return (hedge, start + parser.lastPlace.upperBound)
  }
}
