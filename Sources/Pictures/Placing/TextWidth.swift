/// How wide text is likely to be, in units of its font size.
///
/// A picture is drawn before anyone knows the reader's font. The widths are those of common sans-serif faces, rounded up,
/// so that labels which do not meet here do not meet on a page.
package func textWidth(_ text: String) -> Double {
  var hundredths = 0
  for scalar in text.unicodeScalars { hundredths += width(of: scalar) }
  return Double(hundredths) / 100
}

/// In hundredths of the font size.
private func width(of scalar: Unicode.Scalar) -> Int {
  switch scalar {
  case "i", "j", "l", ".", ",", ":", ";", "'", "|", "!", "’", "I": 28
  case "f", "t", "r", " ", "-", "(", ")", "/", "[", "]": 37
  case "m", "w", "M", "W", "%", "@", "—": 92
  case "A"..."Z", "&": 73
  case "a"..."z", "0"..."9": 58
  default:
    scalar.value < 0x80
      ? 60 : scalar.value < 0x1100 ? 70 : scalar.properties.isDiacritic || isIsolate(scalar) ? 0 : 105
  }
}

/// Whether it only says which way the text beside it runs: U+2066–2069.
private func isIsolate(_ scalar: Unicode.Scalar) -> Bool { 0x2066...0x2069 ~= scalar.value }

/// A name that is short enough for a label: at most so many characters, the last of them an ellipsis where it is cut.
package func labelText(_ name: String, limit: Int = 28) -> String {
  guard name.utf8.count > limit, name.count > limit else { return name }
  let cut = name.prefix(limit - 1)
  let end = cut.last == " " ? cut.dropLast() : cut
  return end + "…" + endOfIsolates(in: end)
}

/// What closes the isolates that a text opens: the mark of the end, U+2069, for each that has none.
private func endOfIsolates(in text: Substring) -> String {
  let open = text.unicodeScalars.reduce(0) { count, scalar in
    isIsolate(scalar) ? max(0, count + (scalar == "\u{2069}" ? -1 : 1)) : count
  }
  return String(repeating: "\u{2069}", count: open)
}
