internal import Articles
internal import Foundations

/// An article's passages in the form in which quotes are looked for: white space, dashes and quotation marks folded.
struct QuotableText: Sendable {
  let article: Article
  private let passages: [Quotable]

  init(_ article: Article) {
    self.article = article
    passages = article.passages.map { Quotable($0.text) }
  }

  /// The first place that holds the words, all of them whole; linear in the article.
  func place(of quote: String) -> QuotedPlace? { place(ofRuns: [quote]) }

  /// The first passage that holds runs of words one behind the other, with others left out between them, of which none
  /// denies what is said.
  func place(of quote: CutQuote) -> QuotedPlace? { place(ofRuns: quote.runs) }

  /// Whether a passage holds the runs, were it not for a word left out that denies what is said.
  func isDenied(_ quote: CutQuote) -> Bool {
    place(ofRuns: quote.runs) == nil && place(ofRuns: quote.runs, mayDeny: true) != nil
  }

  private func place(ofRuns runs: [String], mayDeny: Bool = false) -> QuotedPlace? {
    let wanted = runs.map { Quotable($0).bytes }
    guard !wanted.isEmpty, wanted.allSatisfy({ !$0.isEmpty }) else { return nil }
    for (passage, text) in passages.enumerated() {
      guard let folded = text.ranges(of: wanted), mayDeny || !text.denies(between: folded) else { continue }
      var original = article.passages[passage].text
      let ranges = original.withUTF8 { original in
        zip(runs, folded).map { run, folded in
          let range = unfolded(folded, of: original)
          return run.isInQuotationMarks ? withMarks(range, in: original) : range
        }
      }
      return QuotedPlace(passage: passage, runs: ranges)
    }
    return nil
  }

  /// Why what was cut from the clipping holds the words and the article does not; nil where that does not hold them.
  func removal(of quote: String) -> Removal.Reason? {
    let wanted = Quotable(quote).bytes
    guard !wanted.isEmpty else { return nil }
    return article.removed.first { Quotable($0.text).firstOffset(of: wanted) != nil }?.reason
  }
}

/// Text with its case kept, white space collapsed, typography plain and quotation marks dropped.
private struct Quotable {
  private(set) var bytes: [UInt8] = []
  /// Where in the bytes marks were dropped behind anything but a digit: words end there, `Korea` of *Korea’s*.
  private var marks: Set<Int> = []

  init(_ text: String) {
    var text = text
    let folded = text.withUTF8 { foldedName($0, keepsCase: true) }
    bytes.reserveCapacity(folded.count)
    for byte in folded {
      if !isPlainQuotationMark(byte) {
        bytes.append(byte)
      } else if bytes.last.map({ $0 &- UInt8(ascii: "0") >= 10 }) ?? false {
        marks.insert(bytes.count)
      }
    }
  }

  /// Where runs of words first stand whole, one behind the other.
  func ranges(of wanted: [[UInt8]]) -> [Range<Int>]? {
    var ranges: [Range<Int>] = []
    for run in wanted {
      guard let start = firstOffset(of: run, from: ranges.last?.upperBound ?? 0) else { return nil }
      ranges.append(start..<start + run.count)
    }
    return ranges
  }

  /// Whether words between some places deny something.
  func denies(between places: [Range<Int>]) -> Bool {
    zip(places, places.dropFirst()).contains { before, after in
      let between = before.upperBound..<after.lowerBound
      // The mark of *isn’t* was dropped.
      return between.contains { isContractedNot(at: $0) } || holdsDenial(bytes[between])
    }
  }

  private func isContractedNot(at offset: Int) -> Bool {
    guard bytes[offset] == UInt8(ascii: "t"), marks.contains(offset), bytes[offset - 1] == UInt8(ascii: "n") else {
      return false
    }
    return offset + 1 == bytes.count || !bytes[offset + 1].isASCIILetter
  }

  /// Where words first stand whole.
  func firstOffset(of wanted: [UInt8], from start: Int = 0) -> Int? {
    bytes.withUnsafeBufferPointer { text in
      wanted.withUnsafeBufferPointer { wanted in
        offset(ofWhole: wanted, in: text, from: start) { marks.contains($0) || isQuoteBoundary(in: text, at: $0) }
      }
    }
  }
}

private func isPlainQuotationMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

/// The bytes of a text of which a range of its quotable form was made.
private func unfolded(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
  var start = 0
  var folded = 0
  var offset = 0
  var isAfterSpace = true
  while offset < text.count {
    let scalar = FoldedScalar(in: text, at: offset)
    let isRepeatedSpace = scalar.kind == .space && isAfterSpace
    isAfterSpace = scalar.kind == .space
    if !isRepeatedSpace, !isQuotationMark(scalar) {
      if folded <= range.lowerBound { start = offset }
      folded += Unicode.Scalar(scalar.cased).map(UTF8.width) ?? 3
      if folded >= range.upperBound { return start..<offset + scalar.length }
    }
    offset += scalar.length
  }
  return start..<text.count
}

/// A range with the quotation marks around it.
private func withMarks(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
  var start = range.lowerBound
  if start > 0 {
    var before = start - 1
    while before > 0, text[before] & 0xC0 == 0x80 { before -= 1 }
    if isQuotationMark(FoldedScalar(in: text, at: before)) { start = before }
  }
  guard range.upperBound < text.count else { return start..<range.upperBound }
  let after = FoldedScalar(in: text, at: range.upperBound)
  return start..<range.upperBound + (isQuotationMark(after) ? after.length : 0)
}

private func isQuotationMark(_ scalar: FoldedScalar) -> Bool { scalar.cased == 0x22 || scalar.cased == 0x27 }

extension String {
  /// Whether the text begins or ends in a quotation mark of its own.
  fileprivate var isInQuotationMarks: Bool {
    let marks = "\"'“”‘’„«»"
    return first.map(marks.contains) == true || last.map(marks.contains) == true
  }
}

/// The first place that holds the words to the letter: most quotes are copied, and then no text need be folded.
func quotedPlace(of quote: String, toTheLetterIn passages: [Passage]) -> QuotedPlace? {
  var quote = quote
  return quote.withUTF8 { wanted in
    guard let first = wanted.first, first > UInt8(ascii: " ") else { return nil }
    // By their places in memory: a passage, taken out of the list, is a copy of all its parts.
    return passages.withUnsafeBufferPointer { passages in
      for passage in passages.indices where passages[passage].text.utf8.count >= wanted.count {
        var text = passages[passage].text
        let start = text.withUTF8 { text in
          offset(ofWhole: wanted, in: text) { isQuoteBoundary(in: text, at: $0) }
        }
        if let start { return QuotedPlace(passage: passage, range: start..<start + wanted.count) }
      }
      return nil
    }
  }
}

/// Where words first stand with a boundary at both ends.
private func offset(
  ofWhole wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int = 0,
  isBoundary: (Int) -> Bool
) -> Int? {
  var start = start
  while let found = offset(of: wanted, in: text, from: start) {
    if isBoundary(found), isBoundary(found + wanted.count) { return found }
    start = found + 1
  }
  return nil
}
