/// Text for a terminal or a log, scalar for scalar: what would move the cursor, ring, or turn the direction of writing
/// is shown by a picture of it (Unicode, block “Control Pictures”) or by the replacement character.
///
/// - Parameter keepsLines: whether line feeds stay, for text of several lines.
package func printable(_ text: String, keepsLines: Bool = false) -> String {
  if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text }
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    shown.append(keepsLines && scalar == "\n" ? scalar : printable(scalar))
  }
  return String(shown)
}

/// Whether a name holds a control character, which lists of names by line and messages could not carry.
package func holdsControlCharacter(_ name: String) -> Bool {
  if name.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return false }
  return name.unicodeScalars.contains { $0.properties.generalCategory == .control }
}

private func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
  case 0x7F: "\u{2421}"
  case 0x80...0x9F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
  default: scalar
  }
}
