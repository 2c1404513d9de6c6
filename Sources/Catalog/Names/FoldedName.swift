internal import Foundations

/// Text as names are compared by: white space collapsed, typography plain, and lower case unless case counts.
func foldedName(_ text: UnsafeBufferPointer<UInt8>, keepsCase: Bool = false) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  var offset = 0
  while offset < text.count {
    let byte = text[offset]
    if let folded = FoldedScalar.foldedASCIIWord(byte) {
      result.append(keepsCase ? byte : UInt8(truncatingIfNeeded: folded))
      offset += 1
      continue
    }
    let scalar = FoldedScalar(in: text, at: offset)
    offset += scalar.length
    if scalar.kind == .space {
      if !result.isEmpty, result.last != 0x20 { result.append(0x20) }
    } else {
      appendUTF8(keepsCase ? scalar.cased : scalar.folded, to: &result)
    }
  }
  if result.last == 0x20 { result.removeLast() }
  return result
}

/// Whether `foldedName` makes a spelling of a text that does not end in white space; makes nothing itself.
func isFolded(
  _ text: UnsafeBufferPointer<UInt8>, _ spelling: UnsafeBufferPointer<UInt8>, keepsCase: Bool
) -> Bool {
  var offset = 0
  var place = 0
  while offset < text.count {
    let byte = text[offset]
    if let folded = FoldedScalar.foldedASCIIWord(byte) {
      let expected = keepsCase ? byte : UInt8(truncatingIfNeeded: folded)
      guard place < spelling.count, spelling[place] == expected else { return false }
      offset += 1
      place += 1
      continue
    }
    let scalar = FoldedScalar(in: text, at: offset)
    offset += scalar.length
    if scalar.kind == .space, place == 0 || spelling[place - 1] == 0x20 { continue }
    guard place < spelling.count, let known = decodeScalar(in: spelling, at: place),
      known.scalar.value == (keepsCase ? scalar.cased : scalar.folded)
    else { return false }
    place += known.length
  }
  return place == spelling.count
}

/// The folded form of a name as a dictionary key.
package func foldedName(_ name: String) -> String {
  var name = name
  return name.withUTF8 { String(decoding: foldedName($0), as: UTF8.self) }
}

@inline(__always)
private func appendUTF8(_ value: UInt32, to bytes: inout [UInt8]) {
  if value < 0x80 {
    bytes.append(UInt8(truncatingIfNeeded: value))
  } else if let scalar = Unicode.Scalar(value) {
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
