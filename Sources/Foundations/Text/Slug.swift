/// A name as a piece of an address: lower-case letters and digits, words joined by `-`.
///
/// Latin letters lose their accents; other scripts are kept as their lower-case letters, which browsers show readably.
/// A name without a letter or digit gives `untitled`; a very long one is cut, with a hash of it behind. Stable: the slug
/// of a slug is itself.
package func slug(_ name: String) -> String { cut(plainSlug(name) ?? fullSlug(composed(name))) }

/// Bytes of a piece: a disk takes 255, and an ending or a number may follow.
private let longestPiece = 200

private func cut(_ piece: String) -> String {
  guard piece.utf8.count > longestPiece else { return piece }
  let hash = String(contentHash(Array(piece.utf8)) & 0xFFFF_FFFF, radix: 16)
  let tail = "-" + String(repeating: "0", count: 8 - hash.count) + hash
  var scalars = piece.unicodeScalars[...]
  var size = piece.utf8.count
  while size + tail.utf8.count > longestPiece, let last = scalars.popLast() { size -= UTF8.width(last) }
  while scalars.last == "-" { scalars.removeLast() }
  return String(scalars) + tail
}

/// By scalars, for names in any script.
private func fullSlug(_ name: String) -> String {
  var result = ""
  var pendingDash = false
  for scalar in name.unicodeScalars {
    if isAccent(scalar) || isApostrophe(scalar) { continue }
    if let piece = slugPiece(scalar) {
      if pendingDash { result += "-" }
      result += piece
      pendingDash = false
    } else if scalar == "&" {
      result += result.isEmpty ? "and" : "-and"
      pendingDash = true
    } else {
      pendingDash = !result.isEmpty
    }
  }
  return result.isEmpty ? "untitled" : result
}

/// The slug of a name in ASCII; nil for any other. The same rules, byte by byte.
private func plainSlug(_ name: String) -> String? {
  var result: [UInt8] = []
  result.reserveCapacity(name.utf8.count + 8)
  var pendingDash = false
  for byte in name.utf8 {
    switch byte {
    case _ where byte.isASCIILetterOrDigit:
      if pendingDash { result.append(UInt8(ascii: "-")) }
      result.append(byte.inASCIILowerCase)
      pendingDash = false
    case UInt8(ascii: "&"):
      result.append(result.isEmpty ? "and" : "-and")
      pendingDash = true
    case UInt8(ascii: "'"): break
    case 0x80...: return nil
    default: pendingDash = !result.isEmpty
    }
  }
  return result.isEmpty ? "untitled" : String(decoding: result, as: UTF8.self)
}

/// Marks that stand above and below letters in the Latin, Greek and Cyrillic scripts, written apart.
private func isAccent(_ scalar: Unicode.Scalar) -> Bool {
  0x300...0x36F ~= scalar.value
}

private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2018}" || scalar == "\u{02BC}"
}

private func slugPiece(_ scalar: Unicode.Scalar) -> String? {
  switch scalar {
  case "a"..."z", "0"..."9": String(scalar)
  case "A"..."Z": scalar.properties.lowercaseMapping
  case _ where scalar.isASCII: nil
  default: latinBase(scalar) ?? otherPiece(scalar)
  }
}

/// A letter, digit or vowel sign of another script, in lower case; the Ångström sign's is a Latin letter again.
private func otherPiece(_ scalar: Unicode.Scalar) -> String? {
  let properties = scalar.properties
  switch properties.generalCategory {
  case .nonspacingMark, .spacingMark: return String(scalar)
  default:
    guard properties.isAlphabetic || properties.numericType != nil else { return nil }
    return properties.lowercaseMapping.unicodeScalars.reduce(into: "") { piece, lower in
      piece += latinBase(lower) ?? String(lower)
    }
  }
}
