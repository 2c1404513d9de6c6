internal import Foundations

/// The tokens of a script with the brackets that belong together.
struct ScriptTokens {
  let bytes: [UInt8]
  private(set) var tokens: [ScriptToken] = []
  /// The words of the script, each once, those of the language first.
  private(set) var words = ScriptWords()

  /// By place: of a token that opens a bracket where it is closed, of one that closes it where it was opened. A stretch of a
  /// template string between two of its expressions does both.
  private var closings: [Int?] = []
  private var openings: [Int?] = []

  /// The brackets that are open at the end of what was read, outermost first.
  private var open: [Int] = []
  private var position = 0

  /// - Returns: Nothing where it is not sure what a byte is part of: at a comment, or at a slash that may begin a regular
  ///   expression as well as divide.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 3)
    var beginsLine = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte <= 0x20 {
        beginsLine = beginsLine || byte == UInt8(ascii: "\n")
        position += 1
        continue
      }
      guard appendToken(at: byte, beginsLine: beginsLine) else { return nil }
      beginsLine = false
    }
    guard open.isEmpty else { return nil }
  }

  var count: Int { tokens.count }

  subscript(_ place: Int) -> ScriptToken { tokens[place] }

  /// The word of the language that stands at a place, be it as the name of a property.
  func keyword(_ place: Int) -> String? {
    guard tokens.indices.contains(place), let word = tokens[place].word else { return nil }
    return ScriptWords.isKeyword(word) ? words.all[word] : nil
  }

  /// The mark at a place, 0 where another kind of token stands there or none.
  func mark(_ place: Int) -> UInt8 { tokens.indices.contains(place) ? tokens[place].mark : 0 }

  /// Where the bracket is closed that a token opens.
  func closing(_ place: Int) -> Int? { closings.indices.contains(place) ? closings[place] : nil }

  /// Where the bracket was opened that a token closes.
  func opening(_ place: Int) -> Int? { openings[place] }

  func isProperty(_ place: Int) -> Bool { mark(place - 1) == UInt8(ascii: ".") && !isSpread(place - 1) }

  func isArrow(_ place: Int) -> Bool { mark(place) == UInt8(ascii: "=") && tokens[place].range.count == 2 }

  func isSpread(_ place: Int) -> Bool { mark(place) == UInt8(ascii: ".") && tokens[place].range.count == 3 }

  private mutating func appendToken(at byte: UInt8, beginsLine: Bool) -> Bool {
    let start = position
    var kind = ScriptToken.Kind.literal
    if isWordByte(byte) {
      kind = byte.isASCIIDigit ? .literal : .word
      position = bytes[position...].firstIndex { !isWordByte($0) } ?? bytes.count
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      guard skipText(to: byte) else { return false }
    } else if byte == UInt8(ascii: "`") || byte == UInt8(ascii: "}") && isTemplate(open.last) {
      return appendTemplate(beginsLine: beginsLine)
    } else if byte == UInt8(ascii: "/"), !mayDivide {
      guard !endsWithStep, skipExpression() else { return false }
    } else {
      return appendMark(byte, beginsLine: beginsLine)
    }
    append(kind, from: start, beginsLine: beginsLine)
    return true
  }

  private mutating func append(
    _ kind: ScriptToken.Kind, from start: Int, mark: UInt8 = 0, closing closed: Int? = nil, beginsLine: Bool
  ) {
    if let closed { closings[closed] = tokens.count }
    let word = kind == .word ? words.number(of: bytes[start..<position]) : nil
    tokens.append(
      ScriptToken(
        kind: kind, range: start..<position, bracket: open.last, mark: mark, word: word, beginsLine: beginsLine))
    closings.append(nil)
    openings.append(closed)
  }

  private mutating func appendMark(_ byte: UInt8, beginsLine: Bool) -> Bool {
    let start = position
    let isArrow = byte == UInt8(ascii: "=") && follows(UInt8(ascii: ">"), by: 1)
    let isSpread = byte == UInt8(ascii: ".") && follows(byte, by: 1) && follows(byte, by: 2)
    position += isArrow ? 2 : isSpread ? 3 : 1
    var closed: Int?
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      append(.mark, from: start, mark: byte, beginsLine: beginsLine)
      open.append(tokens.count - 1)
      return true
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      guard let opening = open.popLast(), Self.closingMark(of: mark(opening)) == byte else { return false }
      closed = opening
    case UInt8(ascii: "/"):
      // After these a slash may begin a regular expression; and no comment is left in what was squeezed.
      if follows(byte, by: 0) || follows(UInt8(ascii: "*"), by: 0) || endsStatementHead { return false }
    default:
      guard Self.marks.contains(byte) else { return false }
    }
    append(.mark, from: start, mark: byte, closing: closed, beginsLine: beginsLine)
    return true
  }

  private func follows(_ byte: UInt8, by distance: Int) -> Bool {
    position + distance < bytes.count && bytes[position + distance] == byte
  }

  private static let marks: MarkSet = ";,.?:=<>+-*%&|^!~"
  private static func closingMark(of opening: UInt8) -> UInt8 {
    switch opening {
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: "["): UInt8(ascii: "]")
    default: UInt8(ascii: "}")
    }
  }
}

