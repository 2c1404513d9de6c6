/// What in a drawing would run, or load something else, where it is opened by its own address: `a script element`; nil
/// where it only draws.
///
/// Whatever cannot be looked through is reported too: text that is not UTF-8, entities that the file declares, markup
/// that does not close, names and values of which browsers might make something else. One pass over the bytes.
package func svgActivity(of bytes: [UInt8]) -> String? {
  guard bytes.count <= SVGActivity.sizeLimit else { return "more than \(SVGActivity.sizeLimit >> 20) MB" }
  guard String(validating: bytes, as: UTF8.self) != nil else { return "text that is not UTF-8" }
  guard !bytes.contains(0) else { return "a zero byte" }
  var reader = SVGActivity(bytes)
  return reader.find()
}

/// Goes through the markup of a drawing up to the first thing that is no drawing.
private struct SVGActivity {
  static let sizeLimit = 8 << 20

  private let bytes: [UInt8]
  private var position = 0
  /// Whether the text up to the next tag is a style sheet.
  private var isInStyle = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func find() -> String? {
    while position < bytes.count {
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      if isInStyle, let found = SVGValue.activity(ofStyle: decoded(position..<end)) { return found }
      position = end
      guard position < bytes.count else { break }
      if let found = markup() { return found }
    }
    return nil
  }

  private mutating func markup() -> String? {
    let rest = bytes[position...]
    if rest.starts(with: "<!--".utf8) { return skip(past: "-->") }
    if rest.starts(with: "<![CDATA[".utf8) {
      let start = position + 9
      if let problem = skip(past: "]]>") { return problem }
      return isInStyle ? SVGValue.activity(ofStyle: decoded(start..<position - 3)) : nil
    }
    if rest.starts(with: "<!".utf8) { return declaration() }
    if rest.starts(with: "<?".utf8) { return instruction() }
    if rest.starts(with: "</".utf8) {
      isInStyle = false
      return skip(past: ">")
    }
    return element()
  }

  /// Past the next such bytes; what is wrong where there are none.
  private mutating func skip(past end: StaticString) -> String? {
    let wanted = Array(UnsafeBufferPointer(start: end.utf8Start, count: end.utf8CodeUnitCount))
    guard let range = bytes[position...].firstRange(of: wanted) else { return "markup that does not close" }
    position = range.upperBound
    return nil
  }

  private mutating func declaration() -> String? {
    let start = position
    if let problem = skip(past: ">") { return problem }
    let text = lowercased(start..<position)
    let isPlain = text.hasPrefix("<!doctype") && !text.contains("[") && !text.contains("<!entity")
    return isPlain ? nil : "declarations of its own"
  }

  private mutating func instruction() -> String? {
    let start = position
    if let problem = skip(past: "?>") { return problem }
    let text = lowercased(start..<position)
    if text.hasPrefix("<?xml-") { return "a style sheet of another file" }
    guard text.hasPrefix("<?xml"), let encoding = text.firstRange(of: "encoding") else { return nil }
    let name = text[encoding.upperBound...].drop { " =\t\n\r\"'".contains($0) }.prefix { !"\"'?".contains($0) }
    return ["utf-8", "utf8", "us-ascii", "ascii"].contains(String(name)) ? nil : "an encoding other than UTF-8"
  }

  private func lowercased(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self).lowercased() }

  // MARK: Elements

  private mutating func element() -> String? {
    position += 1
    let name = takeName()
    guard !name.isEmpty else { return "markup that does not close" }
    let element = SVGValue.localName(name)
    if SVGValue.activeElements.contains(element) { return "an element “\(element)”" }
    while true {
      skipSpace()
      guard position < bytes.count else { return "markup that does not close" }
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        isInStyle = element == "style"
        return nil
      }
      if bytes[position] == UInt8(ascii: "/") {
        position += 1
        continue
      }
      if let found = attribute(of: element) { return found }
    }
  }

  private mutating func attribute(of element: String) -> String? {
    let name = SVGValue.localName(takeName())
    skipSpace()
    guard !name.isEmpty, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      return "an attribute without a value"
    }
    position += 1
    skipSpace()
    guard position < bytes.count, case let quote = bytes[position],
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = bytes[(position + 1)...].firstIndex(of: quote)
    else { return "a value without quotes" }
    let range = position + 1..<end
    position = end + 1
    if bytes[range].contains(UInt8(ascii: "<")) { return "markup that does not close" }
    guard let value = decoded(range) else { return "an entity that is not known" }
    return SVGValue.activity(of: name, value, in: element)
  }

  private mutating func takeName() -> String {
    let start = position
    while position < bytes.count, !bytes[position].endsName { position += 1 }
    return lowercased(start..<position)
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position].isASCIISpace { position += 1 }
  }

  /// Text with its references read; nil where one is unknown.
  private func decoded(_ range: Range<Int>) -> String? {
    var rest = bytes[range]
    guard rest.contains(UInt8(ascii: "&")) else { return String(decoding: rest, as: UTF8.self) }
    var text = ""
    while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
      text += String(decoding: rest[..<mark], as: UTF8.self)
      guard let end = rest[mark...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = SVGValue.scalar(ofReference: String(decoding: rest[(mark + 1)..<end], as: UTF8.self))
      else { return nil }
      text.unicodeScalars.append(scalar)
      rest = rest[(end + 1)...]
    }
    return text + String(decoding: rest, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var endsName: Bool {
    isASCIISpace || self == UInt8(ascii: ">") || self == UInt8(ascii: "/") || self == UInt8(ascii: "=")
      || self == UInt8(ascii: "<") || self == UInt8(ascii: "\"") || self == UInt8(ascii: "'")
  }
}
