/// Words quoted with others left out, `…` in their place: the runs that are left.
struct CutQuote {
  let runs: [String]

  /// Nil where nothing is left out, and where nothing is left.
  init?(_ quote: String) {
    var plain = quote.replacing("...", with: "…").replacing(". . .", with: "…")
    for mark in ["[…]", "(…)"] { plain = plain.replacing(mark, with: "…") }
    guard plain.contains("…") else { return nil }
    // The point of a sentence that was cut stands behind the mark as often as before it.
    runs = plain.split(separator: "…").map { $0.drop { $0 == "." || $0.isWhitespace } }
      .map { trimmed($0) }.filter { !$0.isEmpty }
    if runs.isEmpty { return nil }
  }
}