extension ScriptTokens {
  /// Whether a slash that follows what was read divides: behind a name, a literal or a bracket that closes.
  private var mayDivide: Bool {
    guard let last = tokens.indices.last else { return false }
    switch tokens[last].kind {
    case .word: return isProperty(last) || keyword(last) == nil
    case .literal: return true
    case .mark: return [UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(tokens[last].mark)
    }
  }

  /// Whether the bracket that was closed last may be that of a block, or of what stands before one.
  private var endsStatementHead: Bool {
    guard let last = tokens.indices.last, tokens[last].mark != UInt8(ascii: "}") else { return true }
    guard tokens[last].mark == UInt8(ascii: ")"), let opening = opening(last) else { return false }
    return keyword(opening - 1) != nil
  }

  /// Whether the last two marks are `++` or `--`, before or behind what they step.
  private var endsWithStep: Bool {
    let last = mark(count - 1)
    return last == mark(count - 2) && (last == UInt8(ascii: "+") || last == UInt8(ascii: "-"))
  }

  private func isTemplate(_ opening: Int?) -> Bool { opening.map { tokens[$0].kind == .literal } ?? false }

  /// Reads a stretch of a template string up to its end or the next expression in it.
  private mutating func appendTemplate(beginsLine: Bool) -> Bool {
    let start = position
    let closed = bytes[start] == UInt8(ascii: "}") ? open.popLast() : nil
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "`") {
        append(.literal, from: start, closing: closed, beginsLine: beginsLine)
        return true
      }
      if byte == UInt8(ascii: "$"), position < bytes.count, bytes[position] == UInt8(ascii: "{") {
        position += 1
        append(.literal, from: start, closing: closed, beginsLine: beginsLine)
        open.append(tokens.count - 1)
        return true
      }
    }
    return false
  }

  private mutating func skipText(to end: UInt8) -> Bool {
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      let byte = bytes[position]
      position += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == end { return true }
    }
    return false
  }

  /// Reads a regular expression; its flags are a word of their own, and part of it.
  private mutating func skipExpression() -> Bool {
    position += 1
    var isClass = false
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      let byte = bytes[position]
      position += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "[") { isClass = true }
      if byte == UInt8(ascii: "]") { isClass = false }
      if byte == UInt8(ascii: "/"), !isClass {
        position = bytes[position...].firstIndex { !isWordByte($0) } ?? bytes.count
        return true
      }
    }
    return false
  }
}

/// Of what is beyond ASCII only letters of U+00C0 to U+07FF: elsewhere are spaces and ends of lines as well.
private func isWordByte(_ byte: UInt8) -> Bool {
  byte.isASCIILetterOrDigit || byte >= 0x80 && byte < 0xE0 && byte != 0xC2
    || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
}
