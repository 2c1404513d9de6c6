internal import Foundations

/// The marks `{audience: …}` of a text, found however oddly they are written: one overlooked would be one too few.
package struct AudienceMarks {
  /// Bytes of each, up to the line's end where it is not closed.
  package private(set) var ranges: [Range<Int>] = []
  private var stated: [AudienceMark] = []

  package init(in text: ArraySlice<UInt8>) {
    var start = text.startIndex
    while let mark = firstMark(in: text[start...]) {
      ranges.append(mark)
      stated.append(meaning(of: undisguised(text[mark])))
      start = mark.upperBound
    }
  }

  package init(in text: String) { self.init(in: ArraySlice(text.utf8)) }

  package var isEmpty: Bool { ranges.isEmpty }

  /// Those of two texts; the places are those of the first.
  package func and(_ other: AudienceMarks) -> AudienceMarks {
    var both = self
    both.stated = [stated, other.stated].joined().max { $0.audience < $1.audience }.map { [$0] } ?? []
    return both
  }

  /// The narrowest of those that are stated.
  package var audience: Audience { stated.map(\.audience).max() ?? .internal }

  package var problem: (summary: String, fix: String)? {
    if let problem = stated.lazy.compactMap(\.problem).first { return problem }
    return ranges.count > 1
      ? ("several audiences are marked; the narrowest, \(audience.rawValue), holds", "keep one of them") : nil
  }
}

/// In any case: the name in the mark.
private let key = Array(AudienceMark.key.utf8)
/// Bytes behind a brace that is not the plain one in which its name has to stand: of very many such braces in a line each
/// would else be held against all that follow.
private let mostBehindOddBrace = 100

/// The bytes of the first `{audience: …}`; up to the line's end where it is not closed.
func firstMark(in text: ArraySlice<UInt8>) -> Range<Int>? {
  var rest = text
  while let brace = rest.firstIndex(where: \.mayOpenMark) {
    rest = text[(brace + 1)...]
    guard let length = lengthOfBrace(at: text[brace...]) else { continue }
    let following = text[(brace + length)...]
    let behind = length == 1 ? following : upToNextBrace(following.prefix(mostBehindOddBrace))
    // Blanks of all kinds and a line's end may stand before the name; what is not ASCII may be such a blank.
    let inner = behind.drop { $0.isBlank || $0.isLineEnd || $0 >= 0x80 }
    let end = inner.firstIndex { $0.endsMark } ?? behind.endIndex
    guard isNamed(inner[..<end]) || isNamed(undisguised(behind[..<end])) else { continue }
    return brace..<(end < text.endIndex && text[end] == UInt8(ascii: "}") ? end + 1 : end)
  }
  return nil
}

private func upToNextBrace(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  text[..<(text.indices.first { text[$0].mayOpenMark && lengthOfBrace(at: text[$0...]) != nil } ?? text.endIndex)]
}

private func isNamed(_ attributes: ArraySlice<UInt8>) -> Bool { keyIndex(in: attributes) != nil }

/// The bytes of what opens a mark: a brace, one of another width as an input method may leave it, or an entity for one.
private func lengthOfBrace(at text: ArraySlice<UInt8>) -> Int? {
  switch text.first {
  case UInt8(ascii: "{"): return 1
  case UInt8(ascii: "&"):
    guard let found = entity(at: text), oddBraces.keys.contains(found.scalar) || found.scalar == 0x7B else {
      return nil
    }
    return found.length
  default: return oddBraces.values.contains { text.starts(with: $0) } ? 3 : nil
  }
}

/// Full-width and small.
private let oddBraces: [UInt32: [UInt8]] = [0xFF5B: [0xEF, 0xBD, 0x9B], 0xFE5B: [0xEF, 0xB9, 0x9B]]

/// Whether a mark stands in a text.
package func holdsMark(_ text: String) -> Bool { firstMark(in: ArraySlice(text.utf8)) != nil }

