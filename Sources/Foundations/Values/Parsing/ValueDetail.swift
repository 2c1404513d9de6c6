extension ValueParser {
  /// The words that are left, without the punctuation around them.
  func detail(of words: String) -> String {
    guard let first = tokens[index...].first(where: { ![",", ";", ".", ":"].contains($0.text) }) else { return "" }
    return String(decoding: words.utf8.dropFirst(first.range.lowerBound), as: UTF8.self)
  }

  /// Refuses what is left where it makes it likely that the number was misread: a misspelt scale, a second number.
  func checkDetail() throws(ValueProblem) {
    guard let next else { return }
    if next.number != nil {
      throw ValueProblem("a second number where the value should end", fix: "write one value", at: next.range)
    }
    guard next.kind == .word, next.folded.utf8.count >= 5, !Self.wordsLikeScales.contains(next.folded),
      let scale = closestMatch(to: next.folded, among: ["thousand", "million", "billion", "trillion"])
    else { return }
    throw ValueProblem("“\(next.text)” is no scale", fix: didYouMean(scale), at: next.range)
  }

  /// English words that are a letter or two from a scale and yet no slip.
  private static let wordsLikeScales: Set<String> = ["bullion", "mission"]
}

extension ValueProblem {
  static func downwards(_ tokens: [ValueToken]) -> ValueProblem {
    ValueProblem(
      "a range that runs downwards", fix: "write the scale or unit at both ends",
      at: (tokens.first?.range.lowerBound ?? 0)..<(tokens.last?.range.upperBound ?? 0))
  }
}
