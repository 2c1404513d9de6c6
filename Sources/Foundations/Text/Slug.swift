/// A name as a piece of an address: lower-case ASCII letters and digits, words joined by `-`.
///
/// Latin letters lose their accents; other scripts are kept as their lower-case UTF-8 letters, which browsers show
/// readably. A name without a letter or digit gives `untitled`. Stable: the slug of a slug is itself.
package func slug(_ name: String) -> String {
  var result = ""
  var pendingDash = false
  for scalar in name.precomposedForSlug {
    if scalar.properties.generalCategory == .nonspacingMark || isApostrophe(scalar) { continue }
    guard let piece = slugPiece(scalar) else {
      pendingDash = !result.isEmpty
      continue
    }
    if pendingDash {
      result += "-"
      pendingDash = false
    }
    result += piece
  }
  return result.isEmpty ? "untitled" : result
}

extension String {
  /// The scalars with accents split off, so that dropping marks leaves the base letters.
  fileprivate var precomposedForSlug: [Unicode.Scalar] {
    unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      scalar.isASCII ? [scalar] : latinBase(scalar).map { Array($0.unicodeScalars) } ?? [scalar]
    }
  }
}

private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2018}" || scalar == "\u{02BC}"
}

private func slugPiece(_ scalar: Unicode.Scalar) -> String? {
  switch scalar {
  case "a"..."z", "0"..."9": String(scalar)
  case "A"..."Z": scalar.properties.lowercaseMapping
  case "&": "and"
  default:
    !scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      ? scalar.properties.lowercaseMapping : nil
  }
}