/// Whether a text that is read as Markdown may show a mark: its brace may be written as an entity.
package func mayShowMark(_ text: ArraySlice<UInt8>) -> Bool {
  let mayOpen = text.withUnsafeBufferPointer { $0.place(from: 0, ofFirst: marksThatMayOpen) < $0.count }
  return mayOpen && firstMark(in: text) != nil
}

/// Braces, narrow or not, and what begins an entity.
private func marksThatMayOpen(_ bytes: SixteenBytes) -> ByteMarks {
  bytes.marks(of: UInt8(ascii: "{")) | bytes.marks(of: 0xEF) | bytes.marks(of: UInt8(ascii: "&"))
}

/// What a mark says behind its name and its sign; where there is no sign it says nothing.
private func meaning(of mark: ArraySlice<UInt8>) -> AudienceMark {
  let index = keyIndex(in: mark.dropFirst()) ?? mark.startIndex
  let key = mark[index...].prefix(while: \.isOfName)
  var value = mark[index...].drop { !$0.isSign }.dropFirst().prefix { $0 != UInt8(ascii: "}") }
  value = value.drop { $0.isBlank || $0.isQuote }
  while let last = value.last, last.isBlank || last.isLineEnd || last.isQuote { value.removeLast() }
  let word = String(decoding: value, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return isMisspelt(key) ? AudienceMark(word, under: String(decoding: key, as: UTF8.self)) : AudienceMark(word)
}

/// Where the name begins, in quotes or emphasis too: the first word between the braces, or any with a sign behind it.
private func keyIndex(in attributes: ArraySlice<UInt8>) -> Int? {
  let first = attributes.drop { $0.isBlank || $0.isLineEnd || $0 >= 0x80 }
  if beginsWithKey(first) { return first.startIndex }
  let bare = first.drop { $0.isQuote }
  if isMisspelt(bare.prefix(while: \.isOfName)), sign(behind: bare.drop(while: \.isOfName)) { return bare.startIndex }
  return first.indices.first { index in
    guard index > first.startIndex, !first[index - 1].isOfName, beginsWithKey(first[index...]) else { return false }
    return sign(behind: first[(index + key.count)...].drop { $0 | 0x20 == UInt8(ascii: "s") })
  }
}

/// Whether a sign stands next, but for what may stand around a name.
private func sign(behind rest: ArraySlice<UInt8>) -> Bool {
  rest.first { !$0.isBlank && !$0.isQuote }?.isSign == true
}

/// Whether a word is none that is read as the name, and so nearly it that a mark must be meant: `audiance`.
private func isMisspelt(_ word: ArraySlice<UInt8>) -> Bool {
  guard !beginsWithKey(word), key.count - 2...key.count + 2 ~= word.count else { return false }
  return AudienceMark.isMeant(by: String(decoding: word, as: UTF8.self))
}

private func beginsWithKey(_ text: ArraySlice<UInt8>) -> Bool {
  text.prefix(key.count).elementsEqual(key) { $0 | 0x20 == $1 }
}

extension UInt8 {
  fileprivate var isSign: Bool { self == UInt8(ascii: ":") || self == UInt8(ascii: "=") }

  /// What may stand around the name or the word: quotes, emphasis, code.
  fileprivate var isQuote: Bool {
    switch self {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"): true
    default: false
    }
  }

  /// A letter, a digit, or what joins them in a name: `target-audience` is another.
  fileprivate var isOfName: Bool { isASCIILetterOrDigit || self == UInt8(ascii: "-") }

  /// Whether it begins what may open a mark.
  fileprivate var mayOpenMark: Bool { self == UInt8(ascii: "{") || self == 0xEF || self == UInt8(ascii: "&") }

  /// Whether it ends what may be a mark: at a further brace another may begin.
  fileprivate var endsMark: Bool { self == UInt8(ascii: "}") || self == UInt8(ascii: "{") || isLineEnd }
}
