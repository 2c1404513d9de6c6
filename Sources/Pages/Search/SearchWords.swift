internal import Catalog
internal import Foundations

/// Cuts text into the words that search knows: lower case, without accents, without what stands between them.
///
/// Words are those by which names are found in prose. Beyond that, a letter with an accent counts as its base, a
/// Chinese or Japanese character as a word by itself, a number as one word with its point and without its commas, and
/// an apostrophe as nothing where two letters stand on each side: `Ma’aden` is `maaden`, while the s of `Mali’s` and
/// the d of `d’Or` stay words of their own. The site script cuts queries by the same rules.
struct SearchWords: ~Copyable {
  /// Scalars of a word beyond these are left out.
  static let lengthLimit = 24

  /// The UTF-8 of the word at hand.
  private let word: UnsafeMutableBufferPointer<UInt8>
  private var length = 0
  private var scalars = 0
  /// Scalars of the text in the word at hand since its beginning, or since a mark within it.
  private var run = 0
  private var hash = FNVHash()

  /// Four bytes a scalar, and room for a base of two letters.
  private static let room = lengthLimit * 4 + 4

  init() { word = .allocate(capacity: Self.room) }

  deinit { word.deallocate() }

  /// Calls with every word of the text and its hash. Linear in the text.
  mutating func forEach(
    in text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Void
  ) {
    var offset = 0
    while offset < text.count {
      let start = offset
      appendASCII(of: text, from: &offset)
      if offset > start { continue }
      if text[offset] < 0x80 {
        if text[offset] == UInt8(ascii: " ") || !append(mark: UInt32(text[offset]), in: text, at: offset, length: 1) {
          flush(body)
        }
        offset += 1
      } else {
        offset += appendScalar(in: text, at: offset, body)
      }
    }
    flush(body)
  }

  /// Takes in letters and digits up to the first byte that is none.
  @inline(__always)
  private mutating func appendASCII(of text: UnsafeBufferPointer<UInt8>, from offset: inout Int) {
    // Kept apart from the word while they change with each byte.
    var (length, scalars, hash) = (length, scalars, hash)
    let start = offset
    while offset < text.count, let folded = Self.foldedASCII(text[offset]) {
      offset += 1
      guard scalars < Self.lengthLimit else { continue }
      word[length] = folded
      length += 1
      scalars += 1
      hash.add(folded)
    }
    (self.length, self.scalars, self.hash) = (length, scalars, hash)
    run += offset - start
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    guard scalars < Self.lengthLimit else { return }
    word[length] = byte
    length += 1
    scalars += 1
    hash.add(byte)
  }

  @inline(__always)
  private mutating func flush(_ body: (UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Void) {
    run = 0
    guard length > 0 else { return }
    body(UnsafeBufferPointer(start: word.baseAddress, count: length), hash.value)
    (length, scalars, hash) = (0, 0, FNVHash())
  }

  /// Takes in a scalar that is not ASCII and returns how many bytes it has.
  private mutating func appendScalar(
    in text: UnsafeBufferPointer<UInt8>, at offset: Int,
    _ body: (UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Void
  ) -> Int {
    let scalar = FoldedScalar(in: text, at: offset)
    guard scalar.kind == .word, let folded = Unicode.Scalar(scalar.folded) else {
      if !append(mark: scalar.folded, in: text, at: offset, length: scalar.length) { flush(body) }
      return scalar.length
    }
    run += 1
    if Self.isAccent(folded) { return scalar.length }
    let standsAlone = Self.isIdeographic(folded)
    if standsAlone { flush(body) }
    if let base = latinBase(folded) {
      for byte in base.utf8 { append(byte) }
    } else if scalars < Self.lengthLimit {
      for byte in String(folded).utf8 {
        word[length] = byte
        length += 1
        hash.add(byte)
      }
      scalars += 1
    }
    if standsAlone { flush(body) }
    return scalar.length
  }

  /// Takes in a mark that parts no word: the point and the commas of a number, an apostrophe within a name.
  private mutating func append(mark: UInt32, in text: UnsafeBufferPointer<UInt8>, at offset: Int, length: Int) -> Bool {
    guard run > 0 else { return false }
    let rest = offset + length
    switch mark {
    case 0x2E where Self.isDigit(text, offset - 1) && Self.isDigit(text, rest): append(UInt8(ascii: "."))
    case 0x2C where Self.isDigit(text, offset - 1) && Self.hasThreeDigits(text, from: rest): break
    case 0x27 where run > 1 && Self.hasTwoLetters(text, from: rest): break
    default: return false
    }
    run = 0
    return true
  }

  private static func isDigit(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    text.indices.contains(offset) && text[offset].isASCIIDigit
  }

  private static func hasThreeDigits(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    (0..<3).allSatisfy { isDigit(text, start + $0) } && !isDigit(text, start + 3)
  }

  private static func hasTwoLetters(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var offset = start
    for _ in 0..<2 {
      guard offset < text.count else { return false }
      let scalar = FoldedScalar(in: text, at: offset)
      guard scalar.kind == .word, let folded = Unicode.Scalar(scalar.folded), !isIdeographic(folded) else {
        return false
      }
      offset += scalar.length
    }
    return true
  }

  /// The lower-case form of an ASCII letter, digit or `_`; nil for any other byte.
  @inline(__always)
  private static func foldedASCII(_ byte: UInt8) -> UInt8? {
    let lower = byte | 0x20
    if lower &- UInt8(ascii: "a") < 26 { return lower }
    return byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "_") ? byte : nil
  }

  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool { 0x300...0x36F ~= scalar.value }

  /// Scripts that set no space between words: Han, Hiragana, Katakana.
  private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
