/// The currency of an amount, as far as the source states it.
package struct Currency: Sendable, Hashable {
  /// ISO 4217; nil where the sign serves several currencies, as a bare `$` does.
  package let code: String?
  /// How amounts in it are written: `A$`, `€`, `KES`, or the bare sign.
  package let sign: String

  init(code: String?, sign: String) {
    self.code = code
    self.sign = sign
  }

  /// The code, or the sign of an unspecified currency: what amounts may be grouped by.
  package var key: String { code ?? sign }

  /// Whether the source tells which currency it is: a bare `$` does not.
  package var isSpecified: Bool { code != nil }

  /// `$` with nothing to tell whose dollars they are.
  package static let unspecifiedDollar = Currency(code: nil, sign: "$")

  /// The more specific of two that were written for one amount, `$` and `AUD`; nil where they contradict each other.
  func merged(with other: Currency) -> Currency? {
    if self == other { return self }
    if serves(other) { return other }
    return other.serves(self) ? self : nil
  }

  /// Whether this is a sign that several currencies share, of which the other is one.
  private func serves(_ other: Currency) -> Bool {
    guard code == nil, let otherCode = other.code else { return false }
    switch sign {
    case "$": return other.sign.hasSuffix("$")
    case "¥": return ["JPY", "CNY"].contains(otherCode)
    case "Sh": return ["KES", "TZS", "UGX"].contains(otherCode)
    case "Rs": return ["INR", "PKR"].contains(otherCode)
    case "kr": return ["SEK", "NOK", "DKK"].contains(otherCode)
    default: return false
    }
  }
}
