internal import Foundations

extension [UInt8] {
  /// Appends text for XML 1.0: `& < > " '` escaped, and characters that no XML may hold left out.
  mutating func appendXML(_ text: String) {
    let holdsForbidden = text.utf8.contains { $0 < 0x20 || $0 == 0xEF }
    appendEscaped(holdsForbidden ? String(String.UnicodeScalarView(text.unicodeScalars.filter(isXMLCharacter))) : text)
  }

  /// Appends an element that holds text alone; nothing for nil.
  mutating func appendElement(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    append("<" as StaticString)
    append(name)
    append(">" as StaticString)
    appendXML(text)
    append("</" as StaticString)
    append(name)
    append(">\n" as StaticString)
  }
}

/// The production Char of XML 1.0; surrogates are no scalars.
private func isXMLCharacter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: true
  case ..<0x20, 0xFFFE, 0xFFFF: false
  default: true
  }
}
