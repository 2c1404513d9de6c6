extension ValueParser {
  /// The words that are left, without the punctuation around them.
  func detail(of words: String) -> String {
    guard let first = tokens[index...].first(where: { ![",", ";", ".", ":"].contains($0.text) }) else { return "" }
    return String(decoding: words.utf8.dropFirst(first.range.lowerBound), as: UTF8.self)
  }

  /// Refuses what is left where it makes it likely that the number was misread: a misspelt scale, a second number, a form
  /// that is not read.
  ///
  /// - Parameter isMarked: whether a currency or unit ends the number.
  func checkDetail(isMarked: Bool) throws(ValueProblem) {
    guard let next else { return }
    if next.number != nil || goesOnInWords(isMarked: isMarked) {
      throw ValueProblem("a second number where the value should end", fix: "write one value", at: next.range)
    }
    if goesOnAsFormula {
      throw ValueProblem(
        "a number in a form that is not read", fix: "write it out like 5,600, 0.31 or 1.2 million", at: next.range)
    }
    guard next.kind == .word, next.folded.utf8.count >= 5, !Self.wordsLikeScales.contains(next.folded),
      let scale = closestMatch(to: next.folded, among: ["thousand", "million", "billion", "trillion"])
    else { return }
    throw ValueProblem("“\(next.text)” is no scale", fix: didYouMean(scale), at: next.range)
  }

  /// Refuses a second number that may stand for the first, `5 Mt or 6 Mt`, or bounds it: `over 1,000 but under 2,000`.
  ///
  /// - Parameter isAlike: takes such a number, and tells whether it measures the same.
  func checkAlternative(
    _ isAlike: (inout ValueParser) throws(ValueProblem) -> Bool
  ) throws(ValueProblem) {
    guard let next, next.folded == "or" || next.folded == "but" else { return }
    var ahead = self
    ahead.advance()
    _ = ahead.takeHedge()
    guard try isAlike(&ahead) else { return }
    throw ValueProblem(
      "two numbers where one value should stand", fix: "write one value, or a range such as 5–6", at: next.range)
  }

  /// Whether words go on the number: `million and a half`, `two point five`, `nineteen ninety-eight`, `5 and 6`.
  private func goesOnInWords(isMarked: Bool) -> Bool {
    guard index > 0, isOfNumber(tokens[index - 1]), let next else { return false }
    if NumberWords.values[next.folded] != nil { return !isHyphenated(1) }
    if next.folded == "point" { return token(1).map { NumberWords.values[$0.folded] != nil } ?? false }
    guard !isMarked || tokens[index - 1].number == nil else { return false }
    var ahead = self
    if ahead.take(NumberFractions.phrases) != nil { return true }
    return next.folded == "and" && !isMarked && token(1).map { isOfNumber($0) } ?? false
  }

  private func isOfNumber(_ token: ValueToken) -> Bool {
    token.number != nil || NumberWords.values[token.folded] != nil || NumberWords.scales[token.folded] != nil
  }

  /// Whether a formula goes on: `1e6`, `10³`, `10^6`, `3/4`, `2 x 500`.
  private var goesOnAsFormula: Bool {
    guard let next, index > 0 else { return false }
    if next.isGlued, tokens[index - 1].number == 10, let first = next.text.unicodeScalars.first,
      Self.raised.contains(first)
    {
      return true
    }
    guard token(1)?.number != nil else { return false }
    return next.folded == "e" ? next.isGlued : Self.signsOfFormulas.contains(next.folded)
  }

  private static let raised = Set("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)
  private static let signsOfFormulas: Set<String> = ["x", "×", "*", "/", "^"]

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
