internal import Articles
internal import Foundations

/// An article's passages in the form in which quotes are looked for: white space, dashes and quotation marks folded.
struct QuotableText: Sendable {
  private let passages: [[UInt8]]

  init(_ article: Article) {
    passages = article.passages.map { passage in
      var text = passage.text
      return text.withUTF8 { quotable($0) }
    }
  }

  /// The first passage that holds the words; linear in the article.
  func passage(holding quote: String) -> Int? {
    var quote = quote
    let wanted = quote.withUTF8 { quotable($0) }
    guard !wanted.isEmpty else { return nil }
    return passages.firstIndex { contains($0, wanted) }
  }

  /// The run of words, as long as the quote, that shares the most words with it; nil where none shares half of them.
  func nearestWords(to quote: String) -> String? {
    let wanted = foldedName(quote).split(separator: " ").map(String.init)
    guard !wanted.isEmpty, wanted.count <= 200 else { return nil }
    let known = Set(wanted)
    var best: (score: Int, words: ArraySlice<String>)?
    for passage in passages {
      let words = String(decoding: passage, as: UTF8.self).split(separator: " ").map(String.init)
      let hits = words.map { known.contains(foldedName($0)) ? 1 : 0 }
      let width = min(wanted.count, words.count)
      guard width > 0 else { continue }
      var score = hits[..<width].reduce(0, +)
      for start in 0...(words.count - width) {
        if start > 0 { score += hits[start + width - 1] - hits[start - 1] }
        if score > best?.score ?? 0 { best = (score, words[start..<start + width]) }
      }
    }
    guard let best, best.score * 2 >= wanted.count else { return nil }
    return best.words.joined(separator: " ")
  }
}

/// Text with its case kept, white space collapsed, typography plain and quotation marks dropped.
private func quotable(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  foldedName(text, keepsCase: true).filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
}

/// The first passage that holds the words to the letter: most quotes are copied, and then no text need be folded.
func passage(of passages: [Passage], holdingToTheLetter quote: String) -> Int? {
  var quote = quote
  return quote.withUTF8 { wanted in
    guard let first = wanted.first, first > UInt8(ascii: " ") else { return nil }
    return passages.indices.first { index in
      var text = passages[index].text
      return text.withUTF8 { offset(of: wanted, in: $0) != nil }
    }
  }
}

private func contains(_ text: [UInt8], _ wanted: [UInt8]) -> Bool {
  text.withUnsafeBufferPointer { text in wanted.withUnsafeBufferPointer { offset(of: $0, in: text) != nil } }
}
