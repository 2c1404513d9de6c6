internal import Foundations

/// The bytes of a text as they would be typed plainly, so that a mark is found however it is written: entities become
/// what they stand for, wide and small letters and braces plain ones, blanks of all kinds a space; what is not seen goes.
/// Any other letter becomes an `x`, which leaves a word with one foreign letter in it a misspelt one.
func undisguised(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard text.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "&") }) else { return text }
  var plain: [UInt8] = []
  plain.reserveCapacity(text.count)
  for scalar in String(decoding: withoutEntities(text), as: UTF8.self).unicodeScalars {
    if scalar.isASCII {
      plain.append(UInt8(truncatingIfNeeded: scalar.value))
    } else if let byte = plainByte(of: scalar) {
      plain.append(byte)
    } else if !isUnseen(scalar) {
      plain.append(contentsOf: String(scalar).utf8)
    }
  }
  return plain[...]
}

func undisguised(_ text: String) -> String {
  text.utf8.contains { $0 >= 0x80 || $0 == UInt8(ascii: "&") }
    ? String(decoding: undisguised(ArraySlice(text.utf8)), as: UTF8.self) : text
}

/// The scalar that an entity at the start of a text stands for, and the bytes that it takes; a brace may be named.
func entity(at text: ArraySlice<UInt8>) -> (scalar: UInt32, length: Int)? {
  guard text.first == UInt8(ascii: "&") else { return nil }
  let head = text.prefix(Array("&ZeroWidthSpace;".utf8).count)
  for (name, scalar) in namesOfBraces where head.starts(with: name) { return (scalar, name.count) }
  return head.withUnsafeBufferPointer { characterEntity($0, 0) }
}

private func withoutEntities(_ text: ArraySlice<UInt8>) -> [UInt8] {
  var decoded: [UInt8] = []
  var rest = text
  while let sign = rest.firstIndex(of: UInt8(ascii: "&")) {
    decoded += rest[..<sign]
    rest = rest[sign...]
    if let found = entity(at: rest), let scalar = Unicode.Scalar(found.scalar) {
      decoded += String(scalar).utf8
      rest = rest.dropFirst(found.length)
    } else {
      decoded.append(UInt8(ascii: "&"))
      rest = rest.dropFirst()
    }
  }
  return decoded + Array(rest)
}

/// Names that clippings hardly have, and Markdown knows.
private let namesOfBraces: [(name: [UInt8], scalar: UInt32)] = [
  (Array("&lbrace;".utf8), 0x7B), (Array("&lcub;".utf8), 0x7B), (Array("&rbrace;".utf8), 0x7D),
  (Array("&rcub;".utf8), 0x7D), (Array("&colon;".utf8), 0x3A), (Array("&equals;".utf8), 0x3D),
  (Array("&Tab;".utf8), 0x20), (Array("&NewLine;".utf8), 0x20), (Array("&ZeroWidthSpace;".utf8), 0x200B),
  (Array("&NoBreak;".utf8), 0x2060),
]

private func plainByte(of scalar: Unicode.Scalar) -> UInt8? {
  switch scalar.value {
  // Full-width forms stand in the order of ASCII.
  case 0xFF01...0xFF5E: UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)
  case 0xFE5B: UInt8(ascii: "{")
  case 0xFE5C: UInt8(ascii: "}")
  case 0xFE55: UInt8(ascii: ":")
  case 0xFE66: UInt8(ascii: "=")
  default: scalar.properties.isWhitespace ? UInt8(ascii: " ") : scalar.properties.isAlphabetic ? UInt8(ascii: "x") : nil
  }
}

private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.properties.isDefaultIgnorableCodePoint { return true }
  return scalar.properties.generalCategory == .format || scalar.properties.generalCategory == .nonspacingMark
}
