/// The text that libcmark is given: a file's body, or that body with some lines rewritten.
struct ParsedText: Sendable {
  /// A slice of the file's bytes where nothing was rewritten.
  var bytes: ArraySlice<UInt8>
  /// Where each line starts in `bytes`.
  var lineStarts: [Int]
  /// For each line of a rewritten text, where it comes from; empty where nothing was rewritten.
  var origins: [LineOrigin] = []

  /// The bytes of a line, from 1, with its line end.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineStarts.count else { return bytes[bytes.endIndex...] }
    let end = number < lineStarts.count ? lineStarts[number] : bytes.endIndex
    return bytes[lineStarts[number - 1]..<end]
  }

  /// The offset in the file of an offset in `bytes` that lies in the given line.
  func fileOffset(of offset: Int, inLine number: Int) -> Int {
    guard number >= 1, number <= origins.count else { return offset }
    let origin = origins[number - 1]
    return origin.fileOffset + max(0, offset - lineStarts[number - 1] - origin.column)
  }
}

/// Where the text of a rewritten line stands in the file.
struct LineOrigin: Sendable {
  /// The offset in the file of the first byte that was kept.
  var fileOffset: Int
  /// How many bytes the rewritten line has before it.
  var column: Int
}
