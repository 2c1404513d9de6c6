/// Classes of bytes. No byte of a character beyond ASCII is in one of them.
extension UInt8 {
  /// `0` to `9`.
  @inlinable
  @inline(__always)
  package var isASCIIDigit: Bool { self &- 0x30 < 10 }

  @inlinable
  @inline(__always)
  package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  @inlinable
  @inline(__always)
  package var isASCIICapital: Bool { self &- 0x41 < 26 }

  @inlinable
  @inline(__always)
  package var isASCIISmallLetter: Bool { self &- 0x61 < 26 }

  @inlinable
  @inline(__always)
  package var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }

  /// A capital as its small letter; any other byte as it is.
  @inlinable
  @inline(__always)
  package var inASCIILowerCase: UInt8 { isASCIICapital ? self | 0x20 : self }

  /// A space or a tab.
  @inlinable
  @inline(__always)
  package var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// Either of the bytes that end a line.
  @inlinable
  @inline(__always)
  package var isLineEnd: Bool { self == 0x0A || self == 0x0D }

  /// A space, a tab, or what moves to another line or page.
  @inlinable
  @inline(__always)
  package var isASCIISpace: Bool { self == 0x20 || self &- 0x09 < 5 }
}
