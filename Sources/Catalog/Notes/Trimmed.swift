/// Text without white space at its ends.
func trimmed(_ text: some StringProtocol) -> String {
  let text = String(text)
  // Most text is ASCII at its ends and has nothing to trim.
  if let first = text.utf8.first, let last = text.utf8.last, isPlain(first), isPlain(last) { return text }
  guard let start = text.firstIndex(where: { !$0.isWhitespace }),
    let end = text.lastIndex(where: { !$0.isWhitespace })
  else { return "" }
  return String(text[start...end])
}

/// Whether a byte is an ASCII character that is no white space.
private func isPlain(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
