internal import Foundations

// Web and mail addresses in prose are no prose: no name is found inside one.

/// Where an address that begins with this word ends; nil where none does.
func endOfAddress(after word: TextToken, in text: UnsafeBufferPointer<UInt8>) -> Int? {
  guard word.end < text.count else { return nil }
  let next = text[word.end]
  let isScheme =
    next == UInt8(ascii: ":") && word.end + 2 < text.count
    && text[word.end + 1] == UInt8(ascii: "/") && text[word.end + 2] == UInt8(ascii: "/")
  let isHost = next == UInt8(ascii: ".") && isWWW(text[word.start..<word.end])
  let isMailbox =
    next == UInt8(ascii: "@") && word.end + 1 < text.count
    && FoldedScalar.foldedASCIIWord(text[word.end + 1]) != nil
  guard isScheme || isHost || isMailbox else { return nil }
  return text[word.end...].firstIndex { $0 <= 0x20 } ?? text.count
}

/// Whether a domain name goes on behind the range: a dot and a lower-case letter, as in `rarex.com.au`.
func continuesAddress(after range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
  let end = range.upperBound
  guard end + 1 < text.count, text[end] == UInt8(ascii: ".") else { return false }
  return text[end + 1].isASCIISmallLetter
}

private func isWWW(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  word.count == 3 && word.allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
}
