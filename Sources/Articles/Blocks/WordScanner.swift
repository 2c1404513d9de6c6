internal import Foundations

/// The hash that the words of blocks bear: FNV-1a over lower-case ASCII and other letters as they are.
func wordHash(_ word: some Sequence<UInt8>) -> UInt64 {
  var hash = FNVHash()
  for byte in word { hash.add(byte.inASCIILowerCase) }
  return hash.value
}

/// The same of a name that ends with a zero byte.
func wordHash(of name: UnsafePointer<UInt8>) -> UInt64 {
  var hash = FNVHash()
  var place = name
  while place.pointee != 0 {
    hash.add(place.pointee.inASCIILowerCase)
    place += 1
  }
  return hash.value
}

/// Splits a block into words and takes its shape. Linear, one pass.
func scanWords(_ text: [UInt8]) -> (words: [Word], shape: Shape) {
  text.withUnsafeBufferPointer { bytes in
    var scanner = WordScanner(bytes: bytes)
    scanner.run()
    return (scanner.words, scanner.shape)
  }
}

private struct WordScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var words: [Word] = []
  var shape = Shape()
  private var index = 0
  private var breaksPhrase = true
  private var stopSeen = false
  /// Whether that was a mark of a script without capitals.
  private var plainStopSeen = false

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    words.reserveCapacity(bytes.count / 5 + 1)
  }

  mutating func run() {
    while index < bytes.count {
      if bytes[index] == 0x20 {
        index += 1
      } else if wordByteLength(index) > 0 {
        scanWord()
      } else {
        scanSign()
      }
    }
    shape.opening = opening()
    shape.ending = ending()
  }

  private mutating func scanWord() {
    let start = index
    var place = index
    var hash = FNVHash()
    var lowers = 0
    var uppers = 0
    var digits = 0
    var unparted = 0
    while place < bytes.count, unparted < 2 {
      let byte = bytes[place]
      let lower = byte | 0x20
      if lower &- UInt8(ascii: "a") < 26 {
        hash.add(lower)
        if byte == lower { lowers += 1 } else { uppers += 1 }
        place += 1
      } else if byte.isASCIIDigit {
        hash.add(byte)
        digits += 1
        unparted = 0
        place += 1
      } else if byte == UInt8(ascii: "'"), wordByteLength(place + 1) > 0 {
        hash.add(byte)
        place += 1
      } else if byte >= 0x80, isApostrophe(place), wordByteLength(place + 3) > 0 {
        hash.add(UInt8(ascii: "'"))
        place += 3
      } else {
        let length = byte < 0x80 ? 0 : wordByteLength(place)
        guard length > 0 else { break }
        for offset in 0..<length { hash.add(bytes[place + offset]) }
        unparted = isUnparted(place) ? unparted + 1 : 0
        place += length
      }
    }
    index = place
    shape.digits += digits
    let isCapitalised = startsUpper(start)
    append(start, hash.value, isCapitalised, isShouted: uppers >= 2 && lowers == 0)
  }

  private mutating func append(_ start: Int, _ hash: UInt64, _ isCapitalised: Bool, isShouted: Bool) {
    if isCapitalised { shape.capitalised += 1 }
    if isShouted { shape.shouted += 1 }
    if stopSeen && isCapitalised || plainStopSeen { shape.sentenceBreaks += 1 }
    words.append(
      Word(
        hash: hash, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: index),
        isCapitalised: isCapitalised, startsPhrase: breaksPhrase))
    breaksPhrase = false
    stopSeen = false
    plainStopSeen = false
  }

  private mutating func scanSign() {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      stopSeen = byte != UInt8(ascii: ".") || !followsAbbreviation
      breaksPhrase = true
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"):
      breaksPhrase = true
      if byte == UInt8(ascii: ";") { shape.codeSigns += 1 }
    case UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "/"):
      breaksPhrase = true
      if isSpaced(1) { shape.separators += 1 }
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "_"):
      shape.codeSigns += 1
    case 0xC2 where next == 0xBB || next == 0xB7, 0xE2 where isBulletOrAngle:
      breaksPhrase = true
      if isSpaced(byte == 0xC2 ? 2 : 3) { shape.separators += 1 }
    case 0xE2: breaksPhrase = true
    case _ where byte > 0xC2 && plainEnding(at: index) != nil:
      breaksPhrase = true
      plainStopSeen = true
    default: break
    }
    index += byte < 0x80 ? 1 : max(1, utf8SequenceLength(bytes, index))
  }

  /// `U.S.`, `J. Doe`, `Mr. Doe`: the full stop behind one or two letters that start with a capital ends no sentence.
  private var followsAbbreviation: Bool {
    guard let last = words.last, Int(last.end) == index else { return false }
    return last.isCapitalised && last.end - last.start <= 2
  }

  private var next: UInt8 { index + 1 < bytes.count ? bytes[index + 1] : 0 }

  /// `•` or `›`.
  private var isBulletOrAngle: Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA2 || bytes[index + 2] == 0xBA)
  }

  private func isSpaced(_ length: Int) -> Bool {
    index > 0 && bytes[index - 1] == 0x20 && index + length < bytes.count && bytes[index + length] == 0x20
  }

  /// How many bytes of a word start at a place: 1 for an ASCII letter or digit, 0 for anything that is no letter.
  @inline(__always)
  private func wordByteLength(_ place: Int) -> Int {
    guard place < bytes.count else { return 0 }
    let byte = bytes[place]
    if byte < 0x80 { return byte.isASCIILetterOrDigit ? 1 : 0 }
    let length = utf8SequenceLength(bytes, place)
    switch byte {
    case 0xC2: return place + 1 < bytes.count && [0xAA, 0xB5, 0xBA].contains(bytes[place + 1]) ? length : 0
    case 0xE2: return bytes[place + 1] >= 0xB0 ? length : 0
    case 0xE3 where bytes[place + 1] == 0x80, 0xEF where bytes[place + 1] >= 0xBC: return 0
    default: return length
    }
  }

  /// Whether a letter is of a script that parts no words, of which two letters count as one: Han, kana, Thai, Lao, Khmer,
  /// Burmese.
  private func isUnparted(_ place: Int) -> Bool {
    switch bytes[place] {
    case 0xE0: (0xB8...0xBB).contains(bytes[place + 1])
    case 0xE1: (0x80...0x82).contains(bytes[place + 1]) || (0x9E...0x9F).contains(bytes[place + 1])
    case 0xE3...0xE9: true
    case 0xF0: bytes[place + 1] >= 0xA0
    default: false
    }
  }

  /// What a mark ends that closes a sentence in a script without capitals: 。！？ । ॥ ۔ ؟
  private func plainEnding(at place: Int) -> Shape.Ending? {
    let length = utf8SequenceLength(bytes, place)
    guard length > 1 else { return nil }
    switch utf8Scalar(bytes, place, length: length) {
    case 0x3002, 0x964, 0x965, 0x6D4: return .stop
    case 0xFF1F, 0x61F: return .question
    case 0xFF01: return .exclamation
    default: return nil
    }
  }

  private func isApostrophe(_ place: Int) -> Bool {
    place + 2 < bytes.count && bytes[place] == 0xE2 && bytes[place + 1] == 0x80 && bytes[place + 2] == 0x99
  }

  private func startsUpper(_ place: Int) -> Bool {
    let byte = bytes[place]
    if byte < 0x80 { return byte.isASCIICapital }
    let length = utf8SequenceLength(bytes, place)
    guard length > 0, let scalar = Unicode.Scalar(utf8Scalar(bytes, place, length: length)) else { return false }
    return scalar.properties.isUppercase
  }

  private func opening() -> Shape.Opening {
    guard let first = bytes.first else { return .other }
    if first.isASCIIDigit { return .digit }
    if first == UInt8(ascii: "\"") || isQuoteOpening(bytes) { return .quote }
    if wordByteLength(0) == 0 { return .other }
    if startsUpper(0) { return .uppercase }
    return startsLower ? .lowercase : .other
  }

  /// A small letter of a script that has capitals for headlines, and of no name such as `iPhone`.
  private var startsLower: Bool {
    let length = max(1, utf8SequenceLength(bytes, 0))
    guard let first = Unicode.Scalar(utf8Scalar(bytes, 0, length: length)), first.properties.isLowercase,
      !(0x10D0...0x10FF).contains(first.value), let word = words.first
    else { return false }
    return !bytes[word.range].contains(where: \.isASCIICapital)
  }

  private func ending() -> Shape.Ending {
    var end = bytes.count
    while end > 0, let length = closingLength(before: end) { end -= length }
    guard end > 0 else { return .none }
    switch bytes[end - 1] {
    case UInt8(ascii: "."): return .stop
    case UInt8(ascii: "?"): return .question
    case UInt8(ascii: "!"): return .exclamation
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: ","), UInt8(ascii: ";"): return .comma
    case 0xA6 where end > 2 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80: return .ellipsis
    default:
      var start = end - 1
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      return plainEnding(at: start) ?? .none
    }
  }

  /// The length of a closing quotation mark or bracket, or a space, that ends at `end`.
  private func closingLength(before end: Int) -> Int? {
    switch bytes[end - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: " "): return 1
    case 0xAB where end > 1 && bytes[end - 2] == 0xC2, 0xBB where end > 1 && bytes[end - 2] == 0xC2: return 2
    case 0x98...0x9D where end > 2 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2: return 3
    default: return nil
    }
  }
}

/// “, „, «, ‘ or a » before a word at the start.
func isQuoteOpening(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  if bytes.count >= 2, bytes[0] == 0xC2, bytes[1] == 0xAB { return true }
  if bytes.count >= 3, bytes[0] == 0xC2, bytes[1] == 0xBB { return bytes[2] > 0x20 && bytes[2] != 0xC2 }
  guard bytes.count >= 3, bytes[0] == 0xE2, bytes[1] == 0x80 else { return false }
  return bytes[2] == 0x9C || bytes[2] == 0x9E || bytes[2] == 0x98
}
