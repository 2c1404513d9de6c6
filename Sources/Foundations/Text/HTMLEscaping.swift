extension [UInt8] {
  /// Appends text with `& < > " '` escaped, so that it is inert in an element and in a quoted attribute.
  package mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  /// Appends bytes with `& < > " '` escaped: unbroken runs are copied whole.
  package mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    forEachEscapedRun(of: bytes) { append(contentsOf: $0) }
  }

  package mutating func appendEscaped(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { appendEscaped($0) }
  }

  /// Appends a literal's bytes without a copy through `String`.
  package mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package mutating func append(_ text: String) {
    append(contentsOf: text.utf8)
  }
}

/// Calls with the pieces of which bytes with `& < > " '` escaped are made: unbroken runs, and the entities between them.
package func forEachEscapedRun(of bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
  var runStart = 0
  for index in bytes.indices {
    // Most bytes are letters, which one comparison tells apart from all that is escaped.
    guard bytes[index] <= UInt8(ascii: ">"), let entity = htmlEntity(for: bytes[index]) else { continue }
    if index > runStart { body(UnsafeBufferPointer(rebasing: bytes[runStart..<index])) }
    body(UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
    runStart = index + 1
  }
  if runStart < bytes.count { body(UnsafeBufferPointer(rebasing: bytes[runStart...])) }
}

private func htmlEntity(for byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}
