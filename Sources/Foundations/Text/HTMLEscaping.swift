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

  /// Appends text that is inert in an element and between quotes.
  package mutating func appendEscaped(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { appendEscaped($0) }
  }

  /// Appends a literal's bytes.
  package mutating func append(literal: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends a literal's bytes, unescaped.
  package mutating func append(_ text: StaticString) { append(literal: text) }

  // Disfavoured, so that a literal is not taken for a `String`, which would cost several times as much.
  /// Appends the UTF-8 of a text, unescaped.
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
  var start = 0
  while start < bytes.count {
    let end = bytes.place(from: start) { escapedMarks(in: $0, apostrophes: apostrophes) }
    if end > start { body(UnsafeBufferPointer(rebasing: bytes[start..<end])) }
    if end < bytes.count {
      let entity = htmlEntity(for: bytes[end])
      body(UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
    }
    start = end + 1
  }
}

/// Those of sixteen bytes that have to be escaped.
@inlinable
@inline(__always)
func escapedMarks(in bytes: SixteenBytes, apostrophes: Bool) -> ByteMarks {
  // `<` and `>` differ in one bit alone, and so do `&` and `'`.
  bytes.marks(of: UInt8(ascii: "<"), mask: 0xFD) | bytes.marks(of: UInt8(ascii: "&"), mask: apostrophes ? 0xFE : 0xFF)
    | bytes.marks(of: UInt8(ascii: "\""))
}

/// - Parameter byte: one that has to be escaped.
@inlinable
func htmlEntity(for byte: UInt8) -> StaticString {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: "&#39;"
  }
}
