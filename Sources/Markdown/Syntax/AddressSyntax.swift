internal import Foundations

extension SyntaxScanner {
  /// Reads a bare `https://…`, found by its colon, up to the end of its last word.
  mutating func scanAddress(at colon: Int, in inline: Int) -> Int? {
    let text = content.inlines[inline].range
    guard extensions.contains(.autolinks), byte(colon + 1) == UInt8(ascii: "/"), byte(colon + 2) == UInt8(ascii: "/"),
      let start = addressStart(before: colon, from: text.lowerBound),
      byte(colon + 3)?.isAddressLetter == true
    else { return nil }
    let end = trimAddress(start..<addressEnd(from: colon + 3, to: text.upperBound))
    edits.append(InlineEdit(range: start..<start, insertion: .open(.autolink, index: addresses.count)))
    addresses.append(writtenAddress(start..<end))
    edits.append(InlineEdit(range: end..<end, insertion: .close(.autolink)))
    return end
  }

  /// The address as it stands in the source, where no dash or quotation mark has been made typographic.
  private mutating func writtenAddress(_ range: Range<Int>) -> String {
    let first = source.fileOffset(of: range.lowerBound, in: content)
    let last = source.fileOffset(of: range.upperBound - 1, in: content)
    let bytes = map.source.text.bytes
    guard isTypographic, first <= last, last < bytes.count else { return string(range) }
    let written = bytes[first...last]
    let isPlain = written.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "&") }
    return isPlain ? String(decoding: written, as: UTF8.self) : string(range)
  }

  /// Where `http` or `https` begins, if it does so at the start of a word that nothing has been found in.
  private func addressStart(before colon: Int, from lower: Int) -> Int? {
    for scheme in ["https", "http"] {
      let start = colon - scheme.utf8.count
      guard start >= max(lower, taken), content.text[start..<colon].elementsEqual(scheme.utf8) else { continue }
      return start == lower || endsWord(at: start) ? start : nil
    }
    return nil
  }

  /// Whether a word may begin at an offset: behind anything but a letter, a digit or a slash.
  private func endsWord(at offset: Int) -> Bool {
    let before = content.text[offset - 1]
    if before < 0x80 { return !before.isAddressLetter && before != UInt8(ascii: "/") }
    return byte(offset - 3) == 0xE2 && byte(offset - 2) == 0x80
  }

  private func addressEnd(from start: Int, to upper: Int) -> Int {
    let isHighlighted = openMarks.contains { $0.element == .highlight }
    var end = start
    while end < upper {
      switch content.text[end] {
      case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "["), UInt8(ascii: "]"):
        return end
      case UInt8(ascii: "=") where isHighlighted && byte(end + 1) == UInt8(ascii: "="): return end
      case 0xE2 where isQuotation(end): return end
      default: end += 1
      }
    }
    return end
  }

  /// Whether “ ” ‘ or ’ begins here: marks that end a quoted address.
  private func isQuotation(_ offset: Int) -> Bool {
    guard byte(offset + 1) == 0x80, let last = byte(offset + 2) else { return false }
    return (0x98...0x9D).contains(last)
  }

  /// Leaves what ends the sentence, and a bracket that was opened before the address, out of it.
  private func trimAddress(_ range: Range<Int>) -> Int {
    var surplus = 0
    for byte in content.text[range] {
      if byte == UInt8(ascii: ")") { surplus += 1 }
      if byte == UInt8(ascii: "(") { surplus -= 1 }
    }
    var end = range.upperBound
    while end > range.lowerBound {
      switch content.text[end - 1] {
      case UInt8(ascii: ")") where surplus > 0: surplus -= 1
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"): break
      case UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): break
      default: return end
      }
      end -= 1
    }
    return end
  }
}

extension UInt8 {
  fileprivate var isAddressLetter: Bool { isASCIILetterOrDigit || self >= 0x80 }
}
