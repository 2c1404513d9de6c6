/// Takes out of a script or stylesheet what only its readers need: comments on lines of their own, indentation, spaces
/// that stand beside certain marks, ends of lines behind some of these, and the semicolon that ends a block. Strings stay
/// as they are.
///
/// Of the files this asks that each string ends on its line, and of scripts that each statement ends with a semicolon or
/// a block, none is empty, no template string holds another and no regular expression a quote.
struct Squeezer {
  /// Marks behind which, and before which, no space is needed.
  let opening: MarkSet
  let closing: MarkSet
  /// Marks that need a space before and behind them only where it parts two of them.
  let signs: MarkSet

  /// Two of `+` or of `-` mean something else; not `/`, which may begin a regular expression.
  static let script = Squeezer(
    opening: "{}()[];,=<>?:&|!*%", closing: "{}()[];,=<>?:&|!*%", signs: "+-")
  /// Not a colon before which a space is, which stands for “any element below”.
  static let stylesheet = Squeezer(opening: "{};,:", closing: "{}", signs: "")

  /// Marks behind which a line goes on: no statement ends there without saying so.
  private static let unfinished: MarkSet = "{}([;,"
  private static let quotes: MarkSet = "\"'`"

  func squeezed(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let code = line.drop { $0 <= 0x20 }
      guard !code.isEmpty, !Self.isComment(code) else { continue }
      if let last = bytes.last, !Self.unfinished.contains(last) {
        bytes.append(UInt8(ascii: "\n"))
      }
      append(code, to: &bytes)
    }
    return bytes
  }

  private func append(_ line: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    var quote: UInt8?
    var isEscaped = false
    for (place, byte) in zip(line.indices, line) {
      if let open = quote {
        if byte == open, !isEscaped { quote = nil }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      } else if byte == UInt8(ascii: " "),
        isIdle(between: bytes.last, place + 1 < line.endIndex ? line[place + 1] : UInt8(ascii: "\n"))
      {
        continue
      } else if Self.quotes.contains(byte) {
        quote = byte
      } else if byte == UInt8(ascii: "}"), bytes.last == UInt8(ascii: ";") {
        bytes.removeLast()
      }
      bytes.append(byte)
    }
  }

  /// Whether a space does nothing between two bytes.
  private func isIdle(between last: UInt8?, _ next: UInt8) -> Bool {
    guard let last, !opening.contains(last), !closing.contains(next) else { return true }
    return signs.contains(last) != signs.contains(next)
  }

  private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: Array("//".utf8))
      || line.starts(with: Array("/*".utf8)) && line.suffix(2).elementsEqual(Array("*/".utf8))
  }
}
