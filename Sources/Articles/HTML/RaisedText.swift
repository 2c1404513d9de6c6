internal import Foundations

/// What `sup` and `sub` become in plain text.
enum RaisedText {
  /// Marks of notes become nothing; digits that would run into the word before are written raised or lowered.
  ///
  /// `before` is the text so far; `leadsWord` tells that a letter follows at once, as in the name of an isotope.
  static func plain(_ inner: ArraySlice<UInt8>, isRaised: Bool, before: [UInt8], leadsWord: Bool) -> [UInt8] {
    var digits = 0
    var isNote = true
    for byte in inner {
      if byte.isASCIIDigit { digits += 1 } else if !isNoteSign(byte) { isNote = false }
    }
    let isNumber = digits > 0 && (raised(inner, isRaised) != nil)
    let last = before.last ?? 0x20
    if isNumber, last.isASCIIDigit { return raised(inner, isRaised) ?? [] }
    guard isRaised, isNote || isNumber else { return Array(inner) }
    guard isNumber, let number = raised(inner, true) else { return [] }
    if last == 0x20 { return leadsWord ? number : before.isEmpty ? Array(inner) : [] }
    // m², km², x²: behind a longer word a number is a note's.
    let letters = before.reversed().prefix { $0.isASCIILetter }.count
    return (1...2).contains(letters) ? number : []
  }

  /// `[1]`, `(1, 2)`, `*`, `†`, `‡`
  private static func isNoteSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), 0x20,
      UInt8(ascii: "*"), 0xE2, 0x80, 0xA0, 0xA1:
      true
    default: false
    }
  }

  /// A whole number with its sign in raised or lowered digits; nil where it is none.
  private static func raised(_ number: ArraySlice<UInt8>, _ isRaised: Bool) -> [UInt8]? {
    var result: [UInt8] = []
    for byte in minusPlain(number) {
      switch byte {
      case UInt8(ascii: "1") where isRaised: result.appendScalar(0xB9)
      case UInt8(ascii: "2") where isRaised: result.appendScalar(0xB2)
      case UInt8(ascii: "3") where isRaised: result.appendScalar(0xB3)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        result.appendScalar((isRaised ? 0x2070 : 0x2080) + UInt32(byte & 15))
      case UInt8(ascii: "+"): result.appendScalar(isRaised ? 0x207A : 0x208A)
      case UInt8(ascii: "-"): result.appendScalar(isRaised ? 0x207B : 0x208B)
      default: return nil
      }
    }
    return result
  }

  /// The minus sign and the dash before a number as a hyphen.
  private static func minusPlain(_ number: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSigned = number.starts(with: "−") || number.starts(with: "–")
    return isSigned ? [UInt8(ascii: "-")] + number.dropFirst(3) : number
  }
}
