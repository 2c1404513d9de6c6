internal import Foundations

/// A value of a JSON text (RFC 8259), for the linked data of saved pages.
enum JSONValue {
  case text(String)
  case list([JSONValue])
  case map([(String, JSONValue)])
  /// Numbers, booleans and null: nothing in an article's data needs them.
  case other

  /// Nil where the text is no JSON. Depth beyond 24 counts as broken.
  init?(_ bytes: [UInt8]) {
    var parser = JSONParser(bytes: bytes)
    guard let value = parser.value(depth: 0) else { return nil }
    self = value
  }

  subscript(key: String) -> JSONValue? {
    if case .map(let entries) = self { entries.first { $0.0 == key }?.1 } else { nil }
  }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// A list's items, or the value itself.
  var items: [JSONValue] {
    if case .list(let values) = self { values } else { [self] }
  }
}

private struct JSONParser {
  let bytes: [UInt8]
  private var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard index < bytes.count, depth < 24 else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "{"): return map(depth)
    case UInt8(ascii: "["): return list(depth)
    case UInt8(ascii: "\""): return string().map { .text($0) }
    default:
      let start = index
      while index < bytes.count, bytes[index].isASCIILetterOrDigit || isNumberSign(bytes[index]) { index += 1 }
      return index > start ? .other : nil
    }
  }

  private func isNumberSign(_ byte: UInt8) -> Bool { byte == 0x2B || byte == 0x2D || byte == 0x2E }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func list(_ depth: Int) -> JSONValue? {
    index += 1
    var values: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .list([]) }
    while let value = value(depth: depth + 1) {
      values.append(value)
      if take(UInt8(ascii: "]")) { return .list(values) }
      guard take(UInt8(ascii: ",")) else { return nil }
    }
    return nil
  }

  private mutating func map(_ depth: Int) -> JSONValue? {
    index += 1
    var entries: [(String, JSONValue)] = []
    if take(UInt8(ascii: "}")) { return .map([]) }
    while true {
      skipSpace()
      guard let key = string(), take(UInt8(ascii: ":")), let value = value(depth: depth + 1) else { return nil }
      entries.append((key, value))
      if take(UInt8(ascii: "}")) { return .map(entries) }
      guard take(UInt8(ascii: ",")) else { return nil }
    }
  }

  private mutating func string() -> String? {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
    index += 1
    var text: [UInt8] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\") { escape(&text) } else { text.append(bytes[index]); index += 1 }
    }
    guard index < bytes.count else { return nil }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(_ text: inout [UInt8]) {
    guard index + 1 < bytes.count else { return index = bytes.count }
    let sign = bytes[index + 1]
    index += 2
    switch sign {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"):
      text.append(0x20)
    case UInt8(ascii: "u"):
      guard var value = hex() else { return }
      if (0xD800..<0xDC00).contains(value), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
        bytes[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        if let low = hex(), (0xDC00..<0xE000).contains(low) {
          value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
      }
      text.appendScalar(value)
    default: text.append(sign)
    }
  }

  private mutating func hex() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    if value != nil { index += 4 }
    return value
  }
}
