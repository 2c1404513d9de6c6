internal import Foundations

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

/// Whether a text, white space and typography folded, holds a word that denies what is said: `not`, `never`, `kein`.
func holdsDenial(_ text: ArraySlice<UInt8>) -> Bool {
  text.split { !$0.isASCIILetter && $0 < 0x80 }.contains { word in
    guard 2...9 ~= word.count else { return false }
    return denials.contains(String(decoding: word.map(\.inASCIILowerCase), as: UTF8.self))
  }
}

private let denials: Set<String> = [
  "not", "cannot", "never", "no", "nor", "neither", "none", "without", "non",
  "nicht", "nie", "niemals", "ohne", "kein", "keine", "keinem", "keinen", "keiner", "keines",
]
