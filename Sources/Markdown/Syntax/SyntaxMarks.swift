internal import Foundations

/// Which bytes may begin something beyond CommonMark.
struct SyntaxMarks: OptionSet, Sendable {
  let rawValue: UInt8

  static let bracket = Self(rawValue: 1 << 0)
  static let equals = Self(rawValue: 1 << 1)
  static let tilde = Self(rawValue: 1 << 2)
  static let percent = Self(rawValue: 1 << 3)
  static let colon = Self(rawValue: 1 << 4)

  /// The marks that some extension gives a meaning.
  init(_ extensions: MarkdownExtensions) {
    self = []
    if !extensions.isDisjoint(with: [.wikiLinks, .citations, .footnotes]) { insert(.bracket) }
    if extensions.contains(.highlights) { insert(.equals) }
    if extensions.contains(.strikethrough) { insert(.tilde) }
    if extensions.contains(.comments) { insert(.percent) }
    if extensions.contains(.autolinks) { insert(.colon) }
  }

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The marks that a byte may begin.
  static func of(_ byte: UInt8) -> Self {
    switch byte {
    case UInt8(ascii: "["): .bracket
    case UInt8(ascii: "="): .equals
    case UInt8(ascii: "~"): .tilde
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: ":"): .colon
    default: []
    }
  }
}

/// Whether any mark in a text is followed by what must follow it. Single ones, as in “Note: 5%”, are far more common.
func holdsMarks(_ text: [UInt8]) -> Bool {
  text.withUnsafeBufferPointer { text in
    var before: UInt8 = 0
    for byte in text {
      switch before {
      case UInt8(ascii: "["):
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "^") { return true }
        // The name of a source without its `@`.
        if byte.isASCIILetter { return true }
      case UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "%"):
        if byte == before { return true }
      case UInt8(ascii: ":"):
        if byte == UInt8(ascii: "/") { return true }
      default: break
      }
      before = byte
    }
    return false
  }
}
