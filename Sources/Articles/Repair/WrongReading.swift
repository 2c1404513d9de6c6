/// The code pages that UTF-8 is known to be read in by mistake, and the way back from their characters to the bytes.
///
/// A byte that a page leaves undefined is looked up as programs do in practice: as windows-1252's character, which
/// gives hybrids such as windows-874 with windows-1252 in 80–9F, or as the control character of its number.
struct WrongReading: Sendable {
  /// In the order of preference.
  static let pages: [CodePage] = [
    .windows1252, .latin1, .windows1254, .windows1250, .windows1251, .windows1253, .windows874, .windows1257,
    .iso8859_2, .macRoman, .codePage437,
  ]
  static let shared = WrongReading()

  /// Scalars from here on occur in no page but for Mac Roman's logo and ligatures, which no UTF-8 leads to.
  private static let limit: UInt32 = 0x2600
  private static let width = pages.count

  /// The byte of each scalar in each page, 0 for none: `bytes[scalar * width + page]`.
  private var bytes: [UInt8]
  /// Bit p: in page p the scalar stands for a lead byte (C2…F4), or for a continuation byte (80…BF).
  private var leads: [UInt16]
  private var continuations: [UInt16]

  private init() {
    bytes = Array(repeating: 0, count: Int(Self.limit) * Self.width)
    leads = Array(repeating: 0, count: Int(Self.limit))
    continuations = leads
    for (page, table) in Self.pages.enumerated() { enter(table, as: page) }
  }

  private mutating func enter(_ table: CodePage, as page: Int) {
    for byte in UInt8(0x80)...0xFF {
      let value = table.upperHalf[Int(byte) - 0x80]
      if value != 0 { enter(UInt32(value), byte, page) }
    }
    for byte in UInt8(0x80)...0xFF where table.upperHalf[Int(byte) - 0x80] == 0 {
      enter(CodePage.windows1252.scalar(byte), byte, page)
      enter(UInt32(byte), byte, page)
    }
  }

  private mutating func enter(_ scalar: UInt32, _ byte: UInt8, _ page: Int) {
    guard scalar < Self.limit, bytes[Int(scalar) * Self.width + page] == 0 else { return }
    bytes[Int(scalar) * Self.width + page] = byte
    if (0xC2...0xF4).contains(byte) { leads[Int(scalar)] |= 1 << page }
    if (0x80...0xBF).contains(byte) { continuations[Int(scalar)] |= 1 << page }
  }

  /// The byte that the page shows as this scalar, 0 for none.
  @inline(__always)
  func byte(of scalar: UInt32, page: Int) -> UInt8 {
    scalar < Self.limit ? bytes[Int(scalar) * Self.width + page] : 0
  }

  /// The pages in which the two scalars, one after the other, can begin a UTF-8 sequence.
  @inline(__always)
  func pagesPairing(_ first: UInt32, _ second: UInt32) -> UInt16 {
    guard first < Self.limit, second < Self.limit else { return 0 }
    return leads[Int(first)] & continuations[Int(second)]
  }

  /// Whether the page itself defines the byte.
  static func defines(_ byte: UInt8, page: Int) -> Bool { pages[page].upperHalf[Int(byte) - 0x80] != 0 }
}
