internal import Foundations

/// A piece of text as names are matched by: a whole word, one punctuation mark, or a run of white space.
package struct TextToken {
  /// White space counts as one, however much of it there is.
  package enum Kind { case word, mark, space }

  let kind: Kind
  /// FNV-1a over the folded bytes, so that words alike but for case and typography are equal.
  let hash: UInt64
  let start: Int
  let end: Int
}

/// Cuts UTF-8 text into tokens, in one pass.
///
/// A word is a run of letters, digits, marks and `_` (Unicode's alphabetic and numeric properties, UAX #29 in spirit:
/// no word ends between two of these). Case, typographic quotes, dashes and spaces are folded in the hash.
struct TokenScanner {
  let text: UnsafeBufferPointer<UInt8>
  var offset = 0

  static let space = FNVHash().value ^ 0x20

  init(_ text: UnsafeBufferPointer<UInt8>, at offset: Int = 0) {
    self.text = text
    self.offset = offset
  }

  /// The next word, whatever stands before it left aside.
  @inline(__always)
  mutating func nextWord() -> TextToken? {
    var place = offset
    while place < text.count {
      let byte = text[place]
      if FoldedScalar.foldedASCIIWord(byte) != nil { return word(from: place) }
      if byte < 0x80 {
        place += 1
        continue
      }
      let scalar = FoldedScalar(in: text, at: place)
      if scalar.kind == .word { return word(from: place) }
      place += scalar.length
    }
    offset = place
    return nil
  }

  mutating func next() -> TextToken? {
    guard offset < text.count else { return nil }
    let start = offset
    let first = FoldedScalar(in: text, at: offset)
    switch first.kind {
    case .word: return word(from: start)
    case .space:
      offset += first.length
      while offset < text.count, case let scalar = FoldedScalar(in: text, at: offset), scalar.kind == .space {
        offset += scalar.length
      }
      return TextToken(kind: .space, hash: Self.space, start: start, end: offset)
    case .mark:
      offset += first.length
      var hash = FNVHash()
      hash.add(UInt64(first.folded))
      return TextToken(kind: .mark, hash: hash.value, start: start, end: offset)
    }
  }

  @inline(__always)
  private mutating func word(from start: Int) -> TextToken {
    var hash = FNVHash()
    var place = start
    while place < text.count {
      let byte = text[place]
      if let folded = FoldedScalar.foldedASCIIWord(byte) {
        hash.add(UInt64(folded))
        place += 1
        continue
      }
      guard byte >= 0x80, case let scalar = FoldedScalar(in: text, at: place), scalar.kind == .word else { break }
      hash.add(UInt64(scalar.folded))
      place += scalar.length
    }
    offset = place
    return TextToken(kind: .word, hash: hash.value, start: start, end: place)
  }
}
