/// Appends JSON to one buffer, commas set by itself.
///
/// Texts are safe within a `<script>` element as well: `<`, `>`, `&` and U+2028/9 are written as escapes (RFC 8259).
@usableFromInline
package struct JSONWriter: ~Copyable {
  @usableFromInline var buffer = OutputBuffer(capacity: 512)
  /// Whether the next value follows another in its list or object.
  @usableFromInline var needsComma = false

  package init() {}

  /// A copy of all that was written so far.
  package var bytes: [UInt8] { Array(buffer.bytes) }

  /// Begins anew in the same memory.
  package mutating func clear() {
    buffer.clear()
    needsComma = false
  }

  /// All that was written, with the end of its line.
  package consuming func line() -> [UInt8] {
    buffer.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// An object: the closure writes its keys and values.
  @inlinable
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    enclose("{", "}", body)
  }

  /// A list: the closure writes its values.
  @inlinable
  package mutating func array(_ body: (inout JSONWriter) -> Void) {
    enclose("[", "]", body)
  }

  /// A key of an object; its value is the next that is written.
  ///
  /// - Parameter name: with nothing in it that is written as an escape.
  @usableFromInline
  package mutating func key(_ name: StaticString) {
    value {
      $0.buffer.append(UInt8(ascii: "\""))
      $0.buffer.append(name)
      $0.buffer.append("\":" as StaticString)
    }
    needsComma = false
  }

  // Disfavoured, so that a literal is written as it is.
  /// A key that may hold anything; its value is the next that is written.
  @_disfavoredOverload
  package mutating func key(_ name: String) {
    value { $0.appendQuoted(name) }
    buffer.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func string(_ text: String) { value { $0.appendQuoted(text) } }
  /// A string given as UTF-8.
  package mutating func string(_ text: ArraySlice<UInt8>) {
    value { json in text.withUnsafeBufferPointer { json.appendQuoted($0) } }
  }
  package mutating func number(_ number: Int) { value { $0.buffer.append(String(number)) } }
  /// A number in plain digits, exactly: readers may round it.
  package mutating func number(_ number: Decimal) { value { $0.buffer.append(number.description) } }
  package mutating func bool(_ flag: Bool) { value { $0.buffer.append(flag ? "true" as StaticString : "false") } }
  package mutating func null() { value { $0.buffer.append("null" as StaticString) } }

  @inlinable
  mutating func enclose(_ start: StaticString, _ end: StaticString, _ body: (inout JSONWriter) -> Void) {
    value {
      $0.buffer.append(start)
      $0.needsComma = false
      body(&$0)
      $0.buffer.append(end)
    }
  }

  @inlinable
  @inline(__always)
  mutating func value(_ write: (inout JSONWriter) -> Void) {
    if needsComma { buffer.append(UInt8(ascii: ",")) }
    write(&self)
    needsComma = true
  }
}

extension JSONWriter {
  /// A member of an object; nothing is written for nil.
  package mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }

  /// A key and its value.
  @_disfavoredOverload
  package mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  /// A member of an object; nothing is written for nil.
  package mutating func member(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    key(name)
    number(value)
  }

  /// A member of an object, written for `false` too.
  package mutating func member(_ name: StaticString, _ flag: Bool) {
    key(name)
    bool(flag)
  }

  /// A member that is a list; nothing is written for an empty one.
  @inlinable
  package mutating func member<Element>(
    _ name: StaticString, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    key(name)
    array { json in
      for element in elements { write(&json, element) }
    }
  }
}

extension JSONWriter {
  private mutating func appendQuoted(_ text: String) {
    var text = text
    text.withUTF8 { appendQuoted($0) }
  }

  /// Copies unbroken runs whole, as most of a text is.
  private mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
    buffer.append(UInt8(ascii: "\""))
    var runStart = 0
    var place = text.place(from: 0, ofFirst: Self.marks)
    while place < text.count {
      var next = place + 1
      if let escape = Self.escape(text, at: place) {
        buffer.append(text, runStart..<place)
        buffer.append(escape.text)
        next = place + escape.length
        runStart = next
      }
      place = text.place(from: next, ofFirst: Self.marks)
    }
    buffer.append(text, runStart..<text.count)
    buffer.append(UInt8(ascii: "\""))
  }

  /// Those of sixteen bytes that may begin an escape.
  @inline(__always)
  private static func marks(in bytes: SixteenBytes) -> ByteMarks {
    // `"` and `&` differ in one bit alone, and so do `<` and `>`; all below a space have the same three upper bits.
    bytes.marks(of: UInt8(ascii: "\""), mask: 0xFB) | bytes.marks(of: UInt8(ascii: "<"), mask: 0xFD)
      | bytes.marks(of: UInt8(ascii: "\\")) | bytes.marks(of: 0, mask: 0xE0) | bytes.marks(of: 0x7F)
      | bytes.marks(of: 0xE2)
  }

  private static func escape(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (text: String, length: Int)? {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "\n"): return ("\\n", 1)
    case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0x7F: return (hexEscape(byte), 1)
    case 0xE2: return separatorEscape(text, at: index)
    default: return nil
    }
  }

  private static func hexEscape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return "\\u00" + (byte < 0x10 ? "0" : "") + digits
  }

  /// The escape of U+2028 or U+2029, which end a line of JavaScript.
  private static func separatorEscape(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (text: String, length: Int)? {
    guard index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8 else { return nil }
    return (text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
  }
}
