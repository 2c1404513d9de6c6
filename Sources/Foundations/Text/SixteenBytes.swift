/// Sixteen bytes of a text at once, for finding the first that is of interest.
@usableFromInline
package struct SixteenBytes {
  @usableFromInline let bytes: SIMD16<UInt8>

  /// The bytes at a place behind which sixteen are left.
  @inlinable
  @inline(__always)
  init(at place: UnsafePointer<UInt8>) {
    bytes = UnsafeRawPointer(place).loadUnaligned(as: SIMD16<UInt8>.self)
  }

  /// The bytes from an offset that is none below 0; where fewer are left, spaces stand for the rest.
  @inlinable
  @inline(__always)
  package init(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let text = UnsafeRawBufferPointer(text)
    if offset + 16 <= text.count {
      bytes = text.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    } else {
      bytes = Self.padded(text, from: offset)
    }
  }

  /// Fewer than sixteen bytes, read in two words that overlap: most texts are short, and are looked at here alone.
  @usableFromInline
  static func padded(_ text: UnsafeRawBufferPointer, from offset: Int) -> SIMD16<UInt8> {
    let count = text.count - offset
    let spaces: UInt64 = 0x2020_2020_2020_2020
    var words = SIMD2(spaces, spaces)
    if count >= 8 {
      let last = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self))
      let known = UInt64(16 - count) * 8
      words = SIMD2(
        UInt64(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)),
        last >> known | spaces << (64 - known))
    } else if count >= 4 {
      let first = UInt32(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      let last = UInt32(littleEndian: text.loadUnaligned(fromByteOffset: text.count - 4, as: UInt32.self))
      let known = UInt64(8 - count) * 8
      words[0] = UInt64(first) | (UInt64(last) >> known | spaces << (32 - known)) << 32
    } else {
      for place in (offset..<text.count).reversed() { words[0] = words[0] << 8 | UInt64(text[place]) }
    }
    return unsafeBitCast(SIMD2(words[0].littleEndian, words[1].littleEndian), to: SIMD16<UInt8>.self)
  }

  /// Whether any of the sixty-four bytes at a place is marked.
  @inlinable
  @inline(__always)
  static func hold(_ marks: (SixteenBytes) -> ByteMarks, at place: UnsafePointer<UInt8>) -> Bool {
    let first = marks(SixteenBytes(at: place)).bits | marks(SixteenBytes(at: place + 16)).bits
    let second = marks(SixteenBytes(at: place + 32)).bits | marks(SixteenBytes(at: place + 48)).bits
    let found = first | second
    return found[0] | found[1] != 0
  }

  /// Which of the bytes are this one, as far as the bits of the mask go.
  @inlinable
  @inline(__always)
  package func marks(of byte: UInt8, mask: UInt8 = 0xFF) -> ByteMarks {
    ByteMarks((bytes & SIMD16(repeating: mask)) .== SIMD16(repeating: byte))
  }

  /// Which of the bytes are among so many from one on.
  @inlinable
  @inline(__always)
  package func marks(from byte: UInt8, count: UInt8) -> ByteMarks {
    ByteMarks((bytes &- SIMD16(repeating: byte)) .< SIMD16(repeating: count))
  }

  /// Which of the bytes are no sign, letter or space of ASCII: control characters, and all of wide characters.
  @inlinable
  @inline(__always)
  package var unplainMarks: ByteMarks {
    // With one more, and as numbers with a sign, U+007F and most wide bytes are below zero, and the others below these.
    ByteMarks(unsafeBitCast(bytes &+ 1, to: SIMD16<Int8>.self) .< SIMD16(repeating: 0x21))
  }

  /// Which of the bytes are no ASCII.
  @inlinable
  @inline(__always)
  package var wideMarks: ByteMarks { marks(of: 0x80, mask: 0x80) }
}

/// Some of sixteen bytes.
@usableFromInline
package struct ByteMarks {
  @usableFromInline let marks: SIMDMask<SIMD16<Int8>>

  @inlinable
  @inline(__always)
  init(_ marks: SIMDMask<SIMD16<Int8>>) { self.marks = marks }

  @inlinable
  @inline(__always)
  package static func | (left: ByteMarks, right: ByteMarks) -> ByteMarks { ByteMarks(left.marks .| right.marks) }

  /// Those of the first that are not among the others.
  @inlinable
  @inline(__always)
  package static func - (left: ByteMarks, right: ByteMarks) -> ByteMarks {
    ByteMarks(left.marks .& .!right.marks)
  }

  /// All eight bits of each byte that is marked.
  @inlinable
  @inline(__always)
  var bits: SIMD2<UInt64> { unsafeBitCast(marks, to: SIMD2<UInt64>.self) }

  @inlinable
  @inline(__always)
  package var isEmpty: Bool { bits[0] | bits[1] == 0 }

  /// The place of the first; 16 where there is none.
  @inlinable
  @inline(__always)
  package var first: Int {
    let bits = bits
    let low = UInt64(littleEndian: bits[0])
    return (low != 0 ? low.trailingZeroBitCount : 64 + UInt64(littleEndian: bits[1]).trailingZeroBitCount) / 8
  }

  /// The others than the first, of which there has to be one.
  @inlinable
  @inline(__always)
  package var withoutFirst: ByteMarks {
    var bits = bits
    let first = first
    let byte = UInt64(0xFF) << UInt64(first % 8 * 8)
    bits[first / 8] &= ~byte.littleEndian
    return ByteMarks(unsafeBitCast(bits, to: SIMDMask<SIMD16<Int8>>.self))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place, from one on, of a byte that is marked; the end where there is none.
  ///
  /// - Parameter marks: marks no spaces.
  @inlinable
  @inline(__always)
  package func place(from start: Int, ofFirst marks: (SixteenBytes) -> ByteMarks) -> Int {
    guard let base = baseAddress, start < count else { return count }
    var offset = start
    // Without a look at what is left: of long texts nearly all is passed over here.
    while offset &+ 16 <= count {
      let found = marks(SixteenBytes(at: base + offset))
      if !found.isEmpty { return offset &+ found.first }
      offset &+= 16
    }
    guard offset < count else { return count }
    // The last sixteen, where there are so many: those of them that were looked at are not marked.
    let last = count &- 16 >= start ? count &- 16 : offset
    let found = marks(SixteenBytes(self, at: last))
    return found.isEmpty ? count : last &+ found.first
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The same for bytes that hardly ever occur: sixty-four are looked at together.
  ///
  /// - Parameter frequent: marks at least the same bytes, and is quicker.
  @inlinable
  @inline(__always)
  package func place(
    ofSeldom marks: (SixteenBytes) -> ByteMarks, among frequent: (SixteenBytes) -> ByteMarks, from start: Int
  ) -> Int {
    guard let base = baseAddress, start < count else { return count }
    var offset = start
    while offset &+ 64 <= count {
      if SixteenBytes.hold(frequent, at: base + offset), SixteenBytes.hold(marks, at: base + offset) { break }
      offset &+= 64
    }
    return self.place(from: offset, ofFirst: marks)
  }
}

extension String {
  /// Whether a byte of the text is marked.
  ///
  /// - Parameter marks: marks no spaces.
  @inlinable
  @inline(__always)
  package func holdsByte(_ marks: (SixteenBytes) -> ByteMarks) -> Bool {
    var text = self
    return text.withUTF8 { $0.place(from: 0, ofFirst: marks) < $0.count }
  }
}
