/// A text with what looks like a secret left out: what stands before the `@` of an address, and the values of words
/// like `password=`, `token:` and `X-Amz-Signature=`. Linear in the text.
package func withoutSecrets(_ text: String) -> String {
  var reader = SecretReader(bytes: Array(text.utf8))
  return String(decoding: reader.cleaned(), as: UTF8.self)
}

private struct SecretReader {
  let bytes: [UInt8]
  private var position = 0
  private var output: [UInt8] = []

  private static let leftOut = Array("…".utf8)
  private static let secretWords = [
    "password", "passwd", "secret", "token", "signature", "credential", "access_key", "access-key", "accesskey",
    "api_key", "api-key", "apikey",
  ].map { Array($0.utf8) }
  /// These only where they are the whole word.
  private static let wholeWords = ["key", "pass", "pwd"].map { Array($0.utf8) }

  init(bytes: [UInt8]) {
    self.bytes = bytes
    output.reserveCapacity(bytes.count)
  }

  mutating func cleaned() -> [UInt8] {
    while position < bytes.count {
      if isWordByte(bytes[position]) {
        readWord()
      } else if bytes[position...].starts(with: "://".utf8) {
        readAuthority()
      } else {
        copy(position + 1)
      }
    }
    return output
  }

  /// A word, and what it is given where it names a secret.
  private mutating func readWord() {
    let start = position
    copy(end { isWordByte($0) })
    guard names(bytes[start..<position]) else { return }
    var value = position
    while value < bytes.count, isMark(bytes[value]) { value += 1 }
    guard bytes[position..<value].contains(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") }) else {
      return
    }
    copy(value)
    leaveOut(until: end { !isEnd($0) })
  }

  /// `://desk:geheim@host`
  private mutating func readAuthority() {
    copy(position + 3)
    let authority = bytes[position..<end { $0 > 0x20 && $0 != UInt8(ascii: "/") }]
    if let at = authority.lastIndex(of: UInt8(ascii: "@")) { leaveOut(until: at) }
  }

  private func names(_ word: ArraySlice<UInt8>) -> Bool {
    let lower = word.map(\.inASCIILowerCase)
    return Self.secretWords.contains { lower.hasSuffix($0) } || Self.wholeWords.contains(lower)
  }

  private mutating func copy(_ end: Int) {
    output += bytes[position..<end]
    position = end
  }

  private mutating func leaveOut(until end: Int) {
    if end > position { output += Self.leftOut }
    position = end
  }

  /// Where bytes that fit end.
  private func end(_ fits: (UInt8) -> Bool) -> Int { bytes[position...].firstIndex { !fits($0) } ?? bytes.count }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}

private func isWordByte(_ byte: UInt8) -> Bool {
  byte.isASCIILetterOrDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
}

/// What stands between a word and its value.
private func isMark(_ byte: UInt8) -> Bool {
  [UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "'")].contains(byte)
}

/// What no secret goes beyond.
private func isEnd(_ byte: UInt8) -> Bool {
  byte <= 0x20
    || [UInt8(ascii: "&"), UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "'")].contains(byte)
}
