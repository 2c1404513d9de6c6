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

  /// Appends a literal's bytes.
  package mutating func append(literal: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  package mutating func append(_ text: StaticString) { append(literal: text) }

  // Disfavoured, so that a literal is not taken for a `String`, which would cost several times as much.
  @_disfavoredOverload
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }
}

/// Calls with the pieces of which bytes with `& < > " '` escaped are made: unbroken runs, and the entities between them.
///
/// - Parameter apostrophes: whether `'` is escaped too.
@inlinable
package func forEachEscapedRun(
  of bytes: UnsafeBufferPointer<UInt8>, apostrophes: Bool = true, _ body: (UnsafeBufferPointer<UInt8>) -> Void
) {
  var runStart = 0
  var index = 0
  while index < bytes.count {
    if index + 8 <= bytes.count, !holdsEscaped(EightBytes(bytes, at: index)) {
      index += 8
      continue
    }
    for place in index..<min(index + 8, bytes.count) {
      let isKept = !apostrophes && bytes[place] == UInt8(ascii: "'")
      guard !isKept, let entity = htmlEntity(for: bytes[place]) else { continue }
      if place > runStart { body(UnsafeBufferPointer(rebasing: bytes[runStart..<place])) }
      body(UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
      runStart = place + 1
    }
    index += 8
  }
  if runStart < bytes.count { body(UnsafeBufferPointer(rebasing: bytes[runStart...])) }
}

/// Whether one of eight bytes has to be escaped.
@inlinable
package func holdsEscaped(_ bytes: EightBytes) -> Bool {
  // `<` and `>` differ in one bit alone, and so do `&` and `'`.
  let angles = bytes.marks(of: UInt8(ascii: "<"), mask: 0xFD)
  return angles | bytes.marks(of: UInt8(ascii: "&"), mask: 0xFE) | bytes.marks(of: UInt8(ascii: "\"")) != 0
}

@inlinable
package func htmlEntity(for byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}
