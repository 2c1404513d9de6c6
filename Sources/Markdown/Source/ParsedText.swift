internal import Foundations

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

/// Where each line of a text starts. Lines end as libcmark ends them: at `\n`, `\r\n` or a lone `\r`.
func lineStarts(of bytes: ArraySlice<UInt8>) -> [Int] {
  var starts: [Int] = []
  starts.reserveCapacity(bytes.count / 48 + 1)
  starts.append(bytes.startIndex)
  bytes.withUnsafeBufferPointer { buffer in
    let base = bytes.startIndex
    var index = 0
    while index < buffer.count {
      let byte = buffer[index]
      index += 1
      guard byte <= UInt8(ascii: "\r") else { continue }
      let isReturn = byte == UInt8(ascii: "\r") && !(index < buffer.count && buffer[index] == UInt8(ascii: "\n"))
      if byte == UInt8(ascii: "\n") || isReturn, index < buffer.count { starts.append(base + index) }
    }
  }
  return starts
}
