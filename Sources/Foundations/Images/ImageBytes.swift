/// Numbers in an image's header. Whatever lies outside of the range is nil.
struct ImageBytes {
  enum Format {
    case png, jpeg, gif, webp, avif, svg
  }

  private let bytes: [UInt8]
  /// Where the part begins that is being read, and where it ends.
  let range: Range<Int>

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    range = bytes.indices
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// A part of this part, cut off where this part ends.
  func part(from start: Int, count: Int) -> ImageBytes {
    let lower = min(max(start, range.lowerBound), range.upperBound)
    return ImageBytes(bytes, lower..<min(lower + max(0, min(count, range.count)), range.upperBound))
  }

  func byte(_ offset: Int) -> Int? {
    range.contains(offset) ? Int(bytes[offset]) : nil
  }

  /// An unsigned number of up to four bytes, the most significant first.
  func bigEndian(_ offset: Int, count: Int) -> Int? {
    number(offset, count, places: 0..<count)
  }

  /// An unsigned number of up to four bytes, the least significant first.
  func littleEndian(_ offset: Int, count: Int) -> Int? {
    number(offset, count, places: (0..<count).reversed())
  }

  private func number(_ offset: Int, _ count: Int, places: some Sequence<Int>) -> Int? {
    guard offset >= range.lowerBound, offset <= range.upperBound - count else { return nil }
    return places.reduce(0) { $0 << 8 | Int(bytes[offset + $1]) }
  }

  func has(_ text: StaticString, at offset: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset >= range.lowerBound, offset <= range.upperBound - count else { return false }
    return bytes[offset..<offset + count].elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: count))
  }

  func slice(_ part: Range<Int>) -> ArraySlice<UInt8> { bytes[part.clamped(to: range)] }

  /// The format that the first bytes show; what begins like markup may be SVG.
  var format: Format? {
    let start = range.lowerBound
    if has("PNG\r\n", at: start + 1), byte(start) == 0x89 { return .png }
    if bigEndian(start, count: 3) == 0xFFD8FF { return .jpeg }
    if has("GIF87a", at: start) || has("GIF89a", at: start) { return .gif }
    if has("RIFF", at: start), has("WEBP", at: start + 8) { return .webp }
    if has("ftyp", at: start + 4) { return .avif }
    return bytes[range].prefix(64).contains(UInt8(ascii: "<")) ? .svg : nil
  }
}
