internal import Articles
internal import Foundations

/// An article's passages in the form in which quotes are looked for: white space, dashes and quotation marks folded.
struct QuotableText: Sendable {
  let article: Article
  private let passages: [[UInt8]]

  init(_ article: Article) {
    self.article = article
    passages = article.passages.map { quotable($0.text) }
  }

  /// The first place that holds the words; linear in the article.
  func place(of quote: String) -> QuotedPlace? {
    let wanted = quotable(quote)
    guard !wanted.isEmpty else { return nil }
    for (passage, text) in passages.enumerated() {
      guard let start = firstOffset(of: wanted, in: text) else { continue }
      var original = article.passages[passage].text
      let range = original.withUTF8 { original in
        let range = unfolded(start..<start + wanted.count, of: original)
        return quote.isInQuotationMarks ? withMarks(range, in: original) : range
      }
      return QuotedPlace(passage: passage, range: range)
    }
    return nil
  }

  /// Why what was cut from the clipping holds the words and the article does not; nil where that does not hold them.
  func removal(of quote: String) -> Removal.Reason? {
    let wanted = quotable(quote)
    guard !wanted.isEmpty else { return nil }
    return article.removed.first { firstOffset(of: wanted, in: quotable($0.text)) != nil }?.reason
  }
}

/// Text with its case kept, white space collapsed, typography plain and quotation marks dropped.
private func quotable(_ text: String) -> [UInt8] {
  var text = text
  return text.withUTF8 { foldedName($0, keepsCase: true).filter { !isPlainQuotationMark($0) } }
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
    for passage in passages.indices where passages[passage].text.utf8.count >= wanted.count {
      var text = passages[passage].text
      guard let start = text.withUTF8({ offset(of: wanted, in: $0) }) else { continue }
      return QuotedPlace(passage: passage, range: start..<start + wanted.count)
    }
    return nil
  }
}

private func firstOffset(of wanted: [UInt8], in text: [UInt8]) -> Int? {
  text.withUnsafeBufferPointer { text in wanted.withUnsafeBufferPointer { offset(of: $0, in: text) } }
}
