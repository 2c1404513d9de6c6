extension ValueParser {
  /// Takes a currency after a number, in signs or words: `A$`, `EUR`, `Australian dollars`.
  mutating func takeCurrency() -> Currency? {
    takeCurrencySign() ?? take(CurrencyTable.words)
  }

  /// Takes a currency in signs or letters: `A$`, `US $`, `EUR`, `RM`.
  mutating func takeCurrencySign() -> Currency? {
    guard let first = next, first.number == nil else { return nil }
    if let sign = token(1), sign.kind == .sign, first.kind == .word,
      sign.isGlued || first.text.utf8.count > 1, let currency = CurrencyTable.signs[first.text + sign.text]
    {
      advance(2)
      return currency
    }
    if let currency = CurrencyTable.signs[first.text], first.kind == .sign || isUnmistakable(first) {
      advance()
      return currency
    }
    return nil
  }

  /// Takes a code after an amount whose sign stood before it: `$5m AUD`, `$5m (AUD)`.
  mutating func takeCurrencyCode() -> Currency? {
    let isInParentheses = next?.isSign("(") == true
    guard let word = token(isInParentheses ? 1 : 0), let currency = CurrencyTable.signs[word.text],
      currency.code == word.text, !isInParentheses || token(2)?.isSign(")") == true
    else { return nil }
    advance(isInParentheses ? 3 : 1)
    return currency
  }

  /// A single letter, such as the rand's, counts only where it touches the number.
  private func isUnmistakable(_ word: ValueToken) -> Bool {
    word.text.utf8.count > 1 || (token(1)?.isGlued == true && token(1)?.number != nil)
  }
}
