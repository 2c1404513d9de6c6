internal import Articles

extension QuotableText {
  /// What to do about words that the article does not hold.
  func advice(on quote: String) -> String {
    if let reason = removal(of: quote) {
      return "they were cut from the clipping as \(reason.rawValue); “keep” in its front matter leaves them in"
    }
    let cut = CutQuote(quote)
    if let cut, isDenied(cut) {
      return "what “…” leaves out there denies what is said, as “not” does: quote these words too"
    }
    if let cut, cut.runs.allSatisfy({ place(of: $0) != nil }) {
      return "what stands around “…” is not of one passage, in this order: cite each run for itself, parted by “;”"
    }
    if let near = nearestWords(to: quote) { return "the nearest words there are “\(withoutOuterMarks(near))”" }
    return "nothing there comes near: copy words that “dossier import \(article.path)” prints, or cite another article"
  }

  /// The article's own words that come nearest, from the one that answers to the first of the quote to the one that
  /// answers to its last; nil where no run as long as the quote shares half of its words.
  func nearestWords(to quote: String) -> String? {
    let wanted = comparableWords(quote)
    guard !wanted.isEmpty, wanted.count <= 200, let run = likeliestRun(for: wanted) else { return nil }
    let words = run.words
    let near = max(0, run.range.lowerBound - wanted.count)..<min(words.count, run.range.upperBound + wanted.count)
    let pairs = WordAlignment(wanted, words[near].map(\.folded)).pairs
    guard let first = pairs.first, let last = pairs.last else { return nil }
    let start = max(0, near.lowerBound + first.right - first.left)
    let end = min(words.count - 1, near.lowerBound + last.right + wanted.count - 1 - last.left)
    return start <= end ? words[start...end].map(\.text).joined(separator: " ") : nil
  }

  /// The passage and the run of its words, as long as the quote, that shares the most words with it.
  private func likeliestRun(for wanted: [String]) -> (words: [ComparableWord], range: Range<Int>)? {
    let known = Set(wanted)
    var best: (words: [ComparableWord], range: Range<Int>)?
    var bestScore = (wanted.count - 1) / 2
    for passage in article.passages {
      let words = passage.text.split(separator: " ").map { ComparableWord($0) }
      let width = min(wanted.count, words.count)
      guard width > bestScore else { continue }
      let hits = words.map { known.contains($0.folded) ? 1 : 0 }
      var score = hits[..<width].reduce(0, +)
      for start in 0...(words.count - width) {
        if start > 0 { score += hits[start + width - 1] - hits[start - 1] }
        if score > bestScore { (best, bestScore) = ((words, start..<start + width), score) }
      }
    }
    return best
  }
}

/// Words without the quotation marks of their own that would double those put around them; where more stand among the
/// words, which of them belong together is not known.
private func withoutOuterMarks(_ words: String) -> String {
  let isMark = { (character: Character) in "\"“”„«»".contains(character) }
  let inner = words.drop(while: isMark)
  guard let last = inner.lastIndex(where: { !isMark($0) }), !inner[...last].contains(where: isMark) else {
    return words
  }
  return String(inner[...last])
}

/// A word of an article as it is printed, and as it is compared.
private struct ComparableWord {
  let text: Substring
  let folded: String

  init(_ text: Substring) {
    self.text = text
    folded = comparable(text)
  }
}

private func comparableWords(_ text: String) -> [String] {
  text.split { $0.isWhitespace }.map { comparable($0) }.filter { !$0.isEmpty }
}

/// A word without case and marks: letters and figures alone.
private func comparable(_ word: Substring) -> String { foldedName(String(word)).filter { $0.isLetter || $0.isNumber } }

/// The words that two runs share, in the order of both.
private struct WordAlignment {
  private(set) var pairs: [(left: Int, right: Int)] = []

  /// Quadratic in the words, of which callers give few hundred.
  init(_ left: [String], _ right: [String]) {
    let width = right.count + 1
    var lengths = [Int](repeating: 0, count: (left.count + 1) * width)
    for i in left.indices.reversed() {
      for j in right.indices.reversed() {
        lengths[i * width + j] =
          left[i] == right[j]
          ? lengths[(i + 1) * width + j + 1] + 1 : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    dropStrays()
  }

  /// Takes off words at the ends that stand farther off from the next than in the other run: common words found anywhere.
  private mutating func dropStrays() {
    while pairs.count > 1, isStray(pairs[0], pairs[1]) { pairs.removeFirst() }
    while pairs.count > 1, isStray(pairs[pairs.count - 2], pairs[pairs.count - 1]) { pairs.removeLast() }
  }

  private func isStray(_ one: (left: Int, right: Int), _ next: (left: Int, right: Int)) -> Bool {
    next.right - one.right > next.left - one.left + 3
  }
}
