internal import Foundations

/// Broken characters that are left: U+FFFD, and a sequence's first character standing alone in Latin text.
///
/// Reported for the desk to mend by hand; at most 100 places.
func findUnrepaired(_ text: [UInt8]) -> [UnrepairedPlace] {
  var places: [UnrepairedPlace] = []
  text.withUnsafeBufferPointer { bytes in
    var index = nextNonASCII(bytes, from: 0)
    while index < bytes.count, places.count < 100 {
      let length = max(1, utf8SequenceLength(bytes, index))
      let scalar = utf8Scalar(bytes, index, length: length)
      if let reason = breakage(scalar, bytes, index, length) {
        let shown = String(decoding: bytes[index..<index + length], as: UTF8.self)
        places.append(UnrepairedPlace(reason: reason, text: shown, offset: index))
      }
      index = nextNonASCII(bytes, from: index + length)
    }
  }
  return places
}

private func breakage(
  _ scalar: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int
) -> UnrepairedPlace.Reason? {
  switch scalar {
  case 0xFFFD: return .replacementCharacter
  case 0xE2: return isContraction(bytes, index, index + length) ? .incompleteSequence : nil
  case 0xE42, 0xE22: return isAlone(bytes, index, index + length) ? .incompleteSequence : nil
  default: return nil
  }
}

/// `donât`, `Chinaâs`: the circumflex a that is left of an apostrophe.
private func isContraction(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
  guard start > 0, bytes[start - 1].isASCIILetter, end < bytes.count else { return false }
  var tail = end
  while tail < bytes.count, bytes[tail].isASCIILetter, tail - end < 3 { tail += 1 }
  guard tail == bytes.count || !bytes[tail].isASCIILetter && bytes[tail] < 0x80 else { return false }
  switch String(decoding: bytes[end..<tail], as: UTF8.self) {
  case "s", "re", "ve", "ll": return true
  case "t": return bytes[start - 1] == UInt8(ascii: "n")
  default: return false
  }
}

/// A Thai letter with ASCII on both sides is no Thai.
private func isAlone(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
  (start == 0 || bytes[start - 1] < 0x80) && (end == bytes.count || bytes[end] < 0x80)
    && (start > 0 && bytes[start - 1].isASCIILetter || end < bytes.count && bytes[end].isASCIILetter)
}
