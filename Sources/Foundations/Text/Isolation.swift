/// Which way a language is written.
package enum TextDirection: String, Sendable, CaseIterable {
  case ltr, rtl

  /// The text between the marks U+2068 and U+2069 where letters of it run the other way, so that they turn no sign or
  /// number beside it: for places that can hold no markup. Linear in the text.
  package func isolated(_ text: String) -> String {
    hasForeignLetters(text) ? "\u{2068}\(text)\u{2069}" : text
  }

  private func hasForeignLetters(_ text: String) -> Bool {
    switch self {
    // The first bytes of what is written from right to left. Those of dashes and quotation marks are not among them.
    case .ltr:
      text.holdsByte { $0.marks(from: 0xD6, count: 11) | $0.marks(of: 0xEF) | $0.marks(of: 0xF0) }
        && text.unicodeScalars.contains(where: \.isWrittenRightToLeft)
    case .rtl: text.unicodeScalars.contains { $0.properties.isAlphabetic && !$0.isWrittenRightToLeft }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it stands in a block of a script that is written from right to left.
  var isWrittenRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x1_0800...0x1_0FFF, 0x1_E800...0x1_EFFF: true
    default: false
    }
  }
}
