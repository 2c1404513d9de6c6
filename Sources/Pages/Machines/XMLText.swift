internal import Foundations

extension [UInt8] {
  /// Appends text for XML 1.0: `& < > " '` escaped, and characters that no XML may hold left out.
  mutating func appendXML(_ text: String) {
    var text = text
    let mayHoldForbidden = text.withUTF8 { bytes in
      bytes.place(from: 0) { $0.marks(of: 0, mask: 0xE0) | $0.marks(of: 0xEF) } < bytes.count
    }
    appendEscaped(
      mayHoldForbidden ? String(String.UnicodeScalarView(text.unicodeScalars.filter(isXMLCharacter))) : text)
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
