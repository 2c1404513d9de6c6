/// A piece of a value's text: a number, a word or a sign.
struct ValueToken: Hashable {
  enum Kind: Hashable {
    case number(Decimal)
    /// Letters; full stops within an abbreviation are left out: `US` for `U.S.`
    case word
    /// One scalar; every dash is `-`, every prime and quotation mark its plain form.
    case sign
  }

  let kind: Kind
  /// Of a word or sign; empty for a number.
  let text: String
  /// The text in lower case.
  let folded: String
  /// Its bytes in the value's text.
  let range: Range<Int>
  /// Whether it follows the token before without a space.
  let isGlued: Bool

  var number: Decimal? {
    if case .number(let number) = kind { number } else { nil }
  }

  func isSign(_ sign: String) -> Bool { kind == .sign && text == sign }
}
