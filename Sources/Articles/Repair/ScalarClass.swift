/// What a scalar is, as far as telling broken from sound text needs it.
enum ScalarClass: UInt8 {
  case space, lowercaseLatin, uppercaseLatin
  /// A letter of another alphabet; which one is told by its block.
  case otherLetter
  case digit, punctuation, symbol, control
  /// Unassigned, private, or so rare that a text is more likely broken than to hold it.
  case implausible

  var isLatinLetter: Bool { self == .lowercaseLatin || self == .uppercaseLatin }
}

func scalarClass(_ value: UInt32) -> ScalarClass {
  switch value {
  case 0x41...0x5A: return .uppercaseLatin
  case 0x61...0x7A: return .lowercaseLatin
  case 0x30...0x39: return .digit
  case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2000...0x200A, 0x202F, 0x2028, 0x2029: return .space
  case 0..<0x20, 0x7F...0x9F: return .control
  case 0x21...0x7E: return .punctuation
  case 0xA1...0xBF: return .symbol
  case 0xC0...0x17F, 0x1E00...0x1EFF: return latinCase(value)
  case 0x192, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1CD...0x1DC, 0x1E6, 0x1E7, 0x218...0x21B, 0x259:
    return latinCase(value)
  case 0x2C6, 0x2C7, 0x2D8...0x2DD: return .symbol
  case 0x200B...0x2027, 0x202A...0x205E: return .punctuation
  case 0x2060...0x2064, 0xFEFF, 0xFE0E, 0xFE0F: return .punctuation
  case 0x2070...0x208E, 0x20A0...0x20BF, 0x2100...0x218B, 0x2190...0x23FF, 0x2500...0x27BF: return .symbol
  case 0x2E80...0x2FFF: return .implausible
  case 0x3000...0x303F, 0xFF00...0xFFEF: return .punctuation
  case 0x1F000...0x1FAFF: return .symbol
  default: return otherScript(value)
  }
}

private func latinCase(_ value: UInt32) -> ScalarClass {
  if value == 0xD7 || value == 0xF7 { return .symbol }
  guard let scalar = Unicode.Scalar(value) else { return .implausible }
  return scalar.properties.isUppercase ? .uppercaseLatin : .lowercaseLatin
}

/// Scripts in which clippings are written; the archaic parts of their blocks are left out.
private func otherScript(_ value: UInt32) -> ScalarClass {
  switch value {
  case 0x386...0x3CE, 0x401...0x45F, 0x490...0x491, 0x4D8...0x4E9, 0x531...0x587, 0x5D0...0x5F4, 0x60C...0x64F,
    0x660...0x6D3, 0x900...0xDF4, 0xE01...0xE5B, 0xE81...0xEDF, 0x10D0...0x10FF, 0x1780...0x17F9, 0x1100...0x11FF,
    0x3041...0x30FF, 0x3105...0x312F, 0x3400...0x9FFF, 0xAC00...0xD7A3:
    guard let scalar = Unicode.Scalar(value) else { return .implausible }
    return scalar.properties.generalCategory == .unassigned ? .implausible : .otherLetter
  default: return .implausible
  }
}

/// Two letters can stand in one word: both Latin, or of one script. Chinese, kana and Hangul count as one.
func sharesScript(_ left: UInt32, _ right: UInt32) -> Bool { scriptBlock(left) == scriptBlock(right) }

private func scriptBlock(_ value: UInt32) -> UInt32 {
  switch value {
  case 0..<0x370, 0x1E00...0x1EFF: return 0
  case 0x3000...0x9FFF, 0xAC00...0xD7A3, 0xFF00...0xFFEF: return 1
  case 0x370...0x3FF: return 2
  case 0x400...0x52F: return 3
  default: return 16 + value >> 7
  }
}
