/// Restores `”` where a page proven by other sequences shows E2 80 and then nothing of the third byte, and `à` where
/// the no-break space after C3 has become a plain one.
///
/// Of the third bytes that pages leave undefined, and programs drop, only 9D makes a sign of running text.
func restoreLostBytes(_ text: [UInt8], _ proof: PageProof, _ tally: inout RepairTally) -> [UInt8] {
  let patterns = proof.order.flatMap { lostPatterns(page: $0) }
  guard !patterns.isEmpty else { return text }
  var result: [UInt8] = []
  var copied = 0
  var index = nextNonASCII(text, from: 0)
  while index < text.count {
    guard let pattern = patterns.first(where: { $0.matches(text, at: index) }) else {
      index = nextNonASCII(text, from: index + 1)
      continue
    }
    result.append(contentsOf: text[copied..<index])
    result.appendScalar(pattern.scalar)
    tally.note(.lostByte, encoding: pattern.encoding, before: pattern.shown, after: pattern.scalar)
    index += pattern.signature.count - (pattern.keepsSpace(text, at: index) ? 1 : 0)
    copied = index
    index = nextNonASCII(text, from: index)
  }
  guard copied > 0 else { return text }
  result.append(contentsOf: text[copied...])
  return result
}

private struct LostPattern {
  var signature: [UInt8]
  var shown: ArraySlice<UInt32>
  var scalar: UInt32
  var encoding: String
  /// The signature ends in the space that stands for the lost byte.
  var endsInSpace = false

  func matches(_ text: [UInt8], at index: Int) -> Bool {
    text.count - index >= signature.count && text[index..<index + signature.count].elementsEqual(signature)
  }

  /// A single space did two jobs unless another one follows: `voilÃ  le` against `voilÃ le`.
  func keepsSpace(_ text: [UInt8], at index: Int) -> Bool {
    guard endsInSpace else { return false }
    let next = index + signature.count
    guard next < text.count, text[next] != 0x20, text[next] != 0x0A else { return false }
    let isSuffix = text[next] == UInt8(ascii: "s") && (next + 1 == text.count || text[next + 1] == 0x20)
    return !isSuffix
  }
}

private func lostPatterns(page: Int) -> [LostPattern] {
  let table = WrongReading.pages[page]
  guard table.name != CodePage.latin1.name else { return [] }
  var patterns: [LostPattern] = []
  if !WrongReading.defines(0x9D, page: page) {
    patterns.append(pattern([table.scalar(0xE2), table.scalar(0x80)], to: 0x201D, table.name))
  }
  if scalarClass(table.scalar(0xC3)).isLatinLetter, table.scalar(0xA0) == 0xA0 {
    var space = pattern([table.scalar(0xC3), 0x20], to: 0xE0, table.name)
    space.endsInSpace = true
    patterns.append(space)
  }
  return patterns
}

private func pattern(_ scalars: [UInt32], to scalar: UInt32, _ encoding: String) -> LostPattern {
  var signature: [UInt8] = []
  for value in scalars { signature.appendScalar(value) }
  return LostPattern(signature: signature, shown: scalars[...], scalar: scalar, encoding: encoding)
}
