/// Walks a text node's literal along the source that it was read from, past escapes, entities and typographic marks.
struct TextAlignment {
  private(set) var literalOffset = 0
  private(set) var sourceOffset: Int

  init(sourceOffset: Int) {
    self.sourceOffset = sourceOffset
  }

  /// Goes on until the literal's byte `target`; stops early where the two cannot be brought together.
  mutating func advance(to target: Int, of literal: UnsafeBufferPointer<UInt8>, in source: ArraySlice<UInt8>) {
    while literalOffset < min(target, literal.count), source.indices.contains(sourceOffset) {
      let here = source[sourceOffset]
      let byte = literal[literalOffset]
      if here == UInt8(ascii: "\\"), follows(byte, source), byte.isPunctuation {
        step(1, 2)
      } else if here == UInt8(ascii: "&"), let length = entityLength(literal, source) {
        skipEntity(length, literal, source)
      } else if here == byte {
        step(1, 1)
      } else if byte == 0xE2, let length = typographicLength(literal, here) {
        step(3, length)
      } else {
        return
      }
    }
  }

  private mutating func step(_ literal: Int, _ source: Int) {
    literalOffset += literal
    sourceOffset += source
  }

  private func follows(_ byte: UInt8, _ source: ArraySlice<UInt8>) -> Bool {
    sourceOffset + 1 < source.endIndex && source[sourceOffset + 1] == byte
  }

  /// The length of the entity at this place; nil where it stands in the literal as it is written.
  private func entityLength(_ literal: UnsafeBufferPointer<UInt8>, _ source: ArraySlice<UInt8>) -> Int? {
    let window = source[sourceOffset..<min(source.endIndex, sourceOffset + 40)]
    guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let entity = source[sourceOffset...end]
    return literal[literalOffset...].starts(with: entity) ? nil : entity.count
  }

  /// An entity stands for one scalar, or for two.
  private mutating func skipEntity(
    _ length: Int, _ literal: UnsafeBufferPointer<UInt8>, _ source: ArraySlice<UInt8>
  ) {
    let after = sourceOffset + length
    let next = after < source.endIndex ? source[after] : nil
    var end = scalarEnd(literal, literalOffset)
    if end < literal.count, let next, literal[end] != next, next != UInt8(ascii: "&"), next != UInt8(ascii: "\\") {
      end = scalarEnd(literal, end)
    }
    literalOffset = end
    sourceOffset = after
  }

  private func scalarEnd(_ literal: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start + 1
    while end < literal.count, literal[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// How many source bytes a quotation mark, dash or ellipsis was written with.
  private func typographicLength(_ literal: UnsafeBufferPointer<UInt8>, _ here: UInt8) -> Int? {
    guard literalOffset + 2 < literal.count, literal[literalOffset + 1] == 0x80 else { return nil }
    switch (here, literal[literalOffset + 2]) {
    case (UInt8(ascii: "\""), _), (UInt8(ascii: "'"), _): return 1
    case (UInt8(ascii: "-"), 0x93): return 2
    case (UInt8(ascii: "-"), 0x94), (UInt8(ascii: "."), _): return 3
    default: return nil
    }
  }
}

extension UInt8 {
  /// ASCII punctuation: what a backslash escapes.
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
