/// Reads a value's tokens from left to right.
struct ValueParser {
  let tokens: [ValueToken]
  private(set) var index = 0
  /// Whether the next *and* parts the ends of a range, and joins no parts of a number.
  var endsAtAnd = false

  init(_ text: String, _ custom: NumberCustom = .pointParts) throws(ValueProblem) {
    tokens = try ValueTokenizer.tokens(of: text, custom)
  }

  init(_ tokens: [ValueToken]) { self.tokens = tokens }

  var isAtEnd: Bool { index >= tokens.count }

  /// The next token; nil at the end.
  var next: ValueToken? { token(0) }

  /// A token further on, 0 for the next.
  func token(_ distance: Int) -> ValueToken? {
    tokens.indices.contains(index + distance) ? tokens[index + distance] : nil
  }

  mutating func advance(_ count: Int = 1) { index = min(tokens.count, index + count) }

  /// Goes back to a place where the parser was before.
  mutating func rewind(to earlier: Int) { index = earlier }

  mutating func takeSign(_ sign: String) -> Bool {
    guard next?.isSign(sign) == true else { return false }
    advance()
    return true
  }

  mutating func take(_ word: String) -> Bool {
    guard next?.folded == word else { return false }
    advance()
    return true
  }

  /// Takes the longest phrase of a table that stands here, and gives what it means.
  mutating func take<Meaning>(_ phrases: PhraseTable<Meaning>) -> Meaning? {
    guard let (meaning, length) = phrases.match(tokens[index...]) else { return nil }
    advance(length)
    return meaning
  }

  /// The bytes of the next token, or of the last at the end.
  var place: Range<Int> {
    if let next { return next.range }
    let end = tokens.last?.range.upperBound ?? 0
    return max(0, end - 1)..<end
  }

  /// The bytes of the token that was taken last.
  var lastPlace: Range<Int> { index > 0 ? tokens[index - 1].range : place }
}
