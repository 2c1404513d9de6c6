/// Cuts a value's text into numbers, words and signs.
struct ValueTokenizer {
  /// Values are short; what is longer than this is prose.
  static let lengthLimit = 1000

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Whether digits that make no number are passed over.
  private let isProse: Bool
  private let custom: NumberCustom
  private var offset = 0
  private var tokens: [ValueToken] = []

  static func tokens(
    of text: String, _ custom: NumberCustom = .pointParts
  ) throws(ValueProblem) -> [ValueToken] {
    guard text.utf8.count <= lengthLimit else {
      throw ValueProblem("the text is too long for a value", at: 0..<text.utf8.count)
    }
    var text = text
    let result = text.withUTF8 { bytes in
      Result { () throws(ValueProblem) in
        var tokenizer = ValueTokenizer(bytes: bytes, isProse: false, custom)
        try tokenizer.run()
        return tokenizer.tokens
      }
    }
    return try result.get()
  }

  /// The tokens of a text of any length that may hold values; digits that make no number are signs without text.
  static func tokens(ofProse text: String, _ custom: NumberCustom = .pointParts) -> [ValueToken] {
    var text = text
    return text.withUTF8 { bytes in
      var tokenizer = ValueTokenizer(bytes: bytes, isProse: true, custom)
      try? tokenizer.run()
      return tokenizer.tokens
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, isProse: Bool, _ custom: NumberCustom) {
    self.bytes = bytes
    self.isProse = isProse
    self.custom = custom
    tokens.reserveCapacity(8)
  }

  private mutating func run() throws(ValueProblem) {
    var isGlued = false
    while let (scalar, length) = scalar(at: offset) {
      if isBlank(scalar) {
        isGlued = false
        offset += length
        continue
      }
      if isDigit(scalar) || VulgarFraction.isFraction(scalar) {
        try takeNumber(isGlued: isGlued)
      } else if isLetter(scalar) {
        takeWord(isGlued: isGlued)
      } else {
        takeSign(scalar, length, isGlued: isGlued)
      }
      isGlued = true
    }
  }

  /// The scalar at an offset; nil at the end. A Swift string's bytes are always UTF-8.
  private func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    offset < bytes.count ? decodeScalar(in: bytes, at: offset) : nil
  }

  private mutating func takeNumber(isGlued: Bool) throws(ValueProblem) {
    let literal = NumberLiteral(bytes, at: offset, custom)
    let range = offset..<offset + literal.length
    guard let number = literal.value else {
      if isProse {
        takeSign("", of: range, isGlued: isGlued)
        return
      }
      throw ValueProblem(literal.problem, fix: "write it like 5,600 or 0.31", at: range)
    }
    offset = range.upperBound
    tokens.append(ValueToken(kind: .number(number), text: "", folded: "", range: range, isGlued: isGlued))
  }

  private mutating func takeWord(isGlued: Bool) {
    let start = offset
    var word: [UInt8] = []
    var isFolded = true
    while let (scalar, length) = scalar(at: offset), isLetter(scalar) {
      word.append(contentsOf: bytes[offset..<offset + length])
      isFolded = isFolded && "a"..."z" ~= scalar
      offset += length
      if isStopInAbbreviation(wordStart: start) { offset += 1 }
    }
    let text = String(decoding: word, as: UTF8.self)
    let folded = isFolded ? text : text.lowercased()
    tokens.append(ValueToken(kind: .word, text: text, folded: folded, range: start..<offset, isGlued: isGlued))
  }

  /// Whether the full stop here belongs to single letters, as in `U.S.` and `p.a.`
  private func isStopInAbbreviation(wordStart: Int) -> Bool {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ".") else { return false }
    if offset - wordStart > 1 { return bytes[offset - 2] == UInt8(ascii: ".") }
    guard let (after, length) = scalar(at: offset + 1), isLetter(after) else { return false }
    return !(scalar(at: offset + 1 + length).map { isLetter($0.scalar) } ?? false)
  }

  private mutating func takeSign(_ scalar: Unicode.Scalar, _ length: Int, isGlued: Bool) {
    takeSign(String(plainSign(scalar)), of: offset..<offset + length, isGlued: isGlued)
  }

  private mutating func takeSign(_ text: String, of range: Range<Int>, isGlued: Bool) {
    tokens.append(ValueToken(kind: .sign, text: text, folded: text, range: range, isGlued: isGlued))
    offset = range.upperBound
  }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII ? scalar == " " || "\t"..."\r" ~= scalar : scalar.properties.isWhitespace || scalar == "\u{200B}"
}

/// Letters, and the raised figures of `m²`.
private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return "a"..."z" ~= scalar || "A"..."Z" ~= scalar }
  return scalar == "²" || scalar == "³" || (scalar.properties.isAlphabetic && scalar != "º")
}

/// The plain form of a dash, a prime, a quotation mark, a sign for *about*.
private func plainSign(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar {
  case "\u{2010}"..."\u{2015}", "\u{2212}": "-"
  case "\u{2019}", "\u{2018}", "\u{2032}": "'"
  case "\u{201C}", "\u{201D}", "\u{2033}": "\""
  case "\u{223C}", "\u{2248}", "\u{2245}": "~"
  case "\u{00BA}": "°"
  default: scalar
  }
}
