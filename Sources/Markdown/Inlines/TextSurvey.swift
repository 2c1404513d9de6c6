/// What one pass over the text of a block tells.
struct TextSurvey {
  /// Words: runs without white space that hold a letter or digit.
  private(set) var words = 0
  private(set) var marks: SyntaxMarks = []

  init(_ text: [UInt8]) {
    var seen: UInt8 = 0
    var count = 0
    // The word bit where the last byte was in a word. Without branches, since words end too often to be foreseen.
    var inside: UInt8 = 0
    text.withUnsafeBufferPointer { text in
      byteClasses.withUnsafeBufferPointer { classes in
        for byte in text {
          let kind = classes[Int(byte)]
          seen |= kind
          let now = (kind | (inside & ~(kind << 1))) & wordBit
          count &+= Int((now & ~inside) >> 7)
          inside = now
        }
      }
    }
    words = count
    marks = SyntaxMarks(rawValue: seen & ~(wordBit | spaceBit))
  }
}

private let wordBit: UInt8 = 1 << 7
/// One below the word bit, which the survey shifts it onto.
private let spaceBit: UInt8 = 1 << 6

/// The marks that a byte may begin, and whether it begins a word or ends one.
///
/// Of what is not ASCII, letters begin with any lead byte but those of U+2000 (punctuation) and U+FFFC.
private let byteClasses: [UInt8] = (0...255).map { value in
  let marks = SyntaxMarks.of(UInt8(value)).rawValue
  return switch UInt8(value) {
  case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"): marks | spaceBit
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): marks | wordBit
  case UInt8(ascii: "0")...UInt8(ascii: "9"), 0xC3...0xE1, 0xE3...0xEE, 0xF0...0xF4: marks | wordBit
  default: marks
  }
}
