/// Finds the attributes of an XML document's root element, past the declaration, comments and document type.
struct MarkupReader {
  private static let longestValue = 256

  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Nil where the root element has another name. A prefix, as in `<svg:svg`, is allowed.
  mutating func rootAttributes(of name: String) -> [String: String]? {
    skipProlog()
    guard take("<") else { return nil }
    let tag = takeName()
    guard tag.split(separator: ":").last?.elementsEqual(name) == true else { return nil }
    var attributes: [String: String] = [:]
    while let (name, value) = takeAttribute() { attributes[name] = attributes[name] ?? value }
    return attributes
  }

  private mutating func skipProlog() {
    _ = take("\u{FEFF}")
    while true {
      skipSpace()
      if take("<?") {
        skip(past: "?>")
      } else if take("<!--") {
        skip(past: "-->")
      } else if take("<!") {
        skipDocumentType()
      } else {
        return
      }
    }
  }

  /// Past the `>` that ends a document type, which may hold declarations in brackets.
  private mutating func skipDocumentType() {
    let end = bytes[position...].firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "[") }
    position = end ?? bytes.endIndex
    if take("[") { skip(past: "]") }
    skip(past: ">")
  }

  private mutating func takeAttribute() -> (name: String, value: String)? {
    skipSpace()
    let name = takeName()
    guard !name.isEmpty else { return nil }
    skipSpace()
    guard take("=") else { return nil }
    skipSpace()
    guard position < bytes.endIndex else { return nil }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    position += 1
    guard let end = bytes[position...].firstIndex(of: quote) else { return nil }
    defer { position = end + 1 }
    let words = bytes[position..<end].prefix(Self.longestValue).split(whereSeparator: isXMLSpace)
    return (name, words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))
  }

  private mutating func takeName() -> String {
    let name = bytes[position...].prefix { !isXMLSpace($0) && !MarkupReader.endsName.contains($0) }
    position = name.endIndex
    return String(decoding: name.prefix(Self.longestValue), as: UTF8.self)
  }

  private static let endsName = Array("=<>/\"'".utf8)

  private mutating func take(_ text: StaticString) -> Bool {
    let text = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard bytes[position...].starts(with: text) else { return false }
    position += text.count
    return true
  }

  private mutating func skip(past text: StaticString) {
    while position < bytes.endIndex {
      if take(text) { return }
      position += 1
    }
  }

  private mutating func skipSpace() {
    while position < bytes.endIndex, isXMLSpace(bytes[position]) { position += 1 }
  }
}

private func isXMLSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}
