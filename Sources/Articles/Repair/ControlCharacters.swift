/// Reads the control characters U+0080–U+009F, which no text uses, as the windows-1252 characters they stand for.
///
/// U+0085 is a line end unless others of them show that it is an ellipsis.
func mendControls(_ text: [UInt8], _ tally: inout RepairTally) -> [UInt8] {
  var places: [Int] = []
  var hasOther = false
  text.withUnsafeBufferPointer { bytes in
    var index = nextNonASCII(bytes, from: 0)
    while index + 1 < bytes.count {
      if bytes[index] == 0xC2, bytes[index + 1] < 0xA0 {
        places.append(index)
        if bytes[index + 1] != 0x85 { hasOther = true }
      }
      index = nextNonASCII(bytes, from: index + 1)
    }
  }
  guard hasOther else { return text }
  var result: [UInt8] = []
  var copied = 0
  for place in places {
    let byte = text[place + 1]
    guard WrongReading.defines(byte, page: 0) else { continue }
    let scalar = CodePage.windows1252.scalar(byte)
    result.append(contentsOf: text[copied..<place])
    result.appendScalar(scalar)
    tally.note(.mojibake, encoding: CodePage.latin1.name, before: [UInt32(byte)], after: scalar)
    copied = place + 2
  }
  result.append(contentsOf: text[copied...])
  return result
}
