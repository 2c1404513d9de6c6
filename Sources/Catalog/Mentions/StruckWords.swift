internal import Foundations

/// What the author of a block has struck out, and marks in it: no name in it is a mention, and no sentence shows it.
struct StruckWords {
  /// Bytes of the block: sorted and apart.
  private let ranges: [Range<Int>]

  init(_ ranges: [Range<Int>]) {
    self.ranges = ranges
  }

  var isEmpty: Bool { ranges.isEmpty }

  /// Logarithmic.
  func overlaps(_ range: Range<Int>) -> Bool {
    let next = firstIndex(endingAfter: range.lowerBound)
    return next < ranges.count && ranges[next].lowerBound < range.upperBound
  }

  /// The stretches of a sentence that stand, in order; what is left out takes the blank before it along, unless a word
  /// follows at once.
  func standing(in sentence: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    guard !isEmpty else { return [sentence] }
    var pieces: [Range<Int>] = []
    var start = sentence.lowerBound
    for range in ranges[firstIndex(endingAfter: start)...] {
      guard range.lowerBound < sentence.upperBound else { break }
      var end = max(start, range.lowerBound)
      if end > start, text[end - 1].isBlank, !opensWord(text, at: range.upperBound) { end -= 1 }
      if end > start { pieces.append(start..<end) }
      start = min(range.upperBound, sentence.upperBound)
      if pieces.isEmpty { while start < sentence.upperBound, text[start].isBlank { start += 1 } }
    }
    if start < sentence.upperBound { pieces.append(start..<sentence.upperBound) }
    return pieces
  }

  private func opensWord(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset < text.count, !text[offset].isBlank else { return false }
    return !".,;:!?)]".utf8.contains(text[offset])
  }

  private func firstIndex(endingAfter offset: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
