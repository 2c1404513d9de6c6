/// Text with letters and the marks behind them made one, where Unicode has one for both: `e` and U+0301 become `é`.
///
/// What keyboards and most programs write (Unicode's form C) for Latin, Greek, Cyrillic, kana and Hangul; names of files
/// and texts that come from a Mac are often apart. Text that has nothing to make one is given back as it is.
package func composed(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.withUnsafeBufferPointer(mayHoldMarks) else { return bytes }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  bytes.withUnsafeBufferPointer { text in
    /// The letter that marks go with, and those that did not.
    var letter: Unicode.Scalar?
    var loose: [Unicode.Scalar] = []
    var offset = 0
    while offset < text.count {
      guard let (scalar, length) = decodeScalar(in: text, at: offset) else {
        flush(&letter, &loose, to: &result)
        result.append(text[offset])
        offset += 1
        continue
      }
      offset += length
      if let base = letter, let both = Composition.pair(base, scalar), loose.isEmpty || isMark(scalar) {
        letter = both
      } else if letter != nil, isMark(scalar), loose.count < mostMarks {
        loose.append(scalar)
      } else {
        flush(&letter, &loose, to: &result)
        letter = scalar
      }
    }
    flush(&letter, &loose, to: &result)
  }
  return result
}

/// The same of a name.
package func composed(_ text: String) -> String {
  var text = text
  guard text.withUTF8(mayHoldMarks) else { return text }
  return String(decoding: composed(Array(text.utf8)), as: UTF8.self)
}

/// More marks than any letter has; others are left where they stand.
private let mostMarks = 30

private func flush(_ letter: inout Unicode.Scalar?, _ loose: inout [Unicode.Scalar], to result: inout [UInt8]) {
  if let letter { result.append(contentsOf: UTF8.encode(letter) ?? UTF8.encodedReplacementCharacter) }
  for mark in loose { result.append(contentsOf: UTF8.encode(mark) ?? UTF8.encodedReplacementCharacter) }
  letter = nil
  loose.removeAll(keepingCapacity: true)
}

/// Whether bytes stand in a text with which a mark or a part of a syllable begins; most texts have none.
private func mayHoldMarks(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var offset = 0
  while true {
    offset = text.place(from: offset) { $0.wideMarks }
    if offset >= text.count { return false }
    if text[offset] >= 0xCC, mayBeMark(text, at: offset) { return true }
    offset += 1
  }
}

private func mayBeMark(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
  let second = offset + 1 < text.count ? text[offset + 1] : 0
  let third = offset + 2 < text.count ? text[offset + 2] : 0
  return switch text[offset] {
  case 0xCC: true
  case 0xCD: second < 0xB0
  case 0xE1: 0x84...0x87 ~= second
  case 0xE3: second == 0x82 && (third == 0x99 || third == 0x9A)
  default: false
  }
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x300...0x36F, 0x3099, 0x309A: true
  default: false
  }
}

private enum Composition {
  /// The one scalar that two are the same as; nil where there is none.
  static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    if isMark(second) { return letters["\(first)\(second)"] }
    return syllable(first, second)
  }

  /// Letters with marks by their text: strings are equal, and have equal hashes, whichever form they are in.
  private static let letters: [String: Unicode.Scalar] = {
    let ranges: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x370...0x4FF, 0x1E00...0x1FFF, 0x3041...0x30FF]
    let scalars = ranges.joined().compactMap { Unicode.Scalar($0) }
    return Dictionary(scalars.map { (String($0), $0) }, uniquingKeysWith: { first, _ in first })
  }()

  /// A syllable of Hangul from its parts (Unicode, 3.12).
  private static func syllable(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    let (left, right) = (first.value, second.value)
    if (0x1100...0x1112).contains(left), (0x1161...0x1175).contains(right) {
      return Unicode.Scalar(0xAC00 + ((left - 0x1100) * 21 + right - 0x1161) * 28)
    }
    guard (0xAC00...0xD7A3).contains(left), (left - 0xAC00) % 28 == 0, (0x11A8...0x11C2).contains(right) else {
      return nil
    }
    return Unicode.Scalar(left + right - 0x11A7)
  }
}
