/// A share that was written into a name: `RareX 50%`, `RareX (50 per cent)`.
struct ShareInName {
  let name: String
  let share: String

  /// Nil for words that do not end in a share.
  init?(_ words: String) {
    var rest = Substring(trimmed(words))
    if rest.last == ")" { rest = rest.dropLast() }
    guard let sign = ["%", "per cent", "percent"].first(where: rest.hasSuffix) else { return nil }
    let before = rest.dropLast(sign.count)
    let figure = before.reversed().prefix { $0.isNumber || $0 == "." || $0 == "," || $0 == " " }.count
    let start = before.index(before.endIndex, offsetBy: -figure)
    share = trimmed(rest[start...])
    name = trimmed(String(before[..<start].reversed().drop { " (,:–—-".contains($0) }.reversed()))
    if name.isEmpty || share.first?.isNumber != true { return nil }
  }

  /// The claim in its long form, with its citations.
  func written(_ citations: [Citation]) -> String {
    let quote = citations.first?.quote.map { ", quote: \"\($0)\"" } ?? ""
    return "{to: \(name), share: \(share)\(citations.first.map { ", cite: \($0.source)" } ?? "")\(quote)}"
  }
}
